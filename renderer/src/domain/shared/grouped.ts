/** The same things, put together by a key, in the order in which each key came first. */
export function groupedBy<T, K>(
  all: readonly T[],
  keyOf: (one: T) => K,
): ReadonlyMap<K, readonly T[]> {
  return groupedByEach(all, (one) => [keyOf(one)])
}

/** The same where one thing may stand under several keys; under each it stands once. */
export function groupedByEach<T, K>(
  all: readonly T[],
  keysOf: (one: T) => Iterable<K>,
): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>()
  for (const one of all) {
    for (const key of keysOf(one)) {
      const there = groups.get(key)
      if (there === undefined) groups.set(key, [one])
      else if (there.at(-1) !== one) there.push(one)
    }
  }
  return groups
}
