import { canonicalJson } from '../domain/shared/canonical-json.ts'
import type { ChangeId } from '../domain/shared/ids.ts'
import { undoStacks } from '../domain/shared/undo.ts'
import type { Change, ChangedRow, What } from './change.ts'
import type { DeskDatabase, RowTables } from './database.ts'
import { readRows } from './read-rows.ts'

export type UndoOutcome =
  | { readonly type: 'done'; readonly label: string; readonly about: readonly string[] }
  | { readonly type: 'nothing' }
  /** Something it touched was changed in the meantime, so it stays as it is. */
  | { readonly type: 'changed-since'; readonly label: string }

interface Undoable {
  readonly db: DeskDatabase
  readonly since: number
  readonly change: (
    what: What,
    fn: (rows: RowTables) => PromiseLike<unknown>,
  ) => Promise<Change | null>
}

/**
 * Takes back this session's last change, or brings the last one taken back again, as a change of its own.
 *
 * @param only when given, nothing but this change: the Undo of a message that is still on the
 *   screen must not take back what was done after it
 */
export async function undoOrRedo(
  desk: Undoable,
  direction: 'undo' | 'redo',
  only?: Change | null,
): Promise<UndoOutcome> {
  const all = await desk.db.changes.where('seq').above(desk.since).toArray()
  const log = all.filter((change) => !change.what.quiet)
  const lastFinal = log.findLastIndex((change) => change.what.final)
  const stacks = undoStacks(log.slice(lastFinal + 1))
  const id = (direction === 'undo' ? stacks.undo : stacks.redo).at(-1)
  if (only && only.id !== id) return { type: 'changed-since', label: only.what.label }
  const target = log.find((change) => change.id === id)
  if (!target) return { type: 'nothing' }
  const { label } = target.what
  const notes = all.filter((change) => change.what.quiet && change.seq > target.seq)
  if (!(await isAsLeft(desk.db, target, direction, notes))) return { type: 'changed-since', label }
  await desk.change(whatOf(direction, target), (rows) => putBack(rows, target.rows, direction))
  return { type: 'done', label: toldAs(target), about: target.about }
}

function whatOf(direction: 'undo' | 'redo', { id, about, what }: Change): What {
  const link: { undoes?: ChangeId; redoes?: ChangeId } =
    direction === 'undo' ? { undoes: id } : { redoes: id }
  return { kind: kindOf(direction, what), label: what.label, about, ...link }
}

/** A change that took another back from the history is itself an undo: undone, that is done again. */
function kindOf(direction: 'undo' | 'redo', { kind }: What): 'undo' | 'redo' {
  if (kind !== 'undo' && kind !== 'redo') return direction
  if (direction === 'redo') return kind
  return kind === 'undo' ? 'redo' : 'undo'
}

function toldAs({ what: { kind, label } }: Change): string {
  if (kind === 'undo') return `taking back “${label}”`
  return kind === 'redo' ? `doing “${label}” again` : label
}

async function isAsLeft(
  db: DeskDatabase,
  target: Change,
  direction: 'undo' | 'redo',
  notes: readonly Change[],
): Promise<boolean> {
  const now = await readRows(db.rows, target.rows)
  return target.rows.every((row, at) => {
    const left = direction === 'undo' ? row.after : row.before
    return canonicalJson(now[at]) === canonicalJson(afterNotes(left, row, notes))
  })
}

/**
 * What a row looks like when nobody but the app itself has touched it since.
 *
 * That an answer was on the screen is noted in its row; it must not keep her from taking back
 * the import that brought the answer.
 */
export function afterNotes(
  left: unknown,
  { table, key }: ChangedRow,
  notes: readonly Change[],
): unknown {
  const place = JSON.stringify(key)
  return notes
    .flatMap(({ rows }) => rows)
    .filter((row) => row.table === table && JSON.stringify(row.key) === place)
    .reduce(
      (row, note) => (canonicalJson(row) === canonicalJson(note.before) ? note.after : row),
      left,
    )
}

/**
 * Puts rows back as they were before a change, or as it left them.
 *
 * Table by table: a transaction ends when hundreds are waited for one by one inside of it.
 */
export async function putBack(
  rows: RowTables,
  changed: readonly ChangedRow[],
  direction: 'undo' | 'redo',
): Promise<void> {
  for (const table of new Set(changed.map((row) => row.table))) {
    const wanted = changed
      .filter((row) => row.table === table)
      .map((row) => ({ key: row.key, row: direction === 'undo' ? row.before : row.after }))
    const store = rows[table] as unknown as {
      bulkPut(rows: readonly unknown[]): PromiseLike<unknown>
      bulkDelete(keys: readonly unknown[]): PromiseLike<unknown>
    }
    await store.bulkDelete(wanted.filter(({ row }) => row === null).map(({ key }) => key))
    await store.bulkPut(wanted.filter(({ row }) => row !== null).map(({ row }) => row))
  }
}
