import type { Change, ChangedRow } from '../ledger/change.ts'
import { isRecord, own, sameValue } from './plain-words.ts'

/** One thing that somebody did at a sitting: one change, or several pauses while writing the same thing. */
export interface Entry<C extends Change = Change> {
  /** Newest first. */
  readonly changes: readonly C[]
  /** All of them as one: from the first old row to the last new one. */
  readonly whole: C
}

/** Typing in one field with less than this between its pauses is told as one change. */
const ONE_SITTING_MS = 10 * 60_000

const WRITTEN = new Set([
  'answer',
  'action',
  'figure',
  'evidence',
  'school',
  'slot',
  'audit',
  'policies',
  'reading',
  'training',
  'training-rules',
  'induction',
])

/**
 * Tells what was typed with pauses as one entry.
 *
 * A text is saved at every pause; told so, one paragraph would fill a page.
 *
 * @param changes newest first
 */
export function joinSittings<C extends Change>(changes: readonly C[]): readonly Entry<C>[] {
  const entries: Entry<C>[] = []
  for (const change of changes) {
    const later = entries.at(-1)
    const whole = later && joined(later.whole, later.changes.at(-1) ?? later.whole, change)
    if (later && whole) {
      entries[entries.length - 1] = { changes: [...later.changes, change], whole }
    } else entries.push({ changes: [change], whole: change })
  }
  return entries
}

/** Whether nothing came of it: typed, and taken back at the same sitting. */
export function cameToNothing({ changes, whole }: Entry): boolean {
  return changes.length > 1 && whole.rows.every(({ before, after }) => sameValue(before, after))
}

function joined<C extends Change>(whole: C, oldest: C, earlier: C): C | null {
  const [later, row] = [whole.rows[0], earlier.rows[0]]
  if (!later || !row || whole.rows.length > 1 || earlier.rows.length > 1) return null
  const alike =
    WRITTEN.has(earlier.what.kind) &&
    whole.what.kind === earlier.what.kind &&
    whole.what.label === earlier.what.label &&
    whole.author === earlier.author
  const near = Math.abs(Date.parse(oldest.at) - Date.parse(earlier.at)) <= ONE_SITTING_MS
  if (!alike || !near || !goesOn(later, row)) return null
  return { ...whole, rows: [{ ...later, before: row.before }] }
}

function goesOn(later: ChangedRow, earlier: ChangedRow): boolean {
  const sameRow =
    later.table === earlier.table && JSON.stringify(later.key) === JSON.stringify(earlier.key)
  // A verdict is a decision: each one keeps a line of its own.
  const decided = hasOtherVerdict(later) || hasOtherVerdict(earlier)
  return sameRow && !decided && later.after !== null && sameValue(later.before, earlier.after)
}

function hasOtherVerdict({ table, before, after }: ChangedRow): boolean {
  if (table !== 'answers') return false
  const verdictOf = (row: unknown) => (isRecord(row) ? (own(row, 'verdict') ?? null) : null)
  return verdictOf(before) !== verdictOf(after)
}
