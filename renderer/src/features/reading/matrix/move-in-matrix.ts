import type { Place } from './matrix-types.ts'

interface Size {
  readonly rows: number
  readonly columns: number
  /** Rows that are in sight at a time. */
  readonly page: number
}

/** Where a key leads from a place, or null for a key that is not the matrix's. */
export function moveInMatrix(
  { row, column }: Place,
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  size: Size,
): Place | null {
  switch (key) {
    case 'ArrowUp':
      return within({ row: row - 1, column }, size)
    case 'ArrowDown':
      return within({ row: row + 1, column }, size)
    case 'ArrowLeft':
      return within({ row, column: column - 1 }, size)
    case 'ArrowRight':
      return within({ row, column: column + 1 }, size)
    case 'PageUp':
      return within({ row: row - size.page, column }, size)
    case 'PageDown':
      return within({ row: row + size.page, column }, size)
    case 'Home':
      return within({ row: ctrlKey ? 0 : row, column: -1 }, size)
    case 'End':
      return within({ row: ctrlKey ? size.rows - 1 : row, column: size.columns - 1 }, size)
    default:
      return null
  }
}

/** The nearest place that exists. The corner above the names is none. */
export function within({ row, column }: Place, { rows, columns }: Pick<Size, 'rows' | 'columns'>) {
  const place = { row: between(-1, row, rows - 1), column: between(-1, column, columns - 1) }
  return place.row === -1 && place.column === -1 ? { ...place, column: 0 } : place
}

function between(least: number, value: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}

/** Which rows to draw: those in sight with a few around them, and the one that has the focus. */
export function rowsToDraw(
  count: number,
  { first, last }: { readonly first: number; readonly last: number },
  active: number,
): readonly number[] {
  const from = Math.max(0, first - AROUND)
  const to = Math.min(count - 1, last + AROUND)
  const drawn = Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at)
  if (active < 0 || active >= count || (active >= from && active <= to)) return drawn
  return active < from ? [active, ...drawn] : [...drawn, active]
}

const AROUND = 8
