import type { LocalDate } from '../shared/dates.ts'
import { counted } from '../shared/text.ts'
import type { SchoolRequirement, TrainingLine, TrainingState } from './cells.ts'
import { type Asked, lineOf } from './line-of-requirement.ts'
import type { Requirement } from './requirement.ts'

/** Later than any day on which something falls due. */
const NEVER_DUE: LocalDate = '9999-12-31'

/** Whether enough of those with the role meet it, and until when. */
export function schoolRequirement(
  requirement: Requirement,
  everybody: readonly Asked[],
): SchoolRequirement {
  const people = everybody
    .filter(({ requirements }) => requirements.includes(requirement))
    .map((asked) => ({ person: asked.person, line: lineOf(requirement, asked) }))
  const needed = requirement.minimumPeople ?? 1
  const met = people.filter(({ line }) => line.state === 'in-date' || line.state === 'due-soon')
  const lasts = lastsFor(
    people.map(({ line }) => line),
    needed,
  )
  return {
    requirement,
    needed,
    have: met.length,
    state: stateOf(
      met.map(({ line }) => line),
      lasts,
      needed,
    ),
    dueOn: lasts === NEVER_DUE ? null : lasts,
    people,
    words: wordsOf(people.length, met.length, needed, requirement.roles.includes(PANEL)),
  }
}

/** The day on which one too few is left: the due day of the last one who is needed. */
function lastsFor(lines: readonly TrainingLine[], needed: number): LocalDate | null {
  const days = lines
    .filter(({ record, state }) => record !== null && state !== 'exempt')
    .map(({ dueOn }) => dueOn ?? NEVER_DUE)
    .sort()
    .reverse()
  return days[needed - 1] ?? null
}

function stateOf(
  met: readonly TrainingLine[],
  lasts: LocalDate | null,
  needed: number,
): TrainingState {
  if (met.length < needed) return lasts === null ? 'never' : 'overdue'
  const sure = met.filter(({ state }) => state === 'in-date')
  return sure.length >= needed ? 'in-date' : 'due-soon'
}

const PANEL = 'recruitment-panel'

function wordsOf(asked: number, have: number, needed: number, isOfPanels: boolean): string {
  if (isOfPanels && asked > 0) {
    const trained = have === 1 ? 'is' : 'are'
    return `${have} of ${counted(asked, 'person', 'people')} who sit on interview panels ${trained} trained; each panel needs at least ${needed}.`
  }
  const least = `at least ${needed} ${needed === 1 ? 'is' : 'are'} needed`
  if (asked === 0) return `Nobody has this role in the register, so nobody is counted; ${least}.`
  return `${have} of ${counted(asked, 'person', 'people')} ${have === 1 ? 'meets' : 'meet'} it; ${least}.`
}
