import { plainName } from '../../people/find-person.ts'
import { checkSum } from '../../shared/check-sum.ts'
import type { LocalDate } from '../../shared/dates.ts'
import type { PersonId } from '../../shared/ids.ts'
import { remembered } from '../../shared/remembered.ts'
import { foldText } from '../../shared/text.ts'
import { plainCourse } from '../match-course.ts'
import { type Certificate, type CourseId, NO_CERTIFICATE, type TrainingRecord } from '../record.ts'
import type { HistoryRow } from './history-row.ts'

/** The same for the same line of any list, whatever else is written in it. */
function keyOfRow({ name, email, staffCode, course, completed }: HistoryRow): string {
  const who = [plainName(name), email, foldText(staffCode)].join('|')
  return checkSum([who, plainCourse(course), completed.on ?? foldText(completed.text)].join('\n'))
}

/**
 * The keys under which a row may have been brought in.
 *
 * By its own a line is known again, though she has since given it another day, course or
 * person. In that of a twin all that it says is a part: she answered about this very row.
 */
export const keysOfRow = remembered((row: HistoryRow): readonly [twin: string, own: string] => {
  const own = keyOfRow(row)
  const twin = `${own}:${checkSum(JSON.stringify({ ...row, row: 0 }))}`
  return [twin, own]
})

/** Whether a record was brought in as this row. */
export function isFromRow({ source }: TrainingRecord, row: HistoryRow): boolean {
  return source.type === 'import' && keysOfRow(row).includes(source.key)
}

/** Who and what. A course that no catalogue names is known by its words. */
export function deedOf(personId: PersonId, courseId: CourseId | null, courseName: string): string {
  return `${personId}\n${courseId ?? `named ${plainCourse(courseName)}`}`
}

/** "Yes" means that the office has it: seen, and not filed here. */
export function listedCertificate({ certificateHeld, certificateFile }: HistoryRow): Certificate {
  return certificateHeld === true || (certificateHeld === null && certificateFile !== '')
    ? { ...NO_CERTIFICATE, state: 'seen', note: certificateFile }
    : NO_CERTIFICATE
}

interface Making {
  readonly newId: () => string
  readonly now: () => string
  readonly by: string
}

export interface Placed {
  readonly personId: PersonId
  readonly courseId: CourseId | null
  readonly completedOn: LocalDate
  readonly renewal: TrainingRecord['dueOverride']
  /** She answered about this very row: it is no duplicate, or its day is another. */
  readonly twin: boolean
}

/** The record that a row makes. */
export function recordFromRow(
  row: HistoryRow,
  { personId, courseId, completedOn, renewal, twin }: Placed,
  { newId, now, by }: Making,
): TrainingRecord {
  return {
    id: newId(),
    personId,
    courseId,
    courseName: row.course,
    startedOn: row.startedOn,
    completedOn,
    provider: row.provider,
    hours: row.hours,
    delivery: row.delivery,
    result: row.result,
    certificate: listedCertificate(row),
    dueOverride: renewal,
    sessionId: null,
    note: row.note,
    whatChanged: '',
    source: { type: 'import', key: keysOfRow(row)[twin ? 0 : 1], from: '' },
    addedAt: now(),
    addedBy: by,
  }
}
