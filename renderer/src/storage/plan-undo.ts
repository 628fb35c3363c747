import type { Audit } from '../domain/audit/audit.ts'
import type { EvidenceLink } from '../domain/evidence/evidence.ts'
import { canonicalJson } from '../domain/shared/canonical-json.ts'
import type { Instant } from '../domain/shared/dates.ts'
import { aboutRow } from './about-row.ts'
import type { Change, ChangedRow } from './change.ts'
import type { DeskDatabase, RowTables } from './database.ts'
import { afterNotes } from './undo.ts'

/** A row that stays as it is, and why. */
export interface Staying {
  readonly row: ChangedRow
  /**
   * `changed`: somebody changed it since; `in-use`: a piece of evidence that was linked since;
   * `piece-gone`: a link to a piece that is no longer in the library.
   */
  readonly why: 'changed' | 'in-use' | 'piece-gone'
  /** Who changed it last, where its history knows. */
  readonly since: { readonly author: string; readonly at: Instant } | null
}

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

/**
 * The rows as they stand, null where there is none.
 *
 * Table by table: a transaction ends when hundreds are waited for one by one inside of it.
 */
export async function readRows(
  tables: RowTables,
  rows: readonly Pick<ChangedRow, 'table' | 'key'>[],
): Promise<readonly unknown[]> {
  const found = new Map<string, unknown>()
  for (const table of new Set(rows.map((row) => row.table))) {
    const keys = rows.filter((row) => row.table === table).map(({ key }) => key)
    const read: readonly unknown[] = await tables[table].bulkGet(keys)
    keys.forEach((key, at) => {
      found.set(placeOf({ table, key }), read[at])
    })
  }
  return rows.map((row) => found.get(placeOf(row)) ?? null)
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

const placeOf = ({ table, key }: Pick<ChangedRow, 'table' | 'key'>): string =>
  `${table}\n${JSON.stringify(key)}`

/** What belongs to no audit, the school or a piece of evidence, was signed with this year's. */
export async function isSigned(tables: RowTables, rows: readonly ChangedRow[]): Promise<boolean> {
  const audits = await tables.audits.orderBy('schoolYear').toArray()
  const locked = new Set(audits.filter(({ lock }) => lock !== null).map(({ id }) => id))
  return rows.some((row) => locked.has(auditIdOf(row, audits.at(-1)) ?? ''))
}

function auditIdOf({ table, key, before, after }: ChangedRow, current: Audit | undefined) {
  if (table === 'audits') return typeof key === 'string' ? key : undefined
  return ((after ?? before) as { readonly auditId?: string } | null)?.auditId ?? current?.id
}

interface Sorted {
  readonly back: readonly ChangedRow[]
  readonly stays: readonly Staying[]
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

/** No link may be left without its piece: what was linked since stays, and so does a link whose piece has gone. */
async function partsThatFit(db: DeskDatabase, { back, stays }: Sorted): Promise<Sorted> {
  const going = new Set(back.filter(({ before }) => before === null).map(placeOf))
  const coming = new Set(back.filter(({ before }) => before !== null).map(placeOf))
  const fitting: ChangedRow[] = []
  const kept: Staying[] = []
  for (const row of back) {
    const why = await obstacle(db, row, { going, coming })
    if (why) kept.push({ row, why, since: null })
    else fitting.push(row)
  }
  return { back: fitting, stays: [...stays, ...kept] }
}

async function obstacle(
  db: DeskDatabase,
  { table, key, before }: ChangedRow,
  { going, coming }: { readonly going: ReadonlySet<string>; readonly coming: ReadonlySet<string> },
): Promise<'in-use' | 'piece-gone' | null> {
  if (table === 'evidence' && before === null) {
    const links = await db.rows.evidenceLinks.where('evidenceId').equals(String(key)).toArray()
    const others = links.some(({ id }) => !going.has(`evidenceLinks\n${JSON.stringify(id)}`))
    return others ? 'in-use' : null
  }
  if (table !== 'evidenceLinks' || before === null) return null
  const { evidenceId } = before as EvidenceLink
  const place = `evidence\n${JSON.stringify(evidenceId)}`
  const there = (await db.rows.evidence.get(evidenceId)) !== undefined && !going.has(place)
  return there || coming.has(place) ? null : 'piece-gone'
}
