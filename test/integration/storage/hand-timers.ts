/** Timers that go off when the test says so. */
export function handTimers() {
  const set = new Map<() => void, number>()
  return {
    setTimer(run: () => void, ms: number) {
      set.set(run, ms)
      return () => void set.delete(run)
    },
    pauses: () => [...set.values()],
    goOff(ms: number) {
      for (const [run, after] of [...set]) {
        if (after === ms && set.delete(run)) run()
      }
    },
  }
}
