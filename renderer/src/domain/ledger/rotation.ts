/** A snapshot or a backup as its rotation sees it. Numbers count up by one; clocks do not matter. */
export interface RotatedCopy {
  readonly number: number
  readonly proven: boolean
  /** It lost much beside the copy before it, and nobody said yet that this was meant. */
  readonly shrunk: boolean
  /** Stays longer than its number says, such as one from before an upgrade. */
  readonly isKeptLonger?: boolean
}

const neverFewer = 5
const longerKept = 3
const newest = 10
const thinned = [
  { within: 70, every: 7 },
  { within: 365, every: 30 },
]

/**
 * Numbers of the copies that may go: the newest ten stay, then ever fewer of the older ones.
 *
 * None goes while one is shrunk. The newest proven one and the last five there are never go.
 */
export function rotatedOut(copies: readonly RotatedCopy[]): readonly number[] {
  if (copies.some(({ shrunk }) => shrunk)) return []
  const byAge = [...copies].sort((one, other) => other.number - one.number)
  const last = byAge[0]?.number ?? 0
  const proven = byAge.find((copy) => copy.proven)
  const longer = byAge.filter(({ isKeptLonger }) => isKeptLonger).slice(0, longerKept)
  return byAge
    .slice(neverFewer)
    .filter((copy) => copy !== proven && !longer.includes(copy) && !stays(copy.number, last))
    .map(({ number }) => number)
}

function stays(number: number, last: number): boolean {
  const age = last - number
  if (age < newest) return true
  // What the wider rule keeps has to outlive the narrower one, so both count from the start.
  return thinned.some(({ within, every }) => age < within && number % every === 0)
}
