import type { PlannedReading, PlannedRecord } from '../../../domain/person-file/planned.ts'
import { formatDate } from '../../../ui/format-date.ts'
import type { StateKind, Tone } from '../../../ui/states.ts'

export interface PlannedWords {
  readonly word: string
  readonly tone: Tone
  readonly shape: StateKind
}

export const RECORD: Readonly<Record<PlannedRecord['kind'], PlannedWords>> = {
  new: { word: 'Comes in', tone: 'success', shape: 'met' },
  'unknown-course': { word: 'Comes in by its name', tone: 'info', shape: 'met' },
  same: { word: 'Here already', tone: 'neutral', shape: 'not-applicable' },
  differs: { word: 'Differs here, and stays', tone: 'warning', shape: 'partly' },
}

export const READING: Readonly<Record<PlannedReading['kind'], PlannedWords>> = {
  new: { word: 'Comes in', tone: 'success', shape: 'met' },
  same: { word: 'Here already', tone: 'neutral', shape: 'not-applicable' },
  'not-ours': { word: 'Their own policy, stays out', tone: 'neutral', shape: 'not-applicable' },
}

const FIELDS: Readonly<Record<PlannedRecord['differences'][number]['field'], string>> = {
  course: 'Course',
  completedOn: 'Done on',
  startedOn: 'Begun on',
  provider: 'Provider',
  hours: 'Hours',
  delivery: 'Online or in the room',
  result: 'Result',
}

/** When and where, and what a line does here. */
export function recordWords({ filed, kind, course, differences }: PlannedRecord): string {
  const what = [
    formatDate(filed.completedOn),
    filed.provider,
    filed.at === '' ? '' : `recorded at ${filed.at}`,
  ].filter((part) => part !== '')
  return [
    `${what.join(', ')}.`,
    ...notes(kind, course?.title, filed.courseTitle),
    ...differences.map(difference),
  ].join(' ')
}

function notes(
  kind: PlannedRecord['kind'],
  course: string | undefined,
  called: string,
): readonly string[] {
  if (kind === 'unknown-course') return ['No rule here names this course, so that it meets none.']
  const isCalledOtherwise = course !== undefined && course !== called
  return kind === 'new' && isCalledOtherwise ? [`Counts here as ${course}.`] : []
}

function difference({ field, here, inFile }: PlannedRecord['differences'][number]): string {
  return `${FIELDS[field]}: here “${here || 'nothing'}”, in the file “${inFile}”.`
}
