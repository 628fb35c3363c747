/** A value that changes, for `useSyncExternalStore`. */
export interface Watched<T> {
  current(): T
  subscribe(listener: () => void): () => void
}

export interface Watchable<T> extends Watched<T> {
  set(next: T): void
}

export function watchable<T>(first: T): Watchable<T> {
  let value = first
  const listeners = new Set<() => void>()
  return {
    current: () => value,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    set(next) {
      value = next
      for (const listener of [...listeners]) listener()
    },
  }
}
