import { dateInWords, londonDateOf } from '../shared/calendar.ts'
import type { LocalDate } from '../shared/dates.ts'
import type { QuestionCode } from '../shared/ids.ts'
import { compareText } from '../shared/text.ts'
import type { HandOff } from './hand-off.ts'

export const isOut = ({ closed }: HandOff): boolean => closed === null

/** Whether it was wanted back before today. On the day itself nobody is late. */
export const isLate = ({ wantedBy, closed }: HandOff, today: LocalDate): boolean =>
  closed === null && wantedBy !== null && wantedBy < today

/** What is out, with what is late first, then by the day it is wanted, then by the name. */
export function whatIsOut(handOffs: readonly HandOff[]): readonly HandOff[] {
  const day = ({ wantedBy }: HandOff): string => wantedBy ?? '9999'
  return handOffs
    .filter(isOut)
    .sort((one, other) =>
      day(one) === day(other) ? compareText(one.name, other.name) : day(one) < day(other) ? -1 : 1,
    )
}

/** Questions that something came back for. */
export function cameBack({ questions, returned }: HandOff): readonly QuestionCode[] {
  const back = new Set(returned.flatMap((each) => each.questions))
  return questions.filter((code) => back.has(code))
}

/** Who has a question now. More than one may be asked the same. */
export function whoHas(handOffs: readonly HandOff[], code: QuestionCode): readonly HandOff[] {
  return whatIsOut(handOffs).filter(({ questions }) => questions.includes(code))
}

/** "With Priya Nair since 12 November 2026". */
export const outInWords = ({ name, handedAt }: HandOff): string =>
  `With ${name} since ${dateInWords(londonDateOf(handedAt))}`

/** "wanted by 4 December 2026", and calmly that this day is past; null where no day was named. */
export function wantedInWords(handOff: HandOff, today: LocalDate): string | null {
  const { wantedBy } = handOff
  if (wantedBy === null) return null
  const day = dateInWords(wantedBy)
  return isLate(handOff, today) ? `was wanted by ${day}` : `wanted by ${day}`
}
