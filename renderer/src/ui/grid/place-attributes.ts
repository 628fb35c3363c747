/**
 * What a link, a button or a cell of a `Grid` carries, so that keys find it.
 *
 * Its row is told by the `tr`: where others above come and go, no cell is drawn again for that.
 *
 * @param active the column of its row that takes the focus; null in all other rows
 */
export function placeAttributes(column: number, active: number | null) {
  return { 'data-column': column, tabIndex: active === column ? 0 : -1 }
}

/** What the `tr` of a row carries; -1 for the head. */
export function rowAttributes(row: number) {
  return { 'data-row': row, 'aria-rowindex': row + 2 }
}
