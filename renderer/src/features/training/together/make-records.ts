import type { PersonId } from '../../../domain/shared/ids.ts'
import type { RecordSource, TrainingRecord } from '../../../domain/training/record.ts'
import type { Desk } from '../../../storage/desk.ts'

/** What all records of one occasion have in common. */
export type SameForAll = Pick<
  TrainingRecord,
  | 'courseId'
  | 'courseName'
  | 'completedOn'
  | 'provider'
  | 'hours'
  | 'delivery'
  | 'certificate'
  | 'sessionId'
  | 'note'
  | 'whatChanged'
>

/** One record for each person; whoever has one of that course and day already is left out. */
export function makeRecords(
  desk: Desk,
  there: readonly TrainingRecord[],
  people: Iterable<PersonId>,
  same: SameForAll,
  source: RecordSource = { type: 'hand', key: '', from: '' },
): readonly TrainingRecord[] {
  const { newId, now, author } = desk.context
  const have = whoHas(there, same)
  return [...people]
    .filter((personId) => !have.has(personId))
    .map((personId) => ({
      ...same,
      id: newId(),
      personId,
      startedOn: null,
      result: 'completed',
      dueOverride: null,
      source,
      addedAt: now(),
      addedBy: author(),
    }))
}

/** Who has a record of this course and day already. */
export function whoHas(
  there: readonly TrainingRecord[],
  {
    courseId,
    courseName,
    completedOn,
  }: Pick<SameForAll, 'courseId' | 'courseName' | 'completedOn'>,
): ReadonlySet<PersonId> {
  const same = there.filter(
    (record) =>
      record.completedOn === completedOn &&
      record.result === 'completed' &&
      (courseId === null ? record.courseName === courseName : record.courseId === courseId),
  )
  return new Set(same.map(({ personId }) => personId))
}
