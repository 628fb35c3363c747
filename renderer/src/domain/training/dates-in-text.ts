import type { LocalDate } from '../shared/dates.ts'
import { readUkDate } from '../shared/uk-date.ts'

export interface FoundDay {
  readonly on: LocalDate
  /** What stands before it, in lower case: `completed on`, `valid until`. */
  readonly before: string
}

/** A day in any of the forms that readUkDate takes, and `20240108` as files are named. */
const DAY = new RegExp(
  [
    String.raw`(?<!\d)\d{4}-\d{1,2}-\d{1,2}(?!\d)`,
    String.raw`(?<!\d)\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?(?:\d{4}|\d{2})(?!\d)`,
    String.raw`(?<!\d)\d{1,2}(?:st|nd|rd|th)?(?: of)?[ -]?[a-z]{3,9}\.?,?[ -]?\d{4}(?!\d)`,
    String.raw`(?<![a-z])[a-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}(?!\d)`,
    String.raw`(?<!\d)(?:19|20)\d{6}(?!\d)`,
  ].join('|'),
  'g',
)

const WORDS_BEFORE = 40

/** The days that a text names, in its order, each with the words before it. */
export function findDays(text: string): readonly FoundDay[] {
  const plain = text.toLowerCase().replace(/[\s_]+/g, ' ')
  return [...plain.matchAll(DAY)].flatMap((match) => {
    const [words] = match
    const digits = /^(\d{4})(\d{2})(\d{2})$/.exec(words)
    const read = readUkDate(digits === null ? words : digits.slice(1).join('-'))
    if (!read.ok) return []
    const before = plain.slice(Math.max(0, match.index - WORDS_BEFORE), match.index)
    return [{ on: read.date, before }]
  })
}

/** Years that a file's name bears: `Sandhu_wst-core_2015.pdf`. */
export function findYears(text: string): readonly string[] {
  return [...new Set(text.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? [])]
}
