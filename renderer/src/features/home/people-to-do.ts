import { isPartOne } from '../../domain/facts/reading-facts.ts'
import { termWithoutReport } from '../../domain/governors/missing-report.ts'
import type { GovernorReport } from '../../domain/governors/report.ts'
import { termInWords } from '../../domain/governors/term.ts'
import { checklists } from '../../domain/induction/starters.ts'
import { policyLines } from '../../domain/policies/standing.ts'
import { readingStanding } from '../../domain/receipts/standing.ts'
import { stillToRead } from '../../domain/receipts/still-to-read.ts'
import type { StaffLog } from '../../domain/staff-log/staff-log.ts'
import { certificatesMissing } from '../../domain/training/certificates-missing.ts'
import { cellStateWords } from '../../domain/training/line-words.ts'
import { type TrainingCell, trainingStanding } from '../../domain/training/standing.ts'
import { isLacking, STATE_WORDS } from '../../domain/training/state-order.ts'
import {
  addresses,
  addressOfInduction,
  addressOfPolicy,
  addressOfPolicyFilter,
  addressOfReadingDocument,
} from '../../ui/addresses.ts'
import { plural } from '../../ui/format-number.ts'
import type { ToDo } from './to-do.ts'

/** What is left in training, reading and policies; lines without anything to do are left out. */
export function peopleToDo(log: StaffLog): readonly ToDo[] {
  return [
    ...trainingToDo(log),
    certificatesToDo(log),
    ...partOneToDo(log),
    policiesToDo(log),
    startersToDo(log),
  ].filter(({ count }) => count > 0)
}

/** This term's report to governors, while nobody has begun it. @param reports undefined until read */
export function reportToDo(
  reports: readonly Pick<GovernorReport, 'term' | 'shape'>[] | undefined,
  today: string,
): readonly ToDo[] {
  const term = reports === undefined ? null : termWithoutReport(reports, today)
  if (term === null) return []
  return [
    {
      key: 'report',
      count: 1,
      sentence: `No report to governors for the ${termInWords(term).toLowerCase()} yet`,
      href: addresses.governors,
      verb: 'Begin',
    },
  ]
}

/** Without a list of staff there is nobody to look after. */
export function isLogEmpty({ people, policies }: StaffLog): boolean {
  return people.length === 0 && policies.length === 0
}

function trainingToDo(log: StaffLog): readonly ToDo[] {
  const { people, school } = trainingStanding(log)
  // Before the first record everybody lacks everything, which helps nobody.
  if (log.records.length === 0) return []
  const withAny = (wanted: (cell: TrainingCell) => boolean) =>
    people.filter(({ cells }) => [...cells.values()].some(wanted)).length
  const overdue = withAny(isOverdue)
  const lacking = withAny((cell) => isLacking(cell.state) && !isOverdue(cell))
  const soon = withAny(({ state }) => state === 'due-soon')
  const short = school.filter(({ state, people: held }) => isLacking(state) && held.length > 0)
  const days = log.pack.training.dueSoonDays
  const line = (key: string, count: number, sentence: string): ToDo => ({
    key,
    count,
    sentence,
    href: addresses.training,
    verb: 'See',
  })
  return [
    line(
      'training-overdue',
      overdue,
      `${plural(overdue, 'person', 'people')} overdue with training`,
    ),
    line(
      'training-lacking',
      lacking,
      `${plural(lacking, 'person', 'people')} with training not recorded or past the school’s interval`,
    ),
    line(
      'training-soon',
      soon,
      `${plural(soon, 'person', 'people')} with training due within ${days} days`,
    ),
    ...short.map(({ requirement }) =>
      line(`training-${requirement.id}`, 1, `Too few people: ${requirement.title.toLowerCase()}`),
    ),
  ]
}

/** Only by a rule: what is past an interval of the school's own is never called overdue. */
const isOverdue = (cell: TrainingCell): boolean => cellStateWords(cell) === STATE_WORDS.overdue

function certificatesToDo(log: StaffLog): ToDo {
  // One that was seen is only not filed yet.
  const missing = certificatesMissing(log).filter(({ state }) => state !== 'seen')
  const needed = missing.filter(({ counts }) => counts).length
  const of = needed === 0 || needed === missing.length ? '' : `, ${needed} of them needed today`
  return {
    key: 'certificates',
    count: missing.length,
    sentence: `${plural(missing.length, 'certificate')} missing though dates known${of}`,
    href: addresses.certificatesMissing,
    verb: 'See',
  }
}

function partOneToDo(log: StaffLog): readonly ToDo[] {
  const reading = readingStanding(log)
  const partOne = reading.documents.find(({ id }) => isPartOne(id))
  if (partOne === undefined || log.receipts.length === 0) return []
  const open = stillToRead(reading, { documentIds: new Set([partOne.id]) })
  const people = new Set(open.map(({ person }) => person.id)).size
  return [
    {
      key: 'part-one',
      count: people,
      sentence: `${plural(people, 'person has', 'people have')} still to read this year’s Part One`,
      href: addressOfReadingDocument(partOne.id),
      verb: 'See',
    },
  ]
}

function policiesToDo(log: StaffLog): ToDo {
  const past = policyLines(log).filter(({ state }) => state === 'past-review')
  const [only] = past
  const isOne = only !== undefined && past.length === 1
  return {
    key: 'policies',
    count: past.length,
    sentence: isOne
      ? `1 policy past its review: ${only.policy.title}`
      : `${past.length} policies past their review`,
    href: isOne ? addressOfPolicy(only.policy.id) : addressOfPolicyFilter('past-review'),
    verb: 'See',
  }
}

function startersToDo(log: StaffLog): ToDo {
  const open = checklists(log).filter(
    ({ state, induction, person }) =>
      state !== 'complete' && induction.startedOn <= log.today && person.endsOn === null,
  )
  const [only] = open
  const isOne = only !== undefined && open.length === 1
  return {
    key: 'starters',
    count: open.length,
    sentence: `${plural(open.length, 'starter')} with an induction to finish`,
    href: isOne ? addressOfInduction(only.person.id) : addresses.staff,
    verb: 'See',
  }
}
