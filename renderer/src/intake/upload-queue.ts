/** Lets only so many jobs run at a time; the others wait in the order in which they came. */
export function createQueue(limit: number): <T>(job: () => Promise<T>) => Promise<T> {
  let running = 0
  const waiting: (() => void)[] = []
  const free = () => {
    const next = waiting.shift()
    // The place is handed on and never counted down, or a newcomer could slip in between.
    if (next) next()
    else running -= 1
  }
  return async (job) => {
    if (running >= limit) await new Promise<void>((go) => waiting.push(go))
    else running += 1
    try {
      return await job()
    } finally {
      free()
    }
  }
}
