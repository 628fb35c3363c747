/** `Priya Nair`, `Priya Nair and Tom Reed`, `Priya Nair, Tom Reed and Jo Fox`; each once, in one order. */
export function namesTogether(names: readonly string[]): string {
  const each = [...new Set(names)].sort((one, other) => (one < other ? -1 : 1))
  const last = each.pop() ?? ''
  return each.length === 0 ? last : `${each.join(', ')} and ${last}`
}
