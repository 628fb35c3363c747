/** How a workbook counts days: from 1900, or from 1904 as those of old Macs do. */
export type DaySystem = 1900 | 1904

/**
 * A sheet of cells as plain text, read from a file that came from outside.
 *
 * A cell that the workbook formats as a day is `YYYY-MM-DD`. Row and column 0 are A1, so that
 * a complaint can name the cell as the spreadsheet does.
 */
export interface Table {
  /** Null where the format has no sheets. */
  readonly sheet: string | null
  readonly rows: readonly (readonly string[])[]
  readonly days: DaySystem
  /** The workbook does not show this sheet. */
  readonly isHidden?: boolean
}

/** `0` is A, `27` is AB. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter
}

/** `sheet “Staff”, cell J14`. */
export function placeOfCell(sheet: string | null, row: number, column: number): string {
  const cell = `cell ${columnLetters(column)}${row + 1}`
  return sheet === null ? cell : `sheet “${sheet}”, ${cell}`
}
