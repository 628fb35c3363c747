export interface Sort {
  readonly column: string
  readonly direction: 'ascending' | 'descending'
}

export type SortValue = string | number | null

const words = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' })

/**
 * Rows in order of one value: numbers as numbers, "Year 10" after "Year 9".
 *
 * What has no value comes last in both directions, since nobody sorts to see the gaps first.
 * Equal rows keep their order.
 */
export function sortRows<Row>(
  rows: readonly Row[],
  sortValueOf: (row: Row) => SortValue,
  direction: Sort['direction'],
): readonly Row[] {
  const sign = direction === 'ascending' ? 1 : -1
  return rows
    .map((row) => ({ row, value: sortValueOf(row) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null)
        return Number(a.value === null) - Number(b.value === null)
      return sign * compare(a.value, b.value)
    })
    .map(({ row }) => row)
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return words.compare(String(a), String(b))
}

/** A press on a header: first ascending, then the other way round. */
export function nextSort(sort: Sort | undefined, column: string): Sort {
  const turned = sort?.column === column && sort.direction === 'ascending'
  return { column, direction: turned ? 'descending' : 'ascending' }
}
