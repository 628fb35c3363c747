import { groupedBy } from '../shared/grouped.ts'
import type { PersonTraining, StandingRow, StandingRowId, TrainingState } from './cells.ts'
import type { Requirement } from './requirement.ts'
import type { Rules } from './rules.ts'

export type RowsByRequirement = ReadonlyMap<Requirement, StandingRowId>

type Rowed = Omit<StandingRow, 'counts'>

/** Requirements as rows: those of one group are one. Lines for the school as a whole are none. */
export function rowsOf({ requirements, groups }: Pick<Rules, 'requirements' | 'groups'>): {
  readonly rows: readonly Rowed[]
  readonly byRequirement: RowsByRequirement
} {
  const ofPeople = requirements.filter(({ minimumPeople }) => minimumPeople === null)
  const byRequirement = new Map(ofPeople.map((requirement) => [requirement, rowIdOf(requirement)]))
  const rows = [...groupedBy(ofPeople, rowIdOf)].map(([id, together]) => {
    const [first] = together
    const group = groups.find((one) => one.id === first?.group)
    const title = group?.showAs ?? first?.showAs ?? first?.title ?? id
    return { id, title, requirements: together, note: group?.note ?? '' }
  })
  return { rows, byRequirement }
}

function rowIdOf({ id, group }: Requirement): StandingRowId {
  return group === null ? id : `group:${group}`
}

const NOBODY: Readonly<Record<TrainingState, number>> = {
  'in-date': 0,
  'due-soon': 0,
  overdue: 0,
  never: 0,
  exempt: 0,
  'not-asked-yet': 0,
}

/** The rows with how many people stand where. */
export function countStates(
  rows: readonly Rowed[],
  people: readonly PersonTraining[],
): readonly StandingRow[] {
  const counts = new Map(rows.map(({ id }) => [id, { ...NOBODY }]))
  for (const { cells } of people) {
    for (const [row, { state }] of cells) {
      const ofRow = counts.get(row)
      if (ofRow !== undefined) ofRow[state] += 1
    }
  }
  return rows.map((row) => ({ ...row, counts: counts.get(row.id) ?? NOBODY }))
}
