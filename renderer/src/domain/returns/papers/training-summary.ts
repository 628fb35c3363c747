import type { FactGround } from '../../facts/fact-ground.ts'
import { ALL_STAFF } from '../../people/is-staff.ts'
import type { Person } from '../../people/person.ts'
import { frequencyWords, isBindingInterval } from '../../training/basis-words.ts'
import type { StandingRow, TrainingCell } from '../../training/standing.ts'
import type { SlotCell } from '../slot-document.ts'
import { COUNTS_ONLY, column, type MakePaper, roleTitle } from './paper.ts'

/** T-1: for each role and training how many are in date, and when the next falls due. No names. */
export const trainingSummary: MakePaper = (ground) => {
  const { training, log } = ground
  if (log.records.length === 0 || training.people.length === 0) return null
  const rows = training.rows.flatMap((row) => rowsOfTraining(row, ground))
  if (rows.length === 0) return null
  return {
    name: 'training-summary',
    title: 'Training summary',
    lead: 'Who needs which training by role, and how many are in date.',
    holds: 'counts',
    tables: [
      {
        title: 'Training by role',
        columns: [
          column('Training', 'text', 30),
          column('Role', 'text', 20),
          column('How often', 'text', 14),
          column('People', 'count', 8),
          column('In date', 'count', 8),
          column('Due soon', 'count', 7),
          column('Past due', 'count', 7),
          column('No record', 'count', 8),
          column('Next due', 'day', 12),
        ],
        rows,
      },
      ...panelTable(ground),
    ],
    notes: [
      COUNTS_ONLY,
      `“Due soon” is within ${log.pack.training.dueSoonDays} days and counts as in date no longer. “Past due” is past the date by the interval in the third column, where “own” says that the school or the provider sets it and no rule does. Somebody with two roles is counted in both. Exempt people are left out.`,
    ],
  }
}

function rowsOfTraining(row: StandingRow, ground: FactGround): readonly (readonly SlotCell[])[] {
  const roles = [...new Set(row.requirements.flatMap((requirement) => requirement.roles))]
  const often = oftenInWords(row)
  return roles.flatMap((roleId) => {
    const cells = cellsOfRole(row, roleId, ground)
    const counts = cells === null ? null : countsOf(cells)
    return counts === null ? [] : [[row.title, roleTitle(ground, roleId), often, ...counts]]
  })
}

/** `every 2 years`; `every 3 years (own)` where the school or the provider sets it. */
function oftenInWords(row: StandingRow): string {
  const requirement = strictest(row)
  if (requirement === null) return 'once'
  const own = isBindingInterval(requirement.intervalBasis) ? '' : ' (own)'
  return `${frequencyWords(requirement.renewMonths)}${own}`
}

/** Of a row's lines the one that comes round most often. */
function strictest({ requirements }: StandingRow): StandingRow['requirements'][number] | null {
  const renewed = requirements.filter(({ renewMonths }) => renewMonths !== null)
  return [...renewed].sort((a, b) => (a.renewMonths ?? 0) - (b.renewMonths ?? 0))[0] ?? null
}

function cellsOfRole(
  { id }: StandingRow,
  roleId: string,
  ground: FactGround,
): readonly TrainingCell[] | null {
  const belongs = (person: Person): boolean =>
    roleId === ALL_STAFF ? ground.isStaff(person) : ground.holds(person, [roleId])
  const cells = ground.training.people.flatMap(({ person, cells: all }) => {
    const cell = belongs(person) ? all.get(id) : undefined
    return cell === undefined || cell.state === 'exempt' ? [] : [cell]
  })
  return cells.length === 0 ? null : cells
}

function countsOf(cells: readonly TrainingCell[]): readonly SlotCell[] {
  const count = (...states: readonly TrainingCell['state'][]) =>
    cells.filter(({ state }) => states.includes(state)).length
  const ahead = cells.flatMap(({ state, dueOn }) =>
    dueOn !== null && (state === 'in-date' || state === 'due-soon') ? [dueOn] : [],
  )
  return [
    cells.length,
    count('in-date'),
    count('due-soon'),
    count('overdue'),
    count('never', 'not-asked-yet'),
    [...ahead].sort()[0] ?? null,
  ]
}

/** Requirements that only so many people must meet. */
function panelTable({ training }: FactGround) {
  const asked = training.school.filter(({ people }) => people.length > 0)
  if (asked.length === 0) return []
  return [
    {
      title: 'For the school as a whole',
      columns: [
        column('Training', 'text', 50),
        column('People with the role', 'count', 14),
        column('In date', 'count', 10),
        column('Needed at least', 'count', 12),
        column('Lasts until', 'day', 14),
      ],
      rows: asked.map(({ requirement, people, have, needed, dueOn }) => [
        requirement.title,
        people.length,
        have,
        needed,
        dueOn,
      ]),
    },
  ]
}
