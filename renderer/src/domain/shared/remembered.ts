/**
 * The same rule, worked out once for a value however often it is asked.
 *
 * The value must never be changed in place; what was worked out is forgotten together with it.
 */
export function remembered<From extends object, T>(rule: (from: From) => T): (from: From) => T {
  const known = new WeakMap<From, { readonly value: T }>()
  return (from) => {
    const before = known.get(from)
    if (before !== undefined) return before.value
    const value = rule(from)
    known.set(from, { value })
    return value
  }
}
