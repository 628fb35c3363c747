import type { Audit } from '../../../domain/audit/audit.ts'
import type { FieldAccount, HistoryWords } from '../../../domain/history/account.ts'
import { titleOfChange } from '../../../domain/history/change-title.ts'
import { describeRow } from '../../../domain/history/describe-row.ts'
import { cameToNothing, type Entry, joinSittings } from '../../../domain/history/join-sittings.ts'
import { isRecord, own, textOf } from '../../../domain/history/plain-words.ts'
import type { Instant } from '../../../domain/shared/dates.ts'
import type { QuestionCode } from '../../../domain/shared/ids.ts'
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
 * @param codes the question's own, and those that it had before
 */
export function historyOfAnswer(
  changes: readonly Change[],
  { id, template }: Pick<Audit, 'id' | 'template'>,
  codes: readonly QuestionCode[],
): readonly HistoryEntry[] {
  const words: HistoryWords = {
    templateOf: () => template,
    evidenceTitle: () => null,
    called: () => null,
  }
  return joinSittings(changes)
    .filter((entry) => !cameToNothing(entry))
    .map((entry) => entryOf(entry, new Set(codes.map((code) => JSON.stringify([id, code]))), words))
}

function entryOf(
  { whole }: Entry<Change>,
  places: ReadonlySet<string>,
  words: HistoryWords,
): HistoryEntry {
  const row = rowOf(whole, places)
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

/** What became of the answer. Where it moved to another code, what left the one came to the other. */
function rowOf({ rows }: Change, places: ReadonlySet<string>): Change['rows'][number] | undefined {
  const own = rows.filter(
    ({ table, key }) => table === 'answers' && places.has(JSON.stringify(key)),
  )
  const left = own.find(({ after }) => after === null)
  const stands = own.find(({ after }) => after !== null)
  if (stands === undefined || left === undefined || stands.before !== null) return stands ?? left
  return { ...stands, before: left.before }
}

function giverIn(after: unknown, author: string): string | null {
  const by = isRecord(after) ? textOf(own(after, 'answeredBy')).trim() : ''
  return by === '' || by === author ? null : by
}
