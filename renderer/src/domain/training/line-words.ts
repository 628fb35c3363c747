import { dateInWords, daysBetween } from '../shared/calendar.ts'
import type { LocalDate } from '../shared/dates.ts'
import { counted } from '../shared/text.ts'
import { intervalLabel, isBindingInterval } from './basis-words.ts'
import type { TrainingCell, TrainingLine } from './cells.ts'
import type { Due } from './due-date.ts'
import type { TrainingRecord } from './record.ts'
import type { Rules } from './rules.ts'
import { STATE_WORDS } from './state-order.ts'

export type WordlessLine = Omit<TrainingLine, 'words' | 'overdueByRule'> & {
  readonly dueBy: Due['by']
}

/** Whether a line is late by what binds, and not by a choice of the school's or a provider's. */
export function isOverdueByRule({ state, dueBy, requirement }: WordlessLine): boolean {
  if (state !== 'overdue' || dueBy === 'record') return false
  return requirement.intervalBasis === null || isBindingInterval(requirement.intervalBasis)
}

/** Sentences of one day by the day that they name: the same few stand in thousands of lines. */
export interface Sentences {
  readonly inDate: Map<LocalDate, string>
  readonly dueSoon: Map<LocalDate, string>
  readonly done: Map<LocalDate, string>
}

export function noSentences(): Sentences {
  return { inDate: new Map(), dueSoon: new Map(), done: new Map() }
}

function madeOnce(
  sentences: Map<LocalDate, string>,
  day: LocalDate,
  make: (day: LocalDate) => string,
): string {
  const before = sentences.get(day)
  if (before !== undefined) return before
  const words = make(day)
  sentences.set(day, words)
  return words
}

/** The sentence of a line. What is past an interval of the school's own is never called overdue. */
export function wordsOfLine(
  line: WordlessLine,
  rules: Rules,
  day: LocalDate,
  sentences: Sentences,
): string {
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
    case 'due-soon': {
      if (dueOn === null) return STATE_WORDS['due-soon']
      const words = madeOnce(sentences.dueSoon, dueOn, (on) => dueWords(on, day))
      return withClock(words, line, rules)
    }
    case 'in-date': {
      if (dueOn === null) return record === null ? 'In date.' : doneWords(record, sentences)
      const words = madeOnce(sentences.inDate, dueOn, (on) => `In date until ${dateInWords(on)}.`)
      return withClock(words, line, rules)
    }
  }
}

function doneWords({ completedOn }: TrainingRecord, { done }: Sentences): string {
  return madeOnce(done, completedOn, (on) => `Done on ${dateInWords(on)}.`)
}

function dueWords(dueOn: LocalDate, day: LocalDate): string {
  const days = daysBetween(day, dueOn)
  const when = days === 0 ? 'today' : `in ${counted(days, 'day')}`
  return `Due on ${dateInWords(dueOn)}, ${when}.`
}

function pastWords({ dueOn, dueBy, requirement, record }: WordlessLine, rules: Rules): string {
  const on = dateInWords(dueOn ?? '')
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
    : `No record yet. Due before unsupervised work, from ${dateInWords(dueOn)}.`
}

function exemptWords({ exemption }: WordlessLine, rules: Rules): string {
  if (exemption === null) return 'Exempt.'
  const reason = rules.exemptReasons.get(exemption.reason) ?? exemption.reason
  const until = exemption.until === null ? '' : ` until ${dateInWords(exemption.until)}`
  return reason === '' ? `Exempt${until}.` : `Exempt${until}: ${reason}.`
}

function notAskedWords({ requirement }: WordlessLine, rules: Rules): string {
  const before = rules.requirementById.get(requirement.follows ?? '')
  return before === undefined ? 'Not asked yet.' : `Not asked yet: first comes “${before.title}”.`
}

/** Says from which course the time is counted, where it is none of those that renew it. */
function withClock(words: string, { requirement, record }: WordlessLine, rules: Rules): string {
  if (record?.courseId == null || requirement.anyOf.includes(record.courseId)) return words
  const course = rules.courseById.get(record.courseId)?.title ?? record.courseName
  return `${words.slice(0, -1)}, counted from ${course} on ${dateInWords(record.completedOn)}.`
}

/**
 * What a row's state is called.
 *
 * `Overdue` only where a line of a binding interval is; else past the school's or provider's.
 */
export function cellStateWords({ state, lines }: TrainingCell): string {
  if (state !== 'overdue') return STATE_WORDS[state]
  const late = lines.filter((line) => line.state === 'overdue')
  if (late.some(({ overdueByRule }) => overdueByRule)) return STATE_WORDS.overdue
  return late.some((line) => line.requirement.intervalBasis === 'school')
    ? 'Past school’s interval'
    : 'Past its date'
}
