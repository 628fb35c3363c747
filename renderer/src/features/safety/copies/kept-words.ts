import type { KeptCard } from '../../../../../electron/contract/safety-values.ts'
import { daysSince } from '../../../domain/safety/age.ts'
import { mainCounts, numberInWords, seqInWords } from '../../../domain/safety/count-words.ts'
import { type Change, isWork } from '../../../storage/change.ts'
import { formatBytes } from '../../../ui/format-number.ts'
import { formatRecent } from '../../../ui/format-recent.ts'

const keptDays = 30

/** "before the restore made today 10:46": completes "as it was". */
export function keptAs({ why, at }: Pick<KeptCard, 'why' | 'at'>, now: string): string {
  const when = formatRecent(at, now)
  switch (why) {
    case 'restore':
      return `before the restore made ${when}`
    case 'undo-restore':
      return `before a restore was undone ${when}`
    case 'damaged':
      return `before the repair made ${when}`
  }
}

/** "As it was before the restore made today 10:46". */
export function keptTitle(kept: Pick<KeptCard, 'why' | 'at'>, now: string): string {
  return kept.why === 'damaged'
    ? `The damaged data, set aside ${formatRecent(kept.at, now)} and kept for whoever looks into it`
    : `As it was ${keptAs(kept, now)}`
}

/** "128 answers, 12 actions, change 90, 84.0 MB": which of several states this one is. */
export function keptHolds({ tallies, seq, bytes }: KeptCard): string {
  const counts = tallies === undefined ? [] : mainCounts(tallies)
  return [...counts, ...(seq === null ? [] : [seqInWords(seq)]), formatBytes(bytes)].join(', ')
}

type Made = Pick<Change, 'at' | 'rows' | 'what'>

/** What she did since: the app's own notes, such as that there was a restore, do not count. */
export function changesSince(newestFirst: readonly Made[], at: string): number {
  const end = newestFirst.findIndex((change) => Date.parse(change.at) <= Date.parse(at))
  const since = end === -1 ? newestFirst : newestFirst.slice(0, end)
  return since.filter(isWork).length
}

/** Asked before a state is brought back: what is then set aside in turn. */
export function setAsideWords(since: number): string {
  if (since === 0) return 'Nothing was changed here since.'
  return `${numberInWords(since)} ${since === 1 ? 'change' : 'changes'} made since would be set aside.`
}

/** Never by a clock that cannot be believed: then it stays. */
export function canDiscard({ at }: KeptCard, now: string): boolean {
  const days = daysSince(at, now)
  return days !== null && days >= keptDays
}

/** Bringing it back is then the undoing of a restore; later it is an old state among others. */
export function canUndo(kept: KeptCard, now: string): boolean {
  return kept.why === 'restore' && !canDiscard(kept, now)
}

/** By the number that the vault gave them, where it is one; clocks come after. */
export function newestKeptFirst(kept: readonly KeptCard[]): readonly KeptCard[] {
  return [...kept].sort(
    (a, b) => b.keptId.localeCompare(a.keptId, 'en', { numeric: true }) || b.at.localeCompare(a.at),
  )
}
