import type { SeqRange } from '../../contract/safety-values.ts'

/** Numbers from `base + 1` to `end` that are not there, as ranges. */
export function gapsIn(base: number, end: number, has: (seq: number) => boolean): SeqRange[] {
  const gaps: SeqRange[] = []
  for (let seq = base + 1; seq <= end; seq += 1) {
    if (has(seq)) continue
    const last = gaps.at(-1)
    if (last !== undefined && last.to === seq - 1) gaps[gaps.length - 1] = { ...last, to: seq }
    else gaps.push({ from: seq, to: seq })
  }
  return gaps
}
