import type { Audit } from '../domain/audit/audit.ts'
import { canonicalJson } from '../domain/shared/canonical-json.ts'
import { aboutRow } from './about-row.ts'
import type { Change, ChangedRow } from './change.ts'
import type { DeskDatabase, RowTables } from './database.ts'
import { partsThatFit, type Sorted, type Staying } from './parts-that-fit.ts'
import { placeOf, readRows } from './read-rows.ts'
import { neverSigned } from './tables.ts'
import { afterNotes } from './undo.ts'

export type { Staying }

export type UndoPlan =
  | {
      readonly type: 'ready'
      /** Oldest first. */
      readonly changes: readonly Change[]
      /** Each of these comes back as it was before. */
      readonly back: readonly ChangedRow[]
      /** How they stand now, in the same order. */
      readonly now: readonly unknown[]
      readonly stays: readonly Staying[]
    }
  | {
      readonly type: 'refused'
      /** `nothing`: every row is as it was before, or stays. */
      readonly why: 'final' | 'signed' | 'unknown' | 'nothing'
      readonly stays: readonly Staying[]
    }

/**
 * What taking back a change would do now, however long ago it was made.
 *
 * @param seqs of one change, or of several that were written at one sitting
 */
export async function planUndo(db: DeskDatabase, seqs: readonly number[]): Promise<UndoPlan> {
  const found = await db.changes.bulkGet([...seqs].sort((a, b) => a - b))
  const changes = found.filter((change) => change !== undefined)
  if (changes.length === 0 || changes.length < seqs.length) return refusedAs('unknown')
  if (changes.some(({ what }) => what.final)) return refusedAs('final')
  const rows = asOne(changes)
  if (await isSigned(db.rows, rows)) return refusedAs('signed')
  const last = changes.at(-1)?.seq ?? 0
  const { back, stays } = await partsThatFit(db, await sortRows(db, rows, last))
  if (back.length === 0) return { type: 'refused', why: 'nothing', stays }
  return { type: 'ready', changes, back, now: await readRows(db.rows, back), stays }
}

export const sameRow = (one: unknown, other: unknown): boolean =>
  canonicalJson(one ?? null) === canonicalJson(other ?? null)

const refusedAs = (why: 'final' | 'signed' | 'unknown'): UndoPlan => ({
  type: 'refused',
  why,
  stays: [],
})

/** Each row once: as it was before the first of the changes, and as the last one left it. */
function asOne(changes: readonly Change[]): readonly ChangedRow[] {
  const byPlace = new Map<string, ChangedRow>()
  for (const row of changes.flatMap(({ rows }) => rows)) {
    const place = placeOf(row)
    byPlace.set(place, { ...row, before: (byPlace.get(place) ?? row).before })
  }
  return [...byPlace.values()]
}

/**
 * What belongs to no audit, the school or a piece of evidence, was signed with this year's.
 *
 * A file that came with the staff log is part of what was signed only where it is linked to it.
 */
export async function isSigned(tables: RowTables, rows: readonly ChangedRow[]): Promise<boolean> {
  const audits = await tables.audits.orderBy('schoolYear').toArray()
  const locked = new Set(audits.filter(({ lock }) => lock !== null).map(({ id }) => id))
  if (locked.size === 0) return false
  const inLog = rows.filter(({ table }) => neverSigned.has(table))
  const others = rows.filter(({ table }) => !neverSigned.has(table))
  const current = audits.at(-1)
  if (inLog.length === 0) return others.some((row) => locked.has(auditIdOf(row, current) ?? ''))
  const links = await tables.evidenceLinks
    .where('auditId')
    .anyOf([...locked])
    .toArray()
  const linked = new Set<unknown>(links.map(({ evidenceId }) => evidenceId))
  return others.some((row) =>
    row.table === 'evidence' ? linked.has(row.key) : locked.has(auditIdOf(row, current) ?? ''),
  )
}

function auditIdOf({ table, key, before, after }: ChangedRow, current: Audit | undefined) {
  if (table === 'audits') return typeof key === 'string' ? key : undefined
  return ((after ?? before) as { readonly auditId?: string } | null)?.auditId ?? current?.id
}

/** Rows that are as the change left them come back; rows that are as before need nothing. */
async function sortRows(
  db: DeskDatabase,
  rows: readonly ChangedRow[],
  last: number,
): Promise<Sorted> {
  const back: ChangedRow[] = []
  const others: { readonly row: ChangedRow; readonly now: unknown }[] = []
  const standing = await readRows(db.rows, rows)
  for (const [at, row] of rows.entries()) {
    const now = standing[at]
    if (sameRow(now, row.before)) continue
    if (sameRow(now, row.after)) back.push(row)
    else others.push({ row, now })
  }
  const notes = others.length === 0 ? [] : await notesAfter(db, last)
  const stays: Staying[] = []
  for (const { row, now } of others) {
    if (sameRow(now, afterNotes(row.after, row, notes))) back.push(row)
    else stays.push({ row, why: 'changed', since: await lastTouched(db, row) })
  }
  return { back, stays }
}

function notesAfter(db: DeskDatabase, seq: number): PromiseLike<Change[]> {
  return db.changes
    .where('seq')
    .above(seq)
    .filter(({ what }) => what.quiet === true)
    .toArray()
}

async function lastTouched(db: DeskDatabase, row: ChangedRow): Promise<Staying['since']> {
  const [about] = aboutRow(row)
  if (about === undefined) return null
  const change = await db.changes.where('about').equals(about).last()
  return change ? { author: change.author, at: change.at } : null
}
