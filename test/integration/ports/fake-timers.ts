import type { Timers } from '../../../electron/ports/safety/timers.ts'

export interface FakeTimers extends Timers {
  /** Lets time pass, and with it everything that was due. */
  pass(milliseconds: number): void
}

export function createFakeTimers(): FakeTimers {
  let now = 0
  const waiting = new Map<symbol, { readonly at: number; readonly work: () => void }>()
  return {
    after: (milliseconds, work) => {
      const key = Symbol('timer')
      waiting.set(key, { at: now + milliseconds, work })
      return () => waiting.delete(key)
    },
    pass: (milliseconds) => {
      const until = now + milliseconds
      for (;;) {
        const next = [...waiting].sort(([, a], [, b]) => a.at - b.at)[0]
        if (next === undefined || next[1].at > until) break
        waiting.delete(next[0])
        now = next[1].at
        next[1].work()
      }
      now = until
    },
  }
}
