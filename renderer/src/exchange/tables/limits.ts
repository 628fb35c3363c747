/** What a list may hold at most. Counted while it is read, never believed from a header. */
export const MOST_ROWS = 100_000
export const MOST_COLUMNS = 200
/** Of all sheets together: each becomes an object, and a row that is far down brings all above it. */
export const MOST_CELLS = 3_000_000
export const MOST_MEGABYTES = 50
/** Unpacked: a workbook of a few kilobytes can blow up to gigabytes. */
export const MOST_UNPACKED_BYTES = 150e6
