import { addMonths, compareDates, isLocalDate } from '../shared/calendar.ts'
import type { LocalDate } from '../shared/dates.ts'
import { foldText } from '../shared/text.ts'
import type { GuardFinding } from './guard-finding.ts'

/** What the guard knows when it reads a text. */
export interface GuardKnowledge {
  readonly noNames: ReadonlySet<string>
  readonly knownPeople: ReadonlySet<string>
  readonly today: LocalDate
}

/** Something found in one text. */
export interface Match {
  readonly kind: GuardFinding['kind']
  readonly at: number
  readonly words: string
  readonly because: string
}

const CHILD = '(?:[Pp]upils?|[Cc]hild|[Ss]tudents?|[Ll]earners?|[Bb]oy|[Gg]irl|[Ss]on|[Dd]aughter)'

/** Letters of a UPN's check digit: 23 of them, without I, O and S. */
const UPN_LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ'
const UPN =
  /(?<![A-Za-z0-9])[A-HJ-NP-RT-Z] ?\d{3} ?\d{4} ?\d{2} ?\d{2}[\dA-HJ-NP-RT-Z](?![A-Za-z0-9])/g

/** Pupil numbers: a letter, eleven digits, and a digit or (temporary number) a letter. */
export function pupilNumbers(text: string): readonly Match[] {
  return [...text.matchAll(UPN)].map((match) => ({
    kind: 'pupil-number',
    at: match.index,
    words: match[0],
    because: hasRightCheckLetter(match[0].replaceAll(' ', ''))
      ? 'this is a unique pupil number.'
      : 'this looks like a unique pupil number.',
  }))
}

/** The sum of the digits, weighted by place, gives the letter. */
function hasRightCheckLetter(upn: string): boolean {
  const sum = [...upn.slice(1)].reduce((total, character, at) => {
    const value = /\d/.test(character) ? Number(character) : UPN_LETTERS.indexOf(character)
    return total + value * (at + 2)
  }, 0)
  return UPN_LETTERS.charAt(sum % UPN_LETTERS.length) === upn.charAt(0)
}

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*'
/** A date as it is written in Britain, as the source of a pattern. */
export const DATE = `(?:\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \\d{2,4})`
const BORN = new RegExp(
  `(?:\\bborn\\b|\\bd\\.?o\\.?b\\b|date of birth|birth ?date|birthday)[^\\n]{0,25}?(${DATE})`,
  'giu',
)
const CHILD_AND_DATE = new RegExp(`\\b${CHILD}\\b[^.!?\\n]{0,60}?(${DATE})`, 'giu')

/** Dates of birth: a date after a word for birth, or one beside a child that a child could have. */
export function datesOfBirth(text: string, { today }: GuardKnowledge): readonly Match[] {
  if (!/\d/.test(text)) return []
  const born = [...text.matchAll(BORN)].map((match) =>
    birthMatch(match, 'a date stands after a word for birth.'),
  )
  const beside = [...text.matchAll(CHILD_AND_DATE)]
    .filter((match) => couldBeAChilds(match[1] ?? '', today))
    .map((match) => birthMatch(match, 'a date that could be a birthday stands beside a child.'))
  return [...born, ...beside.filter(({ at }) => !born.some((other) => other.at === at))]
}

function birthMatch(match: RegExpExecArray | RegExpMatchArray, because: string): Match {
  const date = match[1] ?? ''
  const at = (match.index ?? 0) + match[0].length - date.length
  return { kind: 'date-of-birth', at, words: date, because }
}

const YOUNGEST_MONTHS = 24
const OLDEST_MONTHS = 19 * 12

/** Whether somebody born then would be between two and nineteen today. */
export function couldBeAChilds(written: string, today: LocalDate): boolean {
  const date = readBritishDate(written)
  if (date === null) return false
  return (
    compareDates(addMonths(today, -OLDEST_MONTHS), date) <= 0 &&
    compareDates(date, addMonths(today, -YOUNGEST_MONTHS)) <= 0
  )
}

