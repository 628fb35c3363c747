import type { LocalDate } from '../shared/dates.ts'
import type { PersonId } from '../shared/ids.ts'
import type { CourseId, TrainingRecord } from './record.ts'

type NewestByCourse = ReadonlyMap<CourseId, TrainingRecord>

/** For each person the newest completed record of each course, as it was known on a day. */
export type DoneCourses = ReadonlyMap<PersonId, NewestByCourse>

const NOTHING: NewestByCourse = new Map()

/** Walks over the records once; a record of a later day than `day` does not count yet. */
export function doneCoursesOn(records: readonly TrainingRecord[], day: LocalDate): DoneCourses {
  const done = new Map<PersonId, Map<CourseId, TrainingRecord>>()
  for (const record of records) {
    const { personId, courseId, completedOn, result } = record
    if (courseId === null || result !== 'completed' || completedOn > day) continue
    const ofPerson = done.get(personId)
    if (ofPerson === undefined) {
      done.set(personId, new Map([[courseId, record]]))
      continue
    }
    const before = ofPerson.get(courseId)
    if (before === undefined || isNewer(record, before)) ofPerson.set(courseId, record)
  }
  return done
}

export function doneBy(done: DoneCourses, personId: PersonId): NewestByCourse {
  return done.get(personId) ?? NOTHING
}

/** The newest record of any of some courses. */
export function newestOf(
  done: NewestByCourse,
  courses: readonly CourseId[],
): TrainingRecord | null {
  let newest: TrainingRecord | null = null
  for (const course of courses) {
    const record = done.get(course)
    if (record !== undefined && (newest === null || isNewer(record, newest))) newest = record
  }
  return newest
}

const CERTIFICATE_RANK = {
  attached: 5,
  seen: 4,
  promised: 3,
  declared: 2,
  waived: 1,
  none: 0,
} as const

/** By day; of one day the one that lasts longest, then the better proven, then by id: never by order. */
function isNewer(one: TrainingRecord, other: TrainingRecord): boolean {
  if (one.completedOn !== other.completedOn) return one.completedOn > other.completedOn
  const [due, otherDue] = [lastsUntil(one), lastsUntil(other)]
  if (due !== otherDue) return due > otherDue
  const proven = CERTIFICATE_RANK[one.certificate.state] - CERTIFICATE_RANK[other.certificate.state]
  return proven === 0 ? one.id < other.id : proven > 0
}

/** Without a day of its own a record is taken to last as long as its rule says. */
function lastsUntil({ dueOverride }: TrainingRecord): LocalDate {
  return dueOverride?.on ?? '9999-12-31'
}
