import { isPresentOn } from '../../../domain/people/is-staff.ts'
import type { Person } from '../../../domain/people/person.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import type { TrainingRecord } from '../../../domain/training/record.ts'
import { rulesInForce } from '../../../domain/training/rules.ts'

/** A training whose day is known and whose certificate is not here. */
export interface MissingLine {
  readonly person: Person
  readonly record: TrainingRecord
}

const known = new WeakMap<StaffLog, readonly MissingLine[]>()

export function missingLines(log: StaffLog): readonly MissingLine[] {
  const before = known.get(log)
  if (before !== undefined) return before
  const { courseById } = rulesInForce(log)
  const people = new Map(
    log.people.filter((p) => isPresentOn(p, log.today)).map((person) => [person.id, person]),
  )
  const lines = log.records.flatMap((record) => {
    const person = people.get(record.personId)
    const expected = courseById.get(record.courseId ?? '')?.certificateExpected === true
    const lacks = ['none', 'promised', 'declared'].includes(record.certificate.state)
    return person && expected && lacks && record.result === 'completed' ? [{ person, record }] : []
  })
  known.set(log, lines)
  return lines
}
