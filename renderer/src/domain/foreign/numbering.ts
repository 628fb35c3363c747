/** `1.2a`, `Q4`, `Standard 3`, `(b)`, `KS-12`: what stands before a question or a heading. */
const NUMBER =
  /^\(?((?:(?:question|standard|section|part|area|theme|criterion|item)\s+)?(?:[A-Z]{1,4}[-.]?)?\d{1,4}(?:[.-]\d{1,3}){0,3}\s?[a-z]?)(?=$|[\s.:)\]–-])[.:)\]]*\s*[-–:]?\s*/i
const LETTER = /^\(?([a-z]|[ivx]{1,4})[.)]\s+/i
const BULLET = /^[•·▪◦‣○●*–—-]\s+/u

export interface Numbered {
  /** As it is written, without what encloses it; null where there is none. */
  readonly number: string | null
  readonly text: string
}

/** Parts a number from the words behind it. */
export function numbered(line: string): Numbered {
  const plain = line.trim().replace(BULLET, '')
  const found = NUMBER.exec(plain) ?? LETTER.exec(plain)
  const number = found?.[1]
  if (found === null || number === undefined) return { number: null, text: plain }
  const text = plain.slice(found[0].length).trim()
  // "11 to 16: who is asked" begins with a number and is none of a list.
  return /^(to|of|or|and|%|per|days?|weeks?|months?|years?|hours?)\b/i.test(text)
    ? { number: null, text: plain }
    : { number, text }
}

/** Whether a cell is nothing but a number of a list. */
export function isOnlyNumber(cell: string): boolean {
  const { number, text } = numbered(cell.trim())
  return number !== null && text === ''
}

/** How deep it stands: `3` is 1, `3.2` is 2, `Standard 3` is 1. */
export function depthOf(number: string): number {
  return number.split(/[.-]/).filter((part) => /\d/.test(part)).length
}

/** A number as a permanent code: no spaces, no end marks. */
export function asCode(number: string): string {
  return number
    .trim()
    .replace(/^\(/, '')
    .replace(/[.:)\]]+$/, '')
    .replace(/\s+/g, '-')
    .slice(0, 60)
}

const HEADING_WORD = /^(section|part|area|theme|standard|domain|chapter|topic)\b/i

/** The number of a section and its title: `Section 3: Training` is 3 and Training. */
export function numberedHeading(heading: string): {
  readonly number: string | null
  readonly title: string
} {
  const plain = heading.trim().replace(/[:\s]+$/, '')
  const lettered = /^([A-Z])[.):]\s+(.+)$/s.exec(plain)
  if (lettered !== null) return { number: lettered[1] ?? null, title: lettered[2] ?? plain }
  const { number, text } = numbered(plain)
  if (number === null || text === '') return { number: number && bare(number), title: plain }
  return { number: bare(number), title: text }
}

const bare = (number: string): string => asCode(number.replace(HEADING_WORD, ''))

/** Whether words read like the title of a section, not like something that is asked. */
export function soundsLikeHeading(text: string): boolean {
  const { title } = numberedHeading(text)
  const words = title.split(/\s+/).length
  if (/\?\s*$/.test(title) || words > 14) return false
  if (HEADING_WORD.test(text.trim()) || /:\s*$/.test(text)) return true
  if (/\p{L}{3}/u.test(title) && title === title.toUpperCase()) return true
  return words <= 7 && !/[.;]\s*$/.test(title) && !ASKS.test(title)
}

/** First words of what is asked or stated of a school. */
const ASKS =
  /^(are|is|do|does|did|has|have|can|could|how|what|when|where|which|who|why|will|would|was|were|describe|explain|outline|please|list|give|provide|summarise|there (is|are)|all|every|each|staff (are|have|know|can|receive|understand)|(the|your|our) (school|setting|college|academy|governing|governors|dsl|head|policy|policies|staff|lead|designated)|pupils|children|governors (are|have|receive|monitor)|we)\b/i

/** Whether an answer is words rather than a verdict. */
export function asksForWords(text: string): boolean {
  return /^(please\s+)?(describe|explain|outline|list|summarise|comment on|give (an|examples|details)|provide (an|details|examples)|tell us)\b/i.test(
    text.trim(),
  )
}
