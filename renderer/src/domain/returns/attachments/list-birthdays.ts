import { couldBeAChilds, DATE, type GuardKnowledge, type Match } from '../guard-patterns.ts'

/** A list of one class; further down, the heading means something else. */
const LINES_BELOW = 45
const BIRTH = /\bborn\b|\bd\.?o\.?b\b|date of birth|birth ?date|birthday/i
const SOMEBODY = /\p{Lu}[\p{L}'’-]+,? \p{Lu}[\p{L}'’-]+/u
const A_DATE = new RegExp(`(?<!\\d)(${DATE})`, 'iu')

/**
 * Birthdays in a list whose heading says once that they are birthdays.
 *
 * A printed list has lost its columns: what is left are lines of a name and a date.
 */
export function birthdaysInList(text: string, { today }: GuardKnowledge): readonly Match[] {
  if (!BIRTH.test(text)) return []
  let start = 0
  let below = Number.POSITIVE_INFINITY
  return text.split('\n').flatMap((line): readonly Match[] => {
    const at = start
    start += line.length + 1
    below = BIRTH.test(line) ? 0 : below + 1
    if (below === 0 || below > LINES_BELOW) return []
    const date = A_DATE.exec(line)?.[1]
    if (date === undefined || !SOMEBODY.test(line) || !couldBeAChilds(date, today)) return []
    const because = 'the list that it stands in gives dates of birth.'
    return [{ kind: 'date-of-birth', at: at + line.indexOf(date), words: date, because }]
  })
}
