/** Excel refuses a longer cell (its limit is 32,767 UTF-16 units). */
const LONGEST_CELL = 32_000

const TOO_LONG_START = '[This text is too long for a cell'

/** What stands in a cell for a text that none can hold. */
export function shownInCell(text: string): string {
  return text.length <= LONGEST_CELL
    ? text
    : `${TOO_LONG_START}: ${text.length} characters. Read and change it in the app.]`
}

export const isTooLong = (text: string): boolean => text.length > LONGEST_CELL

export const standsForTooLong = (text: string): boolean => text.startsWith(TOO_LONG_START)

/**
 * One form for comparing what a cell says.
 *
 * Excel, LibreOffice and Google Sheets write line ends, composed letters, control characters
 * and the spaces at the ends as they like, and none of that is an edit.
 */
export function sameForm(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that programs drop
      .replace(/[\u0000-\u0008\u000B-\u001F\u007F\uFFFE\uFFFF]/g, '')
      .replace(LONE_HALF, '\uFFFD')
      .replace(/\u00A0/g, ' ')
      .normalize('NFC')
      .trim()
  )
}

const LONE_HALF = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

export const sameCell = (one: string, other: string): boolean => sameForm(one) === sameForm(other)
