import { isPartOne } from '../../domain/facts/reading-facts.ts'
import { termWithoutReport } from '../../domain/governors/missing-report.ts'
import type { GovernorReport } from '../../domain/governors/report.ts'
import { termInWords } from '../../domain/governors/term.ts'
import { checklists } from '../../domain/induction/starters.ts'
import { rolesNobodyHolds } from '../../domain/people/roles-nobody-holds.ts'
import { policyLines } from '../../domain/policies/standing.ts'
import { readerGroups } from '../../domain/receipts/reader-groups.ts'
import { readingStanding } from '../../domain/receipts/standing.ts'
import { listed } from '../../domain/shared/text.ts'
import type { StaffLog } from '../../domain/staff-log/staff-log.ts'
import { certificatesMissing } from '../../domain/training/certificates-missing.ts'
import { type Look, lookOfCell } from '../../domain/training/look.ts'
import { trainingStanding } from '../../domain/training/standing.ts'
import { isLacking } from '../../domain/training/state-order.ts'
import {
  addresses,
  addressOfInduction,
  addressOfPolicy,
  addressOfPolicyFilter,
  addressOfReadingDocument,
  addressOfTrainingFilter,
} from '../../ui/addresses.ts'
import { plural } from '../../ui/format-number.ts'
import type { ToDo } from './to-do.ts'

/** What is left in training, reading and policies; lines without anything to do are left out. */
export function peopleToDo(log: StaffLog): readonly ToDo[] {
  return [
    ...rolesToDo(log),
    ...trainingToDo(log),
    certificatesToDo(log),
    ...partOneToDo(log),
    policiesToDo(log),
    unversionedToDo(log),
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

/** Without the role in the register, nothing would be asked of whoever has it. */
function rolesToDo(log: StaffLog): readonly ToDo[] {
  return rolesNobodyHolds(log).map(({ id, title }) => ({
    key: `nobody-${id}`,
    count: 1,
    sentence: `Nobody has this role in the register: ${title.toLowerCase()}`,
    href: addresses.staff,
    verb: 'Say who',
  }))
}

function trainingToDo(log: StaffLog): readonly ToDo[] {
  const { people, school } = trainingStanding(log)
  const looks = people.map(({ cells }) => new Set([...cells.values()].map(lookOfCell)))
  const days = log.pack.training.dueSoonDays
  const line = (look: Look, one: string, many: string): ToDo => {
    const count = looks.filter((held) => held.has(look)).length
    return {
      key: `training-${look}`,
      count,
      sentence: `${plural(count, 'person', 'people')} ${count === 1 ? one : many}`,
      href: addressOfTrainingFilter(look),
      verb: 'See',
    }
  }
  const short = school.filter(({ state, people: held }) => isLacking(state) && held.length > 0)
  return [
    line('overdue', 'is overdue with training', 'are overdue with training'),
    line('never', 'has no record of training that is asked', 'have no record of some training'),
    line(
      'past-interval',
      'is past an interval of the school',
      'are past an interval of the school',
    ),
    line(
      'due-soon',
      `has training due within ${days} days`,
      `have training due within ${days} days`,
    ),
    ...short.map(
      ({ requirement }): ToDo => ({
        key: `training-${requirement.id}`,
        count: 1,
        sentence: `Too few people: ${requirement.title.toLowerCase()}`,
        href: addresses.training,
        verb: 'See',
      }),
    ),
  ]
}

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
  if (partOne === undefined) return []
  const open = readerGroups(log, reading, partOne).map(({ some, readers }) => ({
    some,
    count: readers.filter(({ cell }) => cell.state === 'not-yet' || cell.state === 'declined')
      .length,
  }))
  const count = open.reduce((sum, group) => sum + group.count, 0)
  return [
    {
      key: 'part-one',
      count,
      sentence: `${whoWords(open)} still to read this year’s Part One`,
      href: addressOfReadingDocument(partOne.id),
      verb: 'See',
    },
  ]
}

interface OpenReaders {
  readonly some: string
  readonly count: number
}

/** `18 staff or trainees and 4 governors have`; one person is not told by what she is. */
function whoWords(open: readonly OpenReaders[]): string {
  if (open.reduce((sum, { count }) => sum + count, 0) === 1) return '1 person has'
  const groups = open.filter(({ count }) => count > 0)
  return `${listed(groups.map(({ some, count }) => `${count} ${some}`))} have`
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

/** Policies that the school keeps, of which the register has no version. */
function unversionedToDo(log: StaffLog): ToDo {
  const open = policyLines(log).filter(({ state }) => state === 'no-version')
  const [only] = open
  const isOne = only !== undefined && open.length === 1
  return {
    key: 'policies-missing',
    count: open.length,
    sentence: isOne
      ? `1 policy without a version in the register: ${only.policy.title}`
      : `${open.length} policies of the suite without a version in the register`,
    href: isOne ? addressOfPolicy(only.policy.id) : addressOfPolicyFilter('no-version'),
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
