import type { HistoryWords } from '../../domain/history/account.ts'
import { titleOfChange } from '../../domain/history/change-title.ts'
import { describeRow } from '../../domain/history/describe-row.ts'
import type { Change } from '../../storage/change.ts'
import { dayOf, formatTime } from '../../ui/format-time.ts'
import { rowsAbout } from './rows-about.ts'

export const CSV_HEAD = ['When', 'Who', 'What', 'Concerns', 'Field', 'Before', 'After'] as const

/** A change as lines of a table: one for each field of each row, with its old and new words whole. */
export function csvLinesOf(
  change: Change,
  about: string | null,
  words: HistoryWords,
): readonly (readonly string[])[] {
  const title = titleOfChange(change)
  const rows = rowsAbout(change, about).map((row) => describeRow(row, words))
  const start = [`${dayOf(change.at)} ${formatTime(change.at)}`, change.author, title]
  if (rows.length === 0) return [[...start, '', '', '', '']]
  return rows.flatMap((row) => {
    if (row.fields.length === 0) return [[...start, row.title, row.verb, '', '']]
    return row.fields.map(({ label, from, to }) => [...start, row.title, label, from, to])
  })
}
