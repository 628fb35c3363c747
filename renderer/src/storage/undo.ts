import { canonicalJson } from '../domain/shared/canonical-json.ts'
import type { ChangeId } from '../domain/shared/ids.ts'
import { undoStacks } from '../domain/shared/undo.ts'
import type { Change, What } from './change.ts'
import type { DeskDatabase, RowTables } from './database.ts'

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

/** Takes back this session's last change, or brings the last one taken back again, as a change of its own. */
export async function undoOrRedo(desk: Undoable, direction: 'undo' | 'redo'): Promise<UndoOutcome> {
  const all = await desk.db.changes.where('seq').above(desk.since).toArray()
  const log = all.filter((change) => !change.what.quiet)
  const lastFinal = log.findLastIndex((change) => change.what.final)
  const stacks = undoStacks(log.slice(lastFinal + 1))
  const id = (direction === 'undo' ? stacks.undo : stacks.redo).at(-1)
  const target = log.find((change) => change.id === id)
  if (!target) return { type: 'nothing' }
  const { label } = target.what
  if (!(await isAsLeft(desk.db, target, direction))) return { type: 'changed-since', label }
  await desk.change(whatOf(direction, target), (rows) => putBack(rows, target, direction))
  return { type: 'done', label, about: target.about }
}

function whatOf(direction: 'undo' | 'redo', { id, about, what }: Change): What {
  const link: { undoes?: ChangeId; redoes?: ChangeId } =
    direction === 'undo' ? { undoes: id } : { redoes: id }
  return { kind: direction, label: what.label, about, ...link }
}

async function isAsLeft(
  db: DeskDatabase,
  target: Change,
  direction: 'undo' | 'redo',
): Promise<boolean> {
  for (const { table, key, before, after } of target.rows) {
    const now = (await db.rows[table].get(key)) ?? null
    const expected = direction === 'undo' ? after : before
    if (canonicalJson(now) !== canonicalJson(expected)) return false
  }
  return true
}

async function putBack(rows: RowTables, target: Change, direction: 'undo' | 'redo'): Promise<void> {
  for (const { table, key, before, after } of target.rows) {
    const row = direction === 'undo' ? before : after
    const store = rows[table] as unknown as {
      put(row: unknown): PromiseLike<unknown>
      delete(key: unknown): PromiseLike<unknown>
    }
    if (row === null) await store.delete(key)
    else await store.put(row)
  }
}
