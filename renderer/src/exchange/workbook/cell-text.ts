/** Excel refuses a workbook with a longer cell (its limit is 32,767 UTF-16 units). */
const LONGEST_CELL = 32_000

/**
 * Text as it may stand in a cell, nothing lost.
 *
 * XML has no way to write most control characters, half a surrogate pair or U+FFFE, and
 * turns a bare CR into LF. The format's own escape, `_x0007_`, has: Excel, LibreOffice and
 * SheetJS turn it back. A text that happens to look like the escape is escaped itself.
 */
export function escapeForCell(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      UNWRITABLE,
      (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
}

const UNWRITABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML forbids
  /[\u0000-\u0008\u000B-\u001F\u007F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** One text in as many cells as Excel needs; nearly always one. */
export function cellsFor(text: string): readonly string[] {
  if (text.length <= LONGEST_CELL) return [text]
  const cells: string[] = []
  let start = 0
  while (start < text.length) {
    let end = Math.min(start + LONGEST_CELL, text.length)
    // Never between the halves of one character.
    if (end < text.length && /[\uD800-\uDBFF]/.test(text.charAt(end - 1))) end -= 1
    cells.push(text.slice(start, end))
    start = end
  }
  return cells
}
