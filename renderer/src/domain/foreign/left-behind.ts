import type { Table } from '../tables/table.ts'
import type { ForeignUse } from './columns.ts'
import { headingsOf, type Layout } from './layout.ts'
import { rowsOf } from './rows.ts'

/** A column that nothing is taken from, though something stands in it. */
export interface LeftBehind {
  /** Of the file's tables. */
  readonly at: number
  readonly column: number
  readonly heading: string
  /** In how many rows something stands. */
  readonly filled: number
  /** The first of it, to know it by. */
  readonly example: string
}

/** What no answer is made of. */
const NOT_TAKEN: ReadonlySet<ForeignUse> = new Set(['ignore', 'guidance', 'needs-evidence'])
const LONGEST_EXAMPLE = 60

/** Which columns of the sheets that are read would be left behind, so that nothing is dropped unsaid. */
export function leftBehind(
  tables: readonly Table[],
  layouts: readonly Layout[],
): readonly LeftBehind[] {
  return layouts.flatMap((layout) => {
    const table = tables[layout.at]
    if (table === undefined || !layout.isIncluded) return []
    const rows = rowsOf(table, layout).filter((row) => row.of('question') !== '')
    return headingsOf(table, layout).flatMap((heading, column): readonly LeftBehind[] => {
      if (!NOT_TAKEN.has(layout.uses[column] ?? 'ignore')) return []
      const texts = rows
        .map(({ cells }) => (cells[column] ?? '').trim())
        .filter((text) => text !== '')
      const [example = ''] = texts
      if (texts.length === 0) return []
      const short =
        example.length > LONGEST_EXAMPLE ? `${example.slice(0, LONGEST_EXAMPLE)}…` : example
      return [{ at: layout.at, column, heading, filled: texts.length, example: short }]
    })
  })
}
