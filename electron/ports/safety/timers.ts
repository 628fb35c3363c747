/** Time that passes, as the keeper needs it; tests bring their own. */
export interface Timers {
  /** Does something later, unless what is answered was called before. Keeps no process alive. */
  after(milliseconds: number, work: () => void): () => void
}

export const realTimers: Timers = {
  after: (milliseconds, work) => {
    const timer = setTimeout(work, milliseconds)
    timer.unref()
    return () => clearTimeout(timer)
  },
}
