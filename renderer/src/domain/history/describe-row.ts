import type { ChangedRow } from '../ledger/change.ts'
import type { FieldAccount, HistoryWords, RowAccount } from './account.ts'
import {
  exactWords,
  isRecord,
  labelOfKey,
  own,
  type PlainRecord,
  rawWords,
  sameValue,
  textOf,
} from './plain-words.ts'
import { type Context, type Said, type TableWords, unknownField } from './readers.ts'
import { wordsOfTable } from './table-words.ts'

interface Sides {
  readonly before: PlainRecord | null
  readonly after: PlainRecord | null
}

/** What became of one row, field by field from old to new. Never throws, whatever the row is. */
export function describeRow(changed: ChangedRow, words: HistoryWords): RowAccount {
  const { table } = changed
  const tableWords = wordsOfTable(table)
  const sides = { before: recordOf(changed.before), after: recordOf(changed.after) }
  const row = sides.after ?? sides.before ?? {}
  return {
    key: `${table} ${JSON.stringify(changed.key) ?? ''}`,
    table,
    verb: sides.before === null ? 'added' : sides.after === null ? 'removed' : 'changed',
    title: tableWords.title(row, contextOf(row, words)),
    subject: tableWords.subject(row),
    fields: fieldsOf(sides, tableWords, words),
  }
}

/** A row that is no object is told as one field. */
function recordOf(row: unknown): PlainRecord | null {
  if (row === null || row === undefined) return null
  return isRecord(row) ? row : { value: row }
}

function contextOf(row: PlainRecord, words: HistoryWords): Context {
  const template = words.templateOf(textOf(own(row, 'auditId')))
  return { ...words, row, template }
}

interface Told extends FieldAccount {
  readonly minor: boolean
}

function fieldsOf(
  { before, after }: Sides,
  table: TableWords,
  words: HistoryWords,
): readonly FieldAccount[] {
  const keys = new Set([...Object.keys(after ?? {}), ...Object.keys(before ?? {})])
  const told = [...keys]
    .filter((key) => !sameValue(own(before ?? {}, key) ?? null, own(after ?? {}, key) ?? null))
    .flatMap((key) => fieldTold(key, { before, after }, table, words))
  const major = told.filter((field) => !field.minor)
  return (major.length > 0 ? major : told).map(({ minor: _, ...field }) => field)
}

function fieldTold(
  key: string,
  { before, after }: Sides,
  table: TableWords,
  words: HistoryWords,
): readonly Told[] {
  const reader = (Object.hasOwn(table.fields, key) && table.fields[key]) || unknownField(key)
  const read = (row: PlainRecord | null): readonly Said[] => {
    const value = own(row ?? {}, key)
    return row === null || value === null || value === undefined
      ? []
      : reader(value, contextOf(row, words))
  }
  const [was, is] = [read(before), read(after)]
  const told = compared(key, was, is, before === null || after === null)
  // A difference that its own words do not show is told as it stands rather than dropped.
  if (told.length > 0 || before === null || after === null) return told
  const [from, to] = [rawWords(own(before, key)), rawWords(own(after, key))]
  // What is minor stays so: who answered within the same minute is no news beside the answer.
  const said = is[0] ?? was[0]
  const minor = said?.minor === true && is.length <= 1 && was.length <= 1
  if (!minor) return [{ id: key, label: labelOfKey(key), from, to, long: true, minor }]
  const exact = [exactWords(from), exactWords(to)] as const
  return [{ id: key, label: said.label, from: exact[0], to: exact[1], long: false, minor }]
}

function compared(
  key: string,
  before: readonly Said[],
  after: readonly Said[],
  alone: boolean,
): readonly Told[] {
  const ids = new Set([...after, ...before].map(({ id }) => id))
  return [...ids].flatMap((id) => {
    const [was, is] = [before.find((said) => said.id === id), after.find((said) => said.id === id)]
    const said = is ?? was
    if (!said || was?.words === is?.words || (alone && said.idle)) return []
    const [from, to] = [was?.words ?? '', is?.words ?? '']
    if (from === to) return []
    return [
      {
        id: id === '' ? key : `${key}.${id}`,
        label: said.label,
        from,
        to,
        long: said.long === true,
        minor: said.minor === true,
      },
    ]
  })
}