/** Whoever was born before is grown up. */
export function youngestAdultsBirthday(today: LocalDate): LocalDate {
  return addMonths(today, -OLDEST_MONTHS)
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function readBritishDate(written: string): LocalDate | null {
  if (isLocalDate(written)) return written
  const parts = /^(\d{1,2})\D*?[ ./-]([A-Za-z]+|\d{1,2}),?[ ./-](\d{2,4})$/.exec(written)
  if (parts === null) return null
  const [, day = '', month = '', year = ''] = parts
  const number = /\d/.test(month)
    ? Number(month)
    : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1
  const date = `${year.length === 2 ? `20${year}` : year}-${pad(number)}-${pad(Number(day))}`
  return isLocalDate(date) ? date : null
}

const pad = (number: number): string => String(number).padStart(2, '0')

const NAME = "\\p{Lu}[\\p{L}'’-]*"
const BESIDE_CHILD = new RegExp(
  `\\b(${CHILD})(?:[,:]| called| named| -| \\()? ?(?:called |named |known as |is |was )?((?:${NAME})(?: ${NAME}){0,2})`,
  'gu',
)
const BEFORE_CHILD = new RegExp(
  `((?:${NAME} ){0,2}${NAME}),? (?:\\(|is |was |as )?(?:an? |the |our |another )?(?:\\w+ )?(?:pupil|child|student|learner|boy|girl)\\b(?! (?:teacher|nurse|social worker|council|voice)\\b)`,
  'gu',
)
/** A year group that is somebody's work: "Sophie Clarke, Year 5 teacher". */
const OF_STAFF =
  '(?:[Cc]lass )?(?:[Tt]eacher|[Tt]eaching|TA\\b|[Ll]ead|[Ss]taff|[Tt]eam|[Aa]ssistant|[Tt]utor|[Pp]arent)'
const BESIDE_YEAR = new RegExp(
  `((?:${NAME} ){0,2}${NAME}),? ?(?:\\(| in | of | from |, )?(?:Year|Yr|Y) ?\\d{1,2}\\b(?! ?[,(/–-]? ?${OF_STAFF})`,
  'gu',
)
/** Most texts do not, and the patterns above are dear. */
const SPEAKS_OF_A_CHILD = new RegExp(`\\b(?:${CHILD}|Year|Yr|Y ?\\d)\\b`, 'u')
const TITLE = /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Rev|Revd|Fr|Sister|Cllr|Prof)\.? $/

/** Names beside a word for a child, or beside a year group. Staff and people with a title are adults. */
export function childNames(text: string, knowledge: GuardKnowledge): readonly Match[] {
  if (!SPEAKS_OF_A_CHILD.test(text)) return []
  const beside = [...text.matchAll(BESIDE_CHILD)].map((match) =>
    nameMatch(text, match, match[2] ?? '', match[1] ?? '', knowledge),
  )
  const before = [...text.matchAll(BEFORE_CHILD)].map((match) =>
    nameMatch(text, match, match[1] ?? '', 'child', knowledge),
  )
  const inYear = [...text.matchAll(BESIDE_YEAR)].map((match) =>
    nameMatch(text, match, match[1] ?? '', 'a year group', knowledge),
  )
  const found = [...beside, ...before, ...inYear].filter((match) => match !== null)
  return found.filter((match, at) => found.findIndex((other) => other.at === match.at) === at)
}

function nameMatch(
  text: string,
  match: RegExpExecArray | RegExpMatchArray,
  run: string,
  beside: string,
  knowledge: GuardKnowledge,
): Match | null {
  const start =
    (match.index ?? 0) + match[0].indexOf(run, match[0].startsWith(run) ? 0 : beside.length)
  if (TITLE.test(text.slice(0, start))) return null
  const name = nameWithin(run, knowledge)
  if (name === null) return null
  const because =
    beside === 'a year group'
      ? 'a name stands beside a year group.'
      : 'a name stands beside a word for a child.'
  return { kind: 'child-name', at: start + run.indexOf(name), words: name, because }
}

/** The part of a run of capitalised words that could be a child's name. */
function nameWithin(run: string, { noNames, knownPeople }: GuardKnowledge): string | null {
  const parts = run.split(' ')
  if (parts.some((part) => isTitle(part))) return null
  const folded = parts.map((part) => foldText(part).replace(/'s?$/, ''))
  if (folded.some((part) => knownPeople.has(part))) return null
  const strange = parts.filter((part, at) => isNameLike(part) && !noNames.has(folded[at] ?? ''))
  return strange.length === 0 ? null : strange.join(' ')
}

const isTitle = (word: string): boolean => TITLE.test(`${word} `)

/** Two letters at least, not all capitals: `RSHE` and `DSL` are no names, `AB` may be initials. */
function isNameLike(word: string): boolean {
  return word.length >= 2 && word !== word.toUpperCase()
}

/** A file that is named after a child: a strange word beside a word for a child. */
export function childNamesInFileName(
  fileName: string,
  knowledge: GuardKnowledge,
): readonly Match[] {
  const stem = fileName.replace(/\.[A-Za-z0-9]{1,5}$/, '')
  const words = [...stem.matchAll(/[\p{L}'’]+/gu)]
  const isChild = (word: string | undefined): boolean =>
    word !== undefined && /^(?:pupil|child|student|boy|girl)$/i.test(word)
  return words.flatMap((match, at): readonly Match[] => {
    const word = match[0]
    const folded = foldText(word)
    const isKnown = knowledge.noNames.has(folded) || knowledge.knownPeople.has(folded)
    if (word.length < 3 || isChild(word) || isKnown) return []
    if (!isChild(words[at - 1]?.[0]) && !isChild(words[at + 1]?.[0])) return []
    const because = 'the file seems to be named after a child.'
    return [{ kind: 'child-name', at: match.index, words: word, because }]
  })
}
