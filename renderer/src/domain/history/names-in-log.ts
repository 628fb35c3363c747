import { nameOf } from '../people/person.ts'
import type { StaffLog } from '../staff-log/staff-log.ts'
import type { Called, HistoryWords } from './account.ts'

export const ERASED_NAME = 'An erased person'

/** What people, documents, courses and the like are called now, for the telling of what was changed. */
export function namesInLog(log: StaffLog): HistoryWords['called'] {
  const { pack } = log
  const names: Readonly<Record<Called, ReadonlyMap<string, string>>> = {
    person: new Map(
      log.people.map((person) => [
        person.id,
        person.erasedAt === null ? nameOf(person) : ERASED_NAME,
      ]),
    ),
    // Where both name it the school's own title is the later word.
    document: titles([...pack.reading.documents, ...log.readingDocuments]),
    policy: titles([...pack.policies.policies, ...log.policies]),
    course: titles([...pack.training.courses, ...log.ownCourses]),
    requirement: titles([...pack.training.requirements, ...log.requirementChanges]),
    session: titles(log.sessions),
  }
  return (what, id) => names[what].get(id) ?? null
}

function titles(all: readonly { readonly id: string; readonly title: string }[]) {
  return new Map(all.map(({ id, title }) => [id, title]))
}
