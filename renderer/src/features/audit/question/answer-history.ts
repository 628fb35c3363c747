import type { Audit } from '../../../domain/audit/audit.ts'
import type { FieldAccount, HistoryWords } from '../../../domain/history/account.ts'
import { titleOfChange } from '../../../domain/history/change-title.ts'
import { describeRow } from '../../../domain/history/describe-row.ts'
import { cameToNothing, type Entry, joinSittings } from '../../../domain/history/join-sittings.ts'
import { isRecord, own, textOf } from '../../../domain/history/plain-words.ts'
import type { Instant } from '../../../domain/shared/dates.ts'
import type { Change } from '../../../storage/change.ts'

export interface HistoryEntry {
  readonly key: string
  readonly at: Instant
  readonly author: string
  /** The colleague whose answer it became, where she was not who wrote it down. */
  readonly givenBy: string | null
  /** What it was where its fields do not say it: evidence linked, an action added, an undo. */
  readonly what: string | null
  readonly fields: readonly FieldAccount[]
}

/**
 * The history of one answer, newest first: who, when, and each field from old to new.
 *
 * @param changes newest first, as storage tells them
 */
export function historyOfAnswer(
  changes: readonly Change[],
  { id, template }: Pick<Audit, 'id' | 'template'>,
  code: string,
): readonly HistoryEntry[] {
  const words: HistoryWords = {
    templateOf: () => template,
    evidenceTitle: () => null,
    called: () => null,
  }
  return joinSittings(changes)
    .filter((entry) => !cameToNothing(entry))
    .map((entry) => entryOf(entry, JSON.stringify([id, code]), words))
}

function entryOf({ whole }: Entry<Change>, place: string, words: HistoryWords): HistoryEntry {
  const row = whole.rows.find(
    ({ table, key }) => table === 'answers' && JSON.stringify(key) === place,
  )
  const fields = row === undefined ? [] : describeRow(row, words).fields
  const saysItself = whole.what.kind === 'answer' && fields.length > 0
  return {
    key: whole.id,
    at: whole.at,
    author: whole.author,
    givenBy: giverIn(row?.after, whole.author),
    what: saysItself ? null : titleOfChange(whole),
    fields,
  }
}

function giverIn(after: unknown, author: string): string | null {
  const by = isRecord(after) ? textOf(own(after, 'answeredBy')).trim() : ''
  return by === '' || by === author ? null : by
}
