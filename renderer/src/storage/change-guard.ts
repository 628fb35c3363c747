import type {
  DBCore,
  DBCoreKeyRange,
  DBCoreMutateRequest,
  DBCoreMutateResponse,
  DBCoreTable,
  DBCoreTransaction,
  Dexie,
} from 'dexie'
import type { RowKey } from './change.ts'

/** What one write did to one row, in the order in which it happened. */
export interface Touched {
  readonly table: string
  readonly key: RowKey
  readonly before: unknown
  readonly after: unknown
}

/** A transaction that may write: `record` while a change runs, `free` for the log itself and for replay. */
export interface WritePass {
  mode: 'record' | 'free'
  readonly touched: Touched[]
  /** A row could not be written; the change as a whole is then refused. */
  failed: boolean
  /** Rows of tables that are only added to may be taken out or changed. */
  readonly mayAlter: boolean
}

/** What somebody confirmed is never edited: a mistake is mended by a new entry that corrects it. */
const onlyAddedTo: ReadonlySet<string> = new Set(['receipts'])

/** Dexie's word for "from one key to another", which it exports as a type only. */
const RANGE: DBCoreKeyRange['type'] = 2

const passes = new WeakMap<DBCoreTransaction, WritePass>()

/** Lets the running transaction write until it ends. */
export function grantPass(
  transaction: DBCoreTransaction,
  mode: WritePass['mode'],
  mayAlter = false,
): WritePass {
  const pass: WritePass = { mode, touched: [], failed: false, mayAlter }
  passes.set(transaction, pass)
  return pass
}

/**
 * Refuses every write that is not part of a change, and records before and after of those
 * that are. This is what makes "the log knows all" true rather than a habit.
 */
export function guardWrites(db: Dexie): void {
  db.use({
    stack: 'dbcore',
    name: 'change-guard',
    level: 1,
    create: (core: DBCore): DBCore => ({
      ...core,
      table: (name) => {
        const table = core.table(name)
        return { ...table, mutate: (request) => mutateUnderPass(table, request) }
      },
    }),
  })
}

function mutateUnderPass(
  table: DBCoreTable,
  request: DBCoreMutateRequest,
): Promise<DBCoreMutateResponse> {
  // A migration moves rows before there is a log to write to; its segment's checkpoint tells all.
  if ((request.trans as IDBTransaction).mode === 'versionchange') return table.mutate(request)
  const pass = passes.get(request.trans)
  if (!pass) throw new Error(`write to "${table.name}" outside change()`)
  if (pass.mode === 'free') return table.mutate(request)
  if (request.type === 'deleteRange') {
    throw new Error(`"${table.name}": remove rows by key, so that each can be brought back`)
  }
  const keys =
    request.type === 'delete'
      ? request.keys
      : request.values.map((value) => table.schema.primaryKey.extractKey?.(value))
  return rowsBefore(table, request.trans, keys).then((before) => {
    if (onlyAddedTo.has(table.name) && !pass.mayAlter && before.some((row) => row !== undefined)) {
      throw new Error(`"${table.name}" is only added to: correct an entry by a new one`)
    }
    return table.mutate(request).then((response) => {
      if (response.numFailures > 0) pass.failed = true
      keys.forEach((key: RowKey, at) => {
        pass.touched.push({
          table: table.name,
          key,
          before: before[at] ?? null,
          after: request.type === 'delete' ? null : request.values[at],
        })
      })
      return response
    })
  })
}

/** From so many keys on, all rows between the first and the last are read at once. */
const many = 200

/**
 * The rows that stand under some keys, in the same order; undefined where there is none.
 *
 * An import asks for thousands that are not there, and a request for each takes as long as writing.
 */
function rowsBefore(
  table: DBCoreTable,
  trans: DBCoreTransaction,
  keys: readonly RowKey[],
): Promise<readonly unknown[]> {
  const each = () => table.getMany({ trans, keys: [...keys] })
  if (keys.length < many || !keys.every((key) => typeof key === 'string')) return each()
  // Where they lie far apart, reading what stands between them would take longer still.
  const limit = keys.length * 2
  const { primaryKey } = table.schema
  return table
    .query({ trans, values: true, limit, query: { index: primaryKey, range: spanOf(keys) } })
    .then(({ result }) => {
      if (result.length >= limit) return each()
      const byKey = new Map(result.map((row) => [primaryKey.extractKey?.(row), row]))
      return keys.map((key) => byKey.get(key))
    })
}

/** Strings are ordered by code unit, here as in the database. */
function spanOf(keys: readonly string[]): DBCoreKeyRange {
  const at = (key: string | undefined) => key ?? ''
  const lower = keys.reduce((least, key) => (key < least ? key : least), at(keys[0]))
  const upper = keys.reduce((most, key) => (key > most ? key : most), at(keys[0]))
  return { type: RANGE, lower, upper }
}
