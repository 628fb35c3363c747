import { dateInWords, daysBetween } from '../shared/calendar.ts'
import type { LocalDate } from '../shared/dates.ts'
import { counted } from '../shared/text.ts'
import { intervalLabel, isBindingInterval } from './basis-words.ts'
import type { TrainingCell, TrainingLine } from './cells.ts'
import type { Due } from './due-date.ts'
import type { Rules } from './rules.ts'
import { STATE_WORDS } from './state-order.ts'

export type WordlessLine = Omit<TrainingLine, 'words'> & { readonly dueBy: Due['by'] }

/** The same few days stand in thousands of lines. */
const daysInWords = new Map<LocalDate, string>()

function dayInWords(day: LocalDate): string {
  const before = daysInWords.get(day)
  if (before !== undefined) return before
  const words = dateInWords(day)
  daysInWords.set(day, words)
  return words
}

/** The sentence of a line. What is past an interval of the school's own is never called overdue. */
export function wordsOfLine(line: WordlessLine, rules: Rules, day: LocalDate): string {
  const { state, dueOn, record } = line
  switch (state) {
    case 'exempt':
      return exemptWords(line, rules)
    case 'never':
      return neverWords(line)
    case 'not-asked-yet':
      return notAskedWords(line, rules)
    case 'overdue':
      return dueOn === null ? STATE_WORDS.overdue : `${pastWords(line, rules)}.`
    case 'due-soon':
      return dueOn === null
        ? STATE_WORDS['due-soon']
        : `${dueWords(dueOn, day)}${clockWords(line, rules)}.`
    case 'in-date':
      if (dueOn !== null) return `In date until ${dayInWords(dueOn)}${clockWords(line, rules)}.`
      return record === null ? 'In date.' : `Done on ${dayInWords(record.completedOn)}.`
  }
}

function dueWords(dueOn: LocalDate, day: LocalDate): string {
  const days = daysBetween(day, dueOn)
  const when = days === 0 ? 'today' : `in ${counted(days, 'day')}`
  return `Due on ${dayInWords(dueOn)}, ${when}`
}

function pastWords({ dueOn, dueBy, requirement, record }: WordlessLine, rules: Rules): string {
  const on = dayInWords(dueOn ?? '')
  if (dueBy === 'record') {
    const reason = record?.dueOverride?.reason ?? ''
    return `Past the day set on the record, ${on}${reason === '' ? '' : ` (${reason})`}`
  }
  const { intervalBasis } = requirement
  if (intervalBasis === null) return `Overdue: was due on ${on}`
  const label = intervalLabel(rules.bases, intervalBasis)
  return isBindingInterval(intervalBasis)
    ? `Overdue: was due on ${on} (${label})`
    : `Past the ${label}: was due on ${on}`
}

function neverWords({ requirement, dueOn }: WordlessLine): string {
  if (requirement.within !== 'induction') return 'No record yet.'
  return dueOn === null
    ? 'No record yet. Due before unsupervised work.'
    : `No record yet. Due before unsupervised work, from ${dayInWords(dueOn)}.`
}

function exemptWords({ exemption }: WordlessLine, rules: Rules): string {
  if (exemption === null) return 'Exempt.'
  const reason = rules.exemptReasons.get(exemption.reason) ?? exemption.reason
  const until = exemption.until === null ? '' : ` until ${dayInWords(exemption.until)}`
  return reason === '' ? `Exempt${until}.` : `Exempt${until}: ${reason}.`
}

function notAskedWords({ requirement }: WordlessLine, rules: Rules): string {
  const before = rules.requirementById.get(requirement.follows ?? '')
  return before === undefined ? 'Not asked yet.' : `Not asked yet: first comes “${before.title}”.`
}

/** Says from which course the time is counted, where it is none of those that renew it. */
function clockWords({ requirement, record }: WordlessLine, rules: Rules): string {
  if (record?.courseId == null || requirement.anyOf.includes(record.courseId)) return ''
  const course = rules.courseById.get(record.courseId)?.title ?? record.courseName
  return `, counted from ${course} on ${dayInWords(record.completedOn)}`
}

/**
 * What a row's state is called.
 *
 * `Overdue` only where a line of a binding interval is; else past the school's or provider's.
 */
export function cellStateWords({ state, lines }: TrainingCell): string {
  if (state !== 'overdue') return STATE_WORDS[state]
  const late = lines.filter((line) => line.state === 'overdue')
  if (late.some((line) => line.words.startsWith('Overdue'))) return STATE_WORDS.overdue
  return late.some((line) => line.requirement.intervalBasis === 'school')
    ? 'Past school’s interval'
    : 'Past its date'
}
