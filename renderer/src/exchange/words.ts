import { givenByInWords } from '../domain/audit/given-by.ts'
import type { Meaning } from '../domain/packs/template.ts'
import type {
  ReturnAnswer,
  ReturnArea,
  ReturnDocument,
  ReturnEvidence,
  SectionResult,
} from '../domain/returns/return-document.ts'
import { MONTHS } from '../domain/shared/calendar.ts'
import type { Instant, LocalDate } from '../domain/shared/dates.ts'

/**
 * What the workbook and the PDF call the states of a return.
 *
 * Kept in one place so that the two documents cannot use two words for one thing.
 */
const STATE_WORDS: Readonly<Record<ReturnAnswer['state'], string>> = {
  'not-started': 'Not started',
  carried: 'Carried, not confirmed',
  started: 'Started',
  'something-missing': 'Something missing',
  confirmed: 'Confirmed',
}

type SlotState = ReturnArea['slots'][number]['state']

const SLOT_WORDS: Readonly<Record<SlotState, string>> = {
  attached: 'Attached',
  pointer: 'Kept at the school',
  na: 'Does not apply',
  missing: 'Missing',
}

const NOT_ANSWERED = 'Not answered'

/** That a smaller copy goes along, and of what. Empty where the file itself does. */
export function smallerCopyWords({ source }: ReturnEvidence): string {
  const from = source.type === 'file' ? source.madeSmallerFrom : undefined
  if (from === undefined) return ''
  return `A smaller copy, made for mailing; the school keeps the picture itself (${sizeWord(from.size)}, SHA-256 begins ${from.sha256.slice(0, 12)})`
}

export function stateWord(state: ReturnAnswer['state']): string {
  return STATE_WORDS[state]
}

export function slotWord(state: SlotState): string {
  return SLOT_WORDS[state]
}

/** Why the paper that builds itself for a line does not go along; empty where it does. */
export function paperLeftOut({ document }: ReturnArea['slots'][number]): string {
  const because = document?.leftOutBecause ?? null
  return because === null ? '' : `“${document?.title ?? ''}” is left out: ${because}`
}

/** How a question was answered: by a verdict, or where it takes none, in words or by actions. */
export type AnswerWay = Meaning | 'unanswered' | 'in-words' | 'by-actions'

/** Only a question that takes no verdict can be confirmed without one. */
export function wayOfAnswer({ verdict, state, texts }: ReturnAnswer): AnswerWay {
  if (verdict !== null) return verdict.meaning
  if (state !== 'confirmed') return 'unanswered'
  return texts.some(({ value }) => value.trim() !== '') ? 'in-words' : 'by-actions'
}

export function verdictWord(answer: ReturnAnswer): string {
  if (answer.verdict !== null) return answer.verdict.label
  switch (wayOfAnswer(answer)) {
    case 'in-words':
      return 'Answered in words'
    case 'by-actions':
      return 'See the actions'
    default:
      return NOT_ANSWERED
  }
}

/** "Sam Okafor, brought in 3 March 2026"; empty where the return does not say who gave it. */
export function giverWord({ givenBy }: ReturnAnswer): string {
  return givenBy === undefined ? '' : givenByInWords(givenBy)
}

export const WITHOUT_VERDICT = 'Takes no verdict'

/** How many of the asked questions are not in the result, because they are answered without a verdict. */
export function withoutVerdict({ asked, result }: Pick<SectionResult, 'asked' | 'result'>): number {
  if (result.length === 0) return 0
  return Math.max(0, asked - result.reduce((sum, { count }) => sum + count, 0))
}

/** Whether a piece was there when the first person signed. */
export function inPlaceWord(piece: ReturnEvidence, { signOffs }: ReturnDocument): string {
  if (signOffs.length === 0) return 'Not signed yet'
  return piece.inPlaceAtSignOff ? 'Yes' : 'Added since'
}

export const DRAFT_MARK = 'DRAFT - sign-off is not complete'

/** Over every page that nobody has signed. What is sent as incomplete is the return all the same. */
export function draftSentence({ incomplete }: ReturnDocument): string {
  return `${DRAFT_MARK}. ${incomplete === null ? 'This is not the return.' : 'It is sent as incomplete.'}`
}

/** `Signed`, or why it is still a draft. */
export function standing(document: ReturnDocument): string {
  return document.draft ? DRAFT_MARK : 'Signed'
}

/** A text that is nothing but a calendar day, such as an answer in a date column. */
export function isCalendarDay(text: string): boolean {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (found === null) return false
  // Excel knows no day before 1900, and a year like 0012 is a slip of the keyboard.
  if (text < '1901-01-01') return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

/** `12 February 2027`; anything that is no calendar day is left as it was typed. */
export function longDay(day: LocalDate): string {
  if (!isCalendarDay(day)) return day
  const month = MONTHS[Number(day.slice(5, 7)) - 1] ?? ''
  return `${Number(day.slice(8))} ${month} ${day.slice(0, 4)}`
}

/** `12 Feb 2027`, where a column is narrow. */
export function shortDay(day: LocalDate): string {
  const [number, month = '', year] = longDay(day).split(' ')
  return year === undefined ? day : `${number} ${month.slice(0, 3)} ${year}`
}

/**
 * A moment as the clock on a school's wall showed it.
 *
 * The zone is fixed, so that the same return gives the same bytes on every computer.
 */
export function londonWallClock(instant: Instant): {
  readonly day: LocalDate
  readonly time: string
} {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant))
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((each) => each.type === type)?.value ?? ''
  return {
    day: `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
  }
}

export function longMoment(instant: Instant): string {
  const { day, time } = londonWallClock(instant)
  return `${longDay(day)}, ${time}`
}

/** Sizes as file managers show them: 1 MB is 10^6 bytes. */
export function sizeWord(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
