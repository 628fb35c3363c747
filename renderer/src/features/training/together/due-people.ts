import type { PersonId } from '../../../domain/shared/ids.ts'
import { lookOfLine } from '../../../domain/training/look.ts'
import type { CourseId } from '../../../domain/training/record.ts'
import type {
  StandingRow,
  TrainingLine,
  TrainingStanding,
} from '../../../domain/training/standing.ts'
import { dueWords, LOOKS, TO_DO } from '../words/cell-look.ts'

/** Of each person for whom a course would clear something, what is said beside the name. */
export function duePeople(
  standing: TrainingStanding,
  courseId: CourseId,
): ReadonlyMap<PersonId, string> {
  const due = new Map<PersonId, string>()
  for (const { person, cells } of standing.people) {
    const lines = [...cells.values()].flatMap((cell) => cell.lines)
    const first = lines.find((line) => isCleared(line, courseId))
    if (first === undefined) continue
    const look = lookOfLine(first)
    due.set(person.id, `${LOOKS[look].word} ${dueWords(look, first.dueOn)}`.trim())
  }
  return due
}

/** Everybody of whom a course is asked, done or not; who is exempt is not. */
export function needCourse(standing: TrainingStanding, courseId: CourseId): readonly PersonId[] {
  return standing.people
    .filter(({ cells }) =>
      [...cells.values()].some((cell) =>
        cell.lines.some(
          ({ requirement, state }) => requirement.anyOf.includes(courseId) && state !== 'exempt',
        ),
      ),
    )
    .map(({ person }) => person.id)
}

function isCleared(line: TrainingLine, courseId: CourseId): boolean {
  return line.requirement.anyOf.includes(courseId) && TO_DO.includes(lookOfLine(line))
}

/** Whom a row of the table names as due: others whom its course would help too were not asked for. */
export function dueInRow(standing: TrainingStanding, rowId: string): readonly PersonId[] {
  return standing.people
    .filter(({ cells }) => cells.get(rowId)?.lines.some((line) => TO_DO.includes(lookOfLine(line))))
    .map(({ person }) => person.id)
}

/** The course that clears most of a row: one that is in all of its lines where there is one. */
export function likeliestCourse({ requirements }: StandingRow): CourseId | null {
  const first = requirements[0]
  const ofAll = first?.anyOf.find((course) =>
    requirements.every(({ anyOf }) => anyOf.includes(course)),
  )
  return ofAll ?? first?.anyOf[0] ?? null
}
