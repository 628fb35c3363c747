import type { HistoryWords } from '../../domain/history/account.ts'
import { describeChange } from '../../domain/history/describe-change.ts'
import { foldText } from '../../domain/shared/text.ts'
import type { Change } from '../../storage/change.ts'
import { dayOf } from '../../ui/format-time.ts'

export interface HistoryFilter {
  /** Names of `KINDS`; none means all. */
  readonly kinds: readonly string[]
  readonly person: string
  /** The day in London, `YYYY-MM-DD`. */
  readonly day: string | null
  readonly text: string
  /** Also what the app notes for itself. */
  readonly notes: boolean
}

export const NO_FILTER: HistoryFilter = { kinds: [], person: '', day: null, text: '', notes: false }

interface Kind {
  readonly value: string
  readonly label: string
  readonly of: readonly string[]
}

/** What can be narrowed to, in the words of the rail rather than of the log. */
export const KINDS: readonly Kind[] = [
  { value: 'answers', label: 'Answers', of: ['answer', 'confirm', 'seen'] },
  { value: 'actions', label: 'Actions', of: ['action'] },
  { value: 'evidence', label: 'Evidence', of: ['evidence', 'slot', 'packing'] },
  { value: 'figures', label: 'Figures', of: ['figure'] },
  { value: 'staff', label: 'Staff', of: ['people', 'induction', 'erase'] },
  { value: 'policies', label: 'Policies', of: ['policies'] },
  { value: 'reading', label: 'Reading', of: ['receipts', 'reading', 'sign-here'] },
  { value: 'training', label: 'Training', of: ['training', 'training-rules'] },
  { value: 'governors', label: 'Governors', of: ['governors'] },
  { value: 'given-out', label: 'Given out', of: ['hand-off'] },
  { value: 'imports', label: 'Brought in', of: ['import'] },
  { value: 'school', label: 'School and due date', of: ['school', 'audit', 'set-up'] },
  {
    value: 'return',
    label: 'Signing and the return',
    of: ['sign-off', 'unlock', 'return', 'guard'],
  },
  { value: 'undone', label: 'Undone', of: ['undo', 'redo'] },
  {
    value: 'desk',
    label: 'Restored or taken over',
    of: ['restore', 'take-over', 'unreadable'],
  },
]

export function isNarrowed({ kinds, person, day, text, notes }: HistoryFilter): boolean {
  return kinds.length > 0 || person !== '' || day !== null || text.trim() !== '' || notes
}

/** The text is sought in what was done, by whom, and in every old and new wording. */
export function fitsFilter(change: Change, filter: HistoryFilter, words: HistoryWords): boolean {
  if (change.what.quiet && !filter.notes) return false
  if (filter.person !== '' && change.author !== filter.person) return false
  if (filter.day !== null && dayOf(change.at) !== filter.day) return false
  if (!fitsKinds(change.what.kind, filter.kinds)) return false
  const sought = foldText(filter.text.trim())
  return sought === '' || foldText(wordsIn(change, words)).includes(sought)
}

function fitsKinds(kind: string, chosen: readonly string[]): boolean {
  return (
    chosen.length === 0 ||
    KINDS.some(({ value, of }) => chosen.includes(value) && of.includes(kind))
  )
}

function wordsIn(change: Change, words: HistoryWords): string {
  const { title, rows } = describeChange(change, words)
  return [
    title,
    change.author,
    ...rows.flatMap((row) => [row.title, ...row.fields.flatMap(({ from, to }) => [from, to])]),
  ].join('\n')
}
