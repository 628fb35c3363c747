/**
 * Does one job at a time, for all that came in while the last one ran.
 *
 * @param pause what a job leaves time for before the next one
 */
export function gather<T, R>(
  job: (all: readonly T[]) => Promise<readonly R[]>,
  pause: () => Promise<unknown>,
): (one: T) => Promise<R> {
  let waiting: Waiting<T, R>[] = []
  let isRunning = false
  const run = async () => {
    isRunning = true
    while (waiting.length > 0) {
      const together = waiting
      waiting = []
      await tellAll(together, job)
      await pause()
    }
    isRunning = false
  }
  return (one) =>
    new Promise<R>((tell, fail) => {
      waiting.push({ one, tell, fail })
      if (!isRunning) void run()
    })
}

interface Waiting<T, R> {
  readonly one: T
  readonly tell: (outcome: R) => void
  readonly fail: (error: unknown) => void
}

async function tellAll<T, R>(
  together: readonly Waiting<T, R>[],
  job: (all: readonly T[]) => Promise<readonly R[]>,
): Promise<void> {
  try {
    const outcomes = await job(together.map(({ one }) => one))
    for (const [at, { tell }] of together.entries()) tell(outcomes[at] as R)
  } catch (error) {
    for (const { fail } of together) fail(error)
  }
}
