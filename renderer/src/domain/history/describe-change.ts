import type { Change } from '../ledger/change.ts'
import type { ChangeAccount, HistoryWords } from './account.ts'
import { titleOfChange } from './change-title.ts'
import { describeRow } from './describe-row.ts'

/**
 * A change in words that a person reads: what was done, and every row it touched from old to new.
 *
 * Rows that an older or a newer version wrote are told as well as this one can; nothing that
 * differs is left out in silence.
 */
export function describeChange(
  change: Pick<Change, 'what' | 'rows'>,
  words: HistoryWords,
): ChangeAccount {
  return {
    title: titleOfChange(change),
    rows: change.rows.map((row) => describeRow(row, words)),
  }
}
