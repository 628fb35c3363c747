import type { ChangedRow } from './change.ts'
import type { RowTables } from './database.ts'

type Place = Pick<ChangedRow, 'table' | 'key'>

/** One text for a table and a key. */
export const placeOf = ({ table, key }: Place): string => `${table}\n${JSON.stringify(key)}`

/**
 * The rows as they stand, null where there is none.
 *
 * Table by table: a transaction ends when hundreds are waited for one by one inside of it.
 */
export async function readRows(
  tables: RowTables,
  rows: readonly Place[],
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
