import type { Person } from '../person.ts'
import { withLastDay } from '../standing.ts'
import { withListed } from './compare.ts'
import { deedOf, type ImportChoices, type ImportPlan, personFromLine } from './plan-import.ts'

export interface ImportedPeople {
  readonly added: readonly Person[]
  readonly changed: readonly Person[]
  readonly left: readonly Person[]
}

interface Making {
  readonly newId: () => string
  readonly now: () => string
}

/** The people as the import leaves them; who is in none of the three stays as she is. */
export function applyImport(
  plan: ImportPlan,
  choices: ImportChoices,
  making: Making,
): ImportedPeople {
  const of = (deed: 'add' | 'change') => plan.lines.filter((line) => deedOf(line, choices) === deed)
  return {
    added: of('add').map(({ listed }) => personFromLine(listed, making)),
    changed: of('change').flatMap(({ person, listed }) =>
      person === null ? [] : [withListed(person, listed)],
    ),
    left: plan.missing
      .filter(({ id }) => choices.left.has(id))
      .map((person) => withLastDay(person, choices.leftOn)),
  }
}
