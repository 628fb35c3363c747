/**
 * A table as CSV that Excel opens with its accents whole: UTF-8 with a mark, CRLF, all quoted.
 *
 * A cell that a spreadsheet would take for a formula gets an apostrophe in front. A plain
 * number keeps its sign.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.map(quoted).join(','))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

const FORMULA_START = /^[\s"']*[=+\-@＝＋－＠]|^[\t\r\n]/
const PLAIN_NUMBER = /^[+-]?\d[\d ]*([.,]\d+)?$/

function quoted(text: string): string {
  const safe = FORMULA_START.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}
