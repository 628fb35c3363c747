import type { EvidenceLink } from '../domain/evidence/evidence.ts'
import type { Instant } from '../domain/shared/dates.ts'
import type { ChangedRow } from './change.ts'
import type { DeskDatabase } from './database.ts'
import { placeOf } from './read-rows.ts'
import { standingTables, standsOn } from './stands-on.ts'
import type { TableName } from './tables.ts'

/** A row that stays as it is, and why. */
export interface Staying {
  readonly row: ChangedRow
  /**
   * `changed`: somebody changed it since; `in-use`: a piece of evidence that something names since;
   * `needed`: a person, a session or a receipt that other entries stand on since;
   * `piece-gone`: a link to a piece that is no longer in the library.
   */
  readonly why: 'changed' | 'in-use' | 'needed' | 'piece-gone'
  /** Who changed it last, where its history knows. */
  readonly since: { readonly author: string; readonly at: Instant } | null
}

export interface Sorted {
  readonly back: readonly ChangedRow[]
  readonly stays: readonly Staying[]
}

/**
 * Leaves out what cannot come back by itself, because something else stands on it.
 *
 * A piece that a link or a row names since, a person with records, a session with attendees, a
 * receipt that was corrected, a link whose piece has gone. What stays may hold more in its place.
 */
export async function partsThatFit(db: DeskDatabase, { back, stays }: Sorted): Promise<Sorted> {
  const needed = await placesNeeded(db, back)
  const fitting: ChangedRow[] = []
  const kept: Staying[] = []
  for (const row of back) {
    const why = needed.has(placeOf(row)) ? whyNeeded(row) : await obstacle(db, row, back)
    if (why) kept.push({ row, why, since: null })
    else fitting.push(row)
  }
  const sorted = { back: fitting, stays: [...stays, ...kept] }
  return kept.length === 0 ? sorted : partsThatFit(db, sorted)
}

const whyNeeded = ({ table }: ChangedRow) => (table === 'evidence' ? 'in-use' : 'needed')

/** Of the places that would be empty those that a row names which will be there. */
async function placesNeeded(
  db: DeskDatabase,
  back: readonly ChangedRow[],
): Promise<ReadonlySet<string>> {
  const going = new Set(back.filter(({ before }) => before === null).map(placeOf))
  const needed = new Set<string>()
  if (going.size === 0) return needed
  const asBefore = new Map(back.map((row) => [placeOf(row), row.before]))
  for (const table of standingTables) {
    for (const row of await rowsAsTheyWillBe(db, table, asBefore)) {
      for (const [other, id] of standsOn(table, row)) {
        const place = placeOf({ table: other, key: id ?? '' })
        if (going.has(place)) needed.add(place)
      }
    }
  }
  return needed
}

async function rowsAsTheyWillBe(
  db: DeskDatabase,
  table: TableName,
  asBefore: ReadonlyMap<string, unknown>,
): Promise<readonly unknown[]> {
  const rows = await db.rows[table].toArray()
  const untouched = rows.filter(
    (row) => !asBefore.has(placeOf({ table, key: (row as { readonly id: string }).id })),
  )
  const coming = [...asBefore].filter(
    ([place, row]) => row !== null && place.startsWith(`${table}\n`),
  )
  return [...untouched, ...coming.map(([, row]) => row)]
}

async function obstacle(
  db: DeskDatabase,
  { table, before }: ChangedRow,
  back: readonly ChangedRow[],
): Promise<'piece-gone' | null> {
  if (table !== 'evidenceLinks' || before === null) return null
  const { evidenceId } = before as EvidenceLink
  const piece = back.find((row) => row.table === 'evidence' && row.key === evidenceId)
  if (piece) return piece.before === null ? 'piece-gone' : null
  return (await db.rows.evidence.get(evidenceId)) === undefined ? 'piece-gone' : null
}
