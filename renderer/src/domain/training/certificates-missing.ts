import { isPresentOn } from '../people/is-staff.ts'
import type { Person } from '../people/person.ts'
import { dateInWords } from '../shared/calendar.ts'
import { remembered } from '../shared/remembered.ts'
import { counted } from '../shared/text.ts'
import type { StaffLog } from '../staff-log/staff-log.ts'
import type { Certificate, TrainingRecord } from './record.ts'
import type { Course } from './requirement.ts'
import { rulesInForce } from './rules.ts'
import { trainingStanding } from './standing.ts'

/** A date without the certificate that the course gives. */
export interface MissingCertificate {
  readonly record: TrainingRecord
  readonly person: Person
  readonly course: Course
  readonly state: Exclude<Certificate['state'], 'attached' | 'waived'>
  /** Whether something that is asked of her rests on this record today. */
  readonly counts: boolean
  /** The day for which it was promised has passed. */
  readonly late: boolean
  readonly words: string
}

export interface MissingOptions {
  /** `everybody`: leavers too. */
  readonly of: 'present' | 'everybody'
}

/**
 * Where a course gives a certificate and it is not in the library.
 *
 * What was waived is not missing. Those on which something rests come first, then the newest.
 */
export function certificatesMissing(
  log: StaffLog,
  { of }: MissingOptions = { of: 'present' },
): readonly MissingCertificate[] {
  return of === 'present' ? missingOfPresent(log) : missingOf(log, of)
}

/** Home, the room of training and a paper for governors ask for the same list. */
const missingOfPresent = remembered((log: StaffLog) => missingOf(log, 'present'))

function missingOf(log: StaffLog, of: MissingOptions['of']): readonly MissingCertificate[] {
  const used = recordsInUse(log)
  const missing = expectedOf(log, of).flatMap(({ record, person, course }) => {
    const { state, on } = record.certificate
    if (state === 'attached' || state === 'waived') return []
    const late = state === 'promised' && on !== null && on < log.today
    const counts = used.has(record)
    return [{ record, person, course, state, counts, late, words: wordsOf(record, late) }]
  })
  return missing.sort(
    (a, b) =>
      Number(b.counts) - Number(a.counts) ||
      compare(b.record.completedOn, a.record.completedOn) ||
      compare(a.record.id, b.record.id),
  )
}

type Expected = Pick<MissingCertificate, 'record' | 'person' | 'course'>

/** Each record of a course that gives a certificate, wherever that is. */
function expectedOf(log: StaffLog, of: MissingOptions['of']): readonly Expected[] {
  const { courseById } = rulesInForce(log)
  const people = new Map(
    log.people
      .filter((person) => person.erasedAt === null)
      .filter((person) => of === 'everybody' || isPresentOn(person, log.today))
      .map((person) => [person.id, person]),
  )
  const expected: Expected[] = []
  for (const record of log.records) {
    if (record.result !== 'completed') continue
    const course = courseById.get(record.courseId ?? '')
    const person = people.get(record.personId)
    if (person !== undefined && course?.certificateExpected === true) {
      expected.push({ record, person, course })
    }
  }
  return expected
}

/** How the certificates of everybody at the school stand: each record of such a course is in one number. */
export interface CertificateCounts {
  readonly onFile: number
  readonly seen: number
  readonly missing: number
}

/** Counted without the list, which a fact beside a question does not need. */
export const certificateCounts = remembered((log: StaffLog): CertificateCounts => {
  const counts = { onFile: 0, seen: 0, missing: 0 }
  for (const { record } of expectedOf(log, 'present')) {
    const { state } = record.certificate
    if (state === 'attached') counts.onFile += 1
    else if (state === 'seen') counts.seen += 1
    else if (state !== 'waived') counts.missing += 1
  }
  return counts
})

/** `7 certificates on file, 79 seen and not filed, 47 missing.` */
export function certificateCountsWords({ onFile, seen, missing }: CertificateCounts): string {
  return `${counted(onFile, 'certificate')} on file, ${seen} seen and not filed, ${missing} missing.`
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The records on which today's standing rests. */
function recordsInUse(log: StaffLog): ReadonlySet<TrainingRecord> {
  const used = new Set<TrainingRecord>()
  const { people, school } = trainingStanding(log)
  for (const { cells } of people) {
    for (const { lines } of cells.values()) {
      for (const { record } of lines) if (record !== null) used.add(record)
    }
  }
  for (const { people: holders } of school) {
    for (const { line } of holders) if (line.record !== null) used.add(line.record)
  }
  return used
}

/** What each state of a certificate is called where the pack has no word for it. */
const STATE_WORDS: Readonly<Record<Certificate['state'], string>> = {
  attached: 'Certificate held',
  seen: 'Certificate seen but not filed',
  promised: 'Certificate promised',
  declared: 'Said to be there, not seen',
  none: 'Date known, certificate missing',
  waived: 'No certificate asked for',
}

const STATE_OF_PACK: Readonly<Partial<Record<Certificate['state'], string>>> = {
  attached: 'certificate-held',
  seen: 'seen-not-filed',
  declared: 'declared',
  none: 'no-certificate',
}

/** The pack's words for the state of a certificate. */
export function certificateStateWords(
  state: Certificate['state'],
  recordStates: StaffLog['pack']['training']['recordStates'],
): string {
  const value = STATE_OF_PACK[state]
  return recordStates.find((one) => one.value === value)?.label ?? STATE_WORDS[state]
}

function wordsOf({ completedOn, certificate }: TrainingRecord, late: boolean): string {
  const done = `Done on ${dateInWords(completedOn)}`
  const { on } = certificate
  switch (certificate.state) {
    case 'promised':
      if (on === null) return `${done}; the certificate is promised.`
      return `${done}; promised for ${dateInWords(on)}${late ? ', which has passed' : ''}.`
    case 'seen':
      return `${done}; ${on === null ? 'seen' : `seen on ${dateInWords(on)}`}, not filed.`
    case 'declared':
      return `${done}; said to be there, nobody has seen it.`
    default:
      return `${done}; no certificate.`
  }
}
