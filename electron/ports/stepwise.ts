/** Tells of progress about two hundred times, not at each block. */
export function stepwise(totalBytes: number, tell: (done: number) => void): (done: number) => void {
  const size = Math.max(1, Math.floor(totalBytes / 200))
  let told = -1
  return (done) => {
    const at = Math.floor(done / size)
    if (at === told) return
    told = at
    tell(Math.min(done, totalBytes))
  }
}
