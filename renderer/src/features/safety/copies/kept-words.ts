import type { KeptCard } from '../../../../../electron/contract/safety-values.ts'
import { daysSince } from '../../../domain/safety/age.ts'
import { formatDayOf } from '../../../ui/format-recent.ts'

const keptDays = 30

/** "Before the restore of 24 November 2026". */
export function keptTitle({ why, at }: KeptCard): string {
  const day = formatDayOf(at)
  switch (why) {
    case 'restore':
      return `Before the restore of ${day}`
    case 'undo-restore':
      return `Before the restore was undone on ${day}`
    case 'damaged':
      return `The damaged data of ${day}, kept for who looks into it`
  }
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
