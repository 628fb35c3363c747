export function SchoolScreen() {
  return null
}
