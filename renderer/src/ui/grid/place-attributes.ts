/**
 * What a link, a button or a cell of a `Grid` carries, so that keys find it.
 *
 * @param active the column of its row that takes the focus; null in all other rows
 */
export function placeAttributes(row: number, column: number, active: number | null) {
  return { 'data-at': `${row}:${column}`, tabIndex: active === column ? 0 : -1 }
}
