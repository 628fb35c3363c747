import { standingReceipts } from '../receipts/standing-receipts.ts'
import type { PersonId } from '../shared/ids.ts'
import { foldText } from '../shared/text.ts'
import type { StaffLog } from '../staff-log/staff-log.ts'
import { matchCourse, plainCourse } from '../training/match-course.ts'
import type { TrainingRecord } from '../training/record.ts'
import type { Course } from '../training/requirement.ts'
import { type Rules, rulesInForce } from '../training/rules.ts'
import type { FiledReading, FiledRecord } from './person-file.ts'
import type { FieldDifference, PlannedReading, PlannedRecord } from './planned.ts'

/** The trainings of a file beside what is held; `personId` null for somebody who is new here. */
export function plannedRecords(
  records: readonly FiledRecord[],
  log: StaffLog,
  personId: PersonId | null,
): readonly PlannedRecord[] {
  const own = log.records.filter((record) => record.personId === personId)
  const byKey = new Map(
    own.flatMap((record) => keysOf(record).map((key) => [key, record] as const)),
  )
  const ofThisFile = new Set(records.flatMap(({ key }) => byKey.get(key) ?? []))
  const others = own.filter((record) => !ofThisFile.has(record))
  const rules = rulesInForce(log)
  return records.map((filed) => {
    const course = courseOf(filed, rules)
    const same = others.find((record) => isSameDeed(record, filed, course))
    return plannedRecord(filed, course, byKey.get(filed.key) ?? same ?? null)
  })
}

/** A record is known again by its own id, and by the key under which it was brought along. */
function keysOf({ id, source }: TrainingRecord): readonly string[] {
  return source.type === 'person-file' ? [id, source.key] : [id]
}

function plannedRecord(
  filed: FiledRecord,
  course: Course | null,
  held: TrainingRecord | null,
): PlannedRecord {
  if (held === null) {
    return {
      filed,
      course,
      held,
      kind: course === null ? 'unknown-course' : 'new',
      differences: [],
    }
  }
  const differences = differencesOf(held, filed, course)
  return { filed, course, held, kind: differences.length === 0 ? 'same' : 'differs', differences }
}

/** The pack's ids are the same at every school; a course that only the other school names is found by its words. */
function courseOf({ courseId, courseTitle, courseName }: FiledRecord, rules: Rules): Course | null {
  const known = rules.courseById.get(courseId ?? '')
  if (known !== undefined) return known
  for (const words of [courseTitle, courseName]) {
    const found = matchCourse(words, rules.courses)
    if (found.type === 'found') return found.course
  }
  return null
}

function isSameDeed(record: TrainingRecord, filed: FiledRecord, course: Course | null): boolean {
  if (record.completedOn !== filed.completedOn) return false
  return record.courseId === null && course === null
    ? plainCourse(record.courseName) === plainCourse(filed.courseName)
    : record.courseId === (course?.id ?? null)
}

function differencesOf(
  held: TrainingRecord,
  filed: FiledRecord,
  course: Course | null,
): readonly FieldDifference[] {
  const plain = (['completedOn', 'startedOn', 'provider', 'hours', 'delivery', 'result'] as const)
    .map((field) => ({ field, here: textOf(held[field]), inFile: textOf(filed[field]) }))
    // What the file does not say is no difference.
    .filter(({ here, inFile }) => inFile !== '' && foldText(here) !== foldText(inFile))
  if (course === null || course.id === held.courseId) return plain
  return [{ field: 'course', here: held.courseName, inFile: filed.courseTitle }, ...plain]
}

function textOf(value: string | number | null): string {
  return value === null ? '' : String(value)
}

/** One reading of the file beside what is held. */
export function plannedReading(
  filed: FiledReading,
  { receipts }: StaffLog,
  personId: PersonId | null,
): PlannedReading {
  const own = receipts.filter((receipt) => receipt.personId === personId)
  const known = own.find(
    ({ id, source }) =>
      id === filed.key || (source?.type === 'person-file' && source.key === filed.key),
  )
  if (known !== undefined) return { filed, kind: 'same', held: known }
  if (!filed.guidance) return { filed, kind: 'not-ours', held: null }
  const read = standingReceipts(own).find(
    ({ documentId, version, state }) =>
      documentId === filed.documentId && version === filed.version && state === 'read',
  )
  return { filed, kind: read === undefined ? 'new' : 'same', held: read ?? null }
}
