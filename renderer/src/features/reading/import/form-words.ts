import { foldName, namesToMatch } from '../../../domain/people/importing/listed-person.ts'
import { nameOf, type Person } from '../../../domain/people/person.ts'
import type { FormUse } from '../../../domain/receipts/importing/form-columns.ts'
import type { DateOrderGuess } from '../../../domain/receipts/importing/form-dates.ts'
import {
  type FormPlan,
  formSums,
  type PlannedAnswer,
  type PlannedFormRow,
} from '../../../domain/receipts/importing/form-plan.ts'
import type { WhyPerhaps } from '../../../domain/receipts/importing/who-is-it.ts'
import { counted, listed } from '../../../domain/shared/text.ts'
import { formatDate } from '../../../ui/format-date.ts'

/** What a column can hold, in the words of the screen. */
const USES: Readonly<Record<FormUse, string>> = {
  ignore: 'Leave out',
  completedAt: 'When it was sent in',
  email: 'Email',
  name: 'Whole name',
  given: 'First name',
  family: 'Surname',
  answer: 'The confirmation',
}

const uses = Object.keys(USES) as readonly FormUse[]

export const useOptions = uses.map((use) => ({ value: use, label: USES[use] }))

export function formUseOf(text: string): FormUse {
  return uses.find((use) => use === text) ?? 'ignore'
}

/** What is said of the dates of a file. */
export function datesInWords({ order, certainty }: DateOrderGuess, example: string): string {
  const first = order === 'day-first' ? 'the day first' : 'the month first, as in America'
  if (certainty === 'sure') return `The dates are written with ${first}.`
  return certainty === 'mixed'
    ? 'Some dates of this file can only have the day first, others only the month. It was put together from two. Look at both before you go on.'
    : `A date such as ${example} could be read with the day or the month first, and no date in this file settles it.`
}

/** `row 8 · 1 September 2026 · s.price@...` */
export function aboutRow({ row }: PlannedFormRow): string {
  const parts = [`Row ${row.row + 1}`, formatDate(row.on), row.email]
  return parts.filter((part) => part !== '').join(' · ')
}

export function writtenName({ row }: PlannedFormRow): string {
  return row.name === '' ? row.email : row.name
}

/** What is unusual about a row that is taken all the same; empty where nothing is. */
export function remarksOn({ row, match, person, notThere }: PlannedFormRow): string {
  if (person === null) return ''
  const isHers = row.name === '' || namesToMatch(person).has(foldName(row.name))
  const remarks = [
    ...(isHers ? [] : [`written as “${row.name}”, found by ${foundBy(match)}`]),
    ...(isHers && match.type === 'person' && match.by === 'name' ? ['found by name alone'] : []),
    ...(notThere ? ['not at the school on that day'] : []),
  ]
  return remarks.join(', ')
}

function foundBy(match: PlannedFormRow['match']): string {
  if (match.type !== 'person') return 'your word'
  return { email: 'email', name: 'name', before: 'your word of the last time' }[match.by]
}

/** Why she is asked whose an answer is. */
export function whyAsked(because: WhyPerhaps, people: readonly Person[]): string {
  const names = listed(people.map(nameOf))
  return {
    'like-name': `No name is written so. Like it: ${names}.`,
    'other-address': `${names} is known with another email address.`,
    'other-name': `The email address belongs to ${names}, the name does not.`,
    namesakes: `More than one person is called so: ${names}.`,
  }[because]
}

/** Why an answer adds nothing; empty where it adds something, or is hers to judge. */
export function whyNothing({ deed, first }: PlannedAnswer): string {
  switch (deed) {
    case 'duplicate':
      return first === null
        ? 'Answered twice.'
        : `Answered already in row ${first.row + 1}${first.sameDay ? ', the same day' : ''}. The first one counts.`
    case 'brought-in':
      return 'Brought in before.'
    case 'has-read':
      return 'Has a receipt for this version already.'
    case 'blank':
      return 'Nothing was answered.'
    default:
      return ''
  }
}

/** All of a row, each reason once. */
export function whyRowAddsNothing({ answers }: PlannedFormRow): string {
  return [...new Set(answers.map(whyNothing))].filter((words) => words !== '').join(' ')
}

/** Whether some answer of a row is hers to judge; it stays so once she has. */
export function isToJudge({ answers }: PlannedFormRow, judged: boolean): boolean {
  return (
    judged ||
    answers.some(({ deed }) => deed === 'said-no' || deed === 'unclear' || deed === 'too-early')
  )
}

/** Why it is hers to judge. */
export function whyJudge({ answers }: PlannedFormRow): string {
  const reasons = answers.map(({ deed, text }) =>
    deed === 'too-early'
      ? 'Sent in before this version was there to be read.'
      : text === ''
        ? ''
        : `Answered “${text}”.`,
  )
  return [...new Set(reasons)].filter((words) => words !== '').join(' ')
}

/** The button's words: exactly what a press would do. */
export function deedWords(plan: FormPlan): string {
  const { write, decline } = formSums(plan)
  const deeds = [
    ...(write > 0 ? [`add ${counted(write, 'receipt')}`] : []),
    ...(decline > 0 ? [`note ${counted(decline, 'refusal')}`] : []),
  ]
  const words = listed(deeds)
  return words === '' ? 'Nothing to bring in' : `${words[0]?.toUpperCase()}${words.slice(1)}`
}

/** What still waits for her, beside the button; empty where nothing does. */
export function waitingWords({ rows }: FormPlan): string {
  const open = rows.filter(
    ({ kind, answers }) => kind === 'who' && answers.some(({ deed }) => deed === 'no-person'),
  ).length
  return open === 0
    ? ''
    : `${counted(open, 'row')} left out until you say whose ${open === 1 ? 'it is' : 'they are'}`
}
