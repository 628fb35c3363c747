/** Below this a line says nothing about where lines break. */
const SHORTEST_FULL_LINE = 30
/** A line that reaches this share of the longest ends because the paper does. */
const FULL = 0.6

/**
 * Puts sentences together that were broken into lines, so that a name is found across the break.
 *
 * Headings and rows of a list stay on lines of their own: put together, they would make words
 * stand beside each other that never did.
 */
export function reflow(text: string): string {
  const lines = text.split(/\r\n?|\n/).map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
  const longest = Math.min(120, Math.max(0, ...lines.map((line) => line.length)))
  let whole = ''
  let before = ''
  for (const line of lines) {
    whole += goesOn(before, line, longest) ? ` ${line}` : `\n${line}`
    before = line
  }
  return whole.replace(/\n+/g, '\n').trim()
}

function goesOn(before: string, line: string, longest: number): boolean {
  if (line === '' || before.length < SHORTEST_FULL_LINE) return false
  return before.length >= longest * FULL && !/[.:;!?]$/.test(before)
}
