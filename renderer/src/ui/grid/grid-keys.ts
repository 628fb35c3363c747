/** A place in the grid: row -1 is the head, column -1 the names. */
export interface Place {
  readonly row: number
  readonly column: number
}

interface GridSize {
  readonly rows: number
  readonly columns: number
  /** Rows that one sees at once. */
  readonly page: number
}

interface Press {
  readonly key: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
}

const ARROWS: Readonly<Record<string, Place>> = {
  ArrowDown: { row: 1, column: 0 },
  ArrowUp: { row: -1, column: 0 },
  ArrowRight: { row: 0, column: 1 },
  ArrowLeft: { row: 0, column: -1 },
}

/**
 * Where a key leads from a place, as in any grid: arrows, Home and End, Page Up and Down,
 * with Ctrl to the corners.
 *
 * @returns null for a key that moves nothing
 */
export function placeAfter(press: Press, from: Place, size: GridSize): Place | null {
  if (press.altKey || press.metaKey) return null
  const to = aim(press, from, size)
  return to === null ? null : within(to, from, size)
}

/** Where the focus stands once rows or columns went away. */
export function nearestPlace(
  { row, column }: Place,
  { rows, columns }: Pick<GridSize, 'rows' | 'columns'>,
): Place {
  return { row: Math.min(row, rows - 1), column: Math.min(column, columns - 1) }
}

function aim({ key, ctrlKey }: Press, from: Place, size: GridSize): Place | null {
  const arrow = ARROWS[key]
  if (arrow !== undefined) {
    return ctrlKey ? null : { row: from.row + arrow.row, column: from.column + arrow.column }
  }
  switch (key) {
    case 'Home':
      return { row: ctrlKey ? 0 : from.row, column: -1 }
    case 'End':
      return { row: ctrlKey ? size.rows - 1 : from.row, column: size.columns - 1 }
    case 'PageDown':
      return ctrlKey ? null : { row: from.row + size.page, column: from.column }
    case 'PageUp':
      return ctrlKey ? null : { row: Math.max(0, from.row - size.page), column: from.column }
    default:
      return null
  }
}

/** The corner above the names holds nothing, so nobody comes to stand there. */
function within(to: Place, from: Place, { rows, columns }: GridSize): Place {
  const row = Math.min(Math.max(to.row, -1), rows - 1)
  const column = Math.min(Math.max(to.column, -1), columns - 1)
  if (row === -1 && column === -1) return from.row === -1 ? { row, column: 0 } : { row: 0, column }
  return { row, column }
}
