import { addDays, addMonths } from '../../../domain/shared/calendar.ts'
import type { LocalDate } from '../../../domain/shared/dates.ts'
import { parseUkDate } from '../../../domain/shared/uk-date.ts'

/** A day that the text names, with the words around it, so that she sees where it is from. */
export interface DayInText {
  readonly on: LocalDate
  readonly words: string
}

export interface DaysInText {
  readonly approved: DayInText | null
  readonly review: DayInText | null
}

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const FULL_DAY = `(?:\\d{1,2}[/.-]\\d{1,2}[/.-](?:20)?\\d{2}|\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH},? 20\\d{2})`
const MONTH_ONLY = `${MONTH},? 20\\d{2}`

const APPROVAL = '(?:approved|ratified|adopted|approval date|date of approval|date approved)'
const REVIEW =
  '(?:next reviewed|next review|review due|due for review|to be reviewed|review date|date of review|reviewed by)'

/** Up to the day, without another of these words between: a table has one after the other. */
const UP_TO = (most: number) => `(?:(?!review|approv|ratif|adopt|last|version)[\\s\\S]){0,${most}}?`

const FIND_APPROVAL = new RegExp(`\\b${APPROVAL}\\b${UP_TO(90)}(${FULL_DAY})`, 'i')
const FIND_REVIEW = new RegExp(`\\b${REVIEW}\\b${UP_TO(40)}(${FULL_DAY}|${MONTH_ONLY})`, 'i')

/** When a policy was approved and when it is looked at again, as its first pages say it. */
export function daysInText(text: string): DaysInText {
  const plain = text.replace(/\s+/g, ' ')
  return { approved: found(FIND_APPROVAL, plain), review: found(FIND_REVIEW, plain) }
}

function found(pattern: RegExp, text: string): DayInText | null {
  const match = pattern.exec(text)
  const on = match === null ? null : dayOf(match[1] ?? '')
  return match === null || on === null ? null : { on, words: match[0].trim() }
}

/** A month without a day is taken to its end: a review is due in it. */
function dayOf(words: string): LocalDate | null {
  const day = parseUkDate(words)
  if (day !== null) return day
  const first = parseUkDate(`1 ${words}`)
  return first === null ? null : addDays(addMonths(first, 1), -1)
}
