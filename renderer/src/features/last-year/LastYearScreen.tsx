export function LastYearScreen() {
  return null
}
