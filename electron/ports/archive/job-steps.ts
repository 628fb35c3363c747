/** Adds up what it is told of. */
export function counter(onBytes: (done: number) => void): (bytes: number) => void {
  let done = 0
  return (bytes) => {
    done += bytes
    onBytes(done)
  }
}

/** Tells of progress about two hundred times in each phase, not at each block. */
export function stepwise<P extends string>(
  progress: (at: { phase: P; doneBytes: number; totalBytes: number }) => void,
  totalBytes: number,
): (phase: P, doneBytes: number) => void {
  const step = Math.max(1, Math.floor(totalBytes / 200))
  let told = -1
  let toldPhase = ''
  return (phase, doneBytes) => {
    const at = Math.floor(doneBytes / step)
    if (at === told && phase === toldPhase) return
    told = at
    toldPhase = phase
    progress({ phase, doneBytes: Math.min(doneBytes, totalBytes), totalBytes })
  }
}
