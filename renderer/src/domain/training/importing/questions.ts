import type { PersonFound } from '../../people/find-person.ts'
import { groupedBy } from '../../shared/grouped.ts'
import type { PersonId } from '../../shared/ids.ts'
import { type CourseFound, plainCourse } from '../match-course.ts'
import type { CourseId } from '../record.ts'
import type { HistoryChoices } from './choices.ts'
import { type Ground, keyOfPerson } from './ground.ts'
import type { HistoryLine } from './history-line.ts'
import { isFromRow } from './listed-record.ts'

/** A name of the list that is nobody's for certain. */
export interface PersonQuestion {
  readonly key: string
  /** As the list writes it. */
  readonly name: string
  readonly post: string
  readonly rows: readonly number[]
  readonly found: Exclude<PersonFound, { readonly type: 'found' }>
  readonly choice: PersonId | 'skip' | null
}

/** A wording of a course in the list, and how it is read. */
export interface CourseReading {
  readonly key: string
  readonly text: string
  readonly rows: readonly number[]
  readonly found: CourseFound
  readonly choice: CourseId | 'none' | 'skip' | null
}

/** Each name once. A line that was brought in before is known and asks nothing. */
export function personQuestions(
  lines: readonly HistoryLine[],
  ground: Ground,
  { people }: HistoryChoices,
): readonly PersonQuestion[] {
  const asking = lines.filter((line) => !isKnown(line))
  return [...groupedBy(asking, ({ row }) => keyOfPerson(row))].flatMap(([key, ofName]) => {
    const [first] = ofName
    if (first === undefined) return []
    const { row } = first
    const found = ground.find(row)
    if (found.type === 'found') return []
    const name = row.name || row.email || row.staffCode
    const rows = ofName.map((line) => line.key)
    return [{ key, name, post: row.post, rows, found, choice: people.get(key) ?? null }]
  })
}

export function courseReadings(
  lines: readonly HistoryLine[],
  ground: Ground,
  { courses }: HistoryChoices,
): readonly CourseReading[] {
  return [...groupedBy(lines, ({ row }) => plainCourse(row.course))].map(([key, ofCourse]) => {
    const text = ofCourse[0]?.row.course ?? ''
    const rows = ofCourse.map((line) => line.key)
    return { key, text, rows, found: ground.match(text), choice: courses.get(key) ?? null }
  })
}

function isKnown({ held, row }: HistoryLine): boolean {
  return held !== null && isFromRow(held, row)
}
