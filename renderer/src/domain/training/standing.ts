import { isPresentOn } from '../people/is-staff.ts'
import type { LocalDate } from '../shared/dates.ts'
import { groupedBy } from '../shared/grouped.ts'
import type { PersonId } from '../shared/ids.ts'
import { rememberedByDay } from '../staff-log/remember.ts'
import type { StaffLog } from '../staff-log/staff-log.ts'
import type {
  PersonTraining,
  StandingRowId,
  TrainingCell,
  TrainingLine,
  TrainingStanding,
  TrainingState,
} from './cells.ts'
import { doneBy, doneCoursesOn } from './done-courses.ts'
import { type Asked, dueSoonUntil, lineOf } from './line-of-requirement.ts'
import { noSentences } from './line-words.ts'
import type { TrainingExemption } from './record.ts'
import { countStates, type RowsByRequirement, rowsOf } from './rows.ts'
import { rulesInForce } from './rules.ts'
import { schoolRequirement } from './school-requirement.ts'
import { compareStates } from './state-order.ts'

export type {
  StandingRow,
  StandingRowId,
  TrainingCell,
  TrainingLine,
  TrainingStanding,
} from './cells.ts'

/** Who needs what and how she stands to it, today or as at any other day. Worked out once. */
export const trainingStanding = rememberedByDay(makeStanding)

function makeStanding(log: StaffLog, day: LocalDate): TrainingStanding {
  // What the school decided since does not change how an earlier day stood.
  const rules = rulesInForce(log, day < log.today ? day : null)
  const rows = rowsOf(rules)
  const done = doneCoursesOn(log.records, day)
  const exemptions = exemptionsOn(log.exemptions, day)
  const until = dueSoonUntil(rules, day)
  const sentences = noSentences()
  const asked: Asked[] = []
  for (const person of log.people) {
    if (!isPresentOn(person, day)) continue
    asked.push({
      rules,
      person,
      day,
      dueSoonUntil: until,
      done: doneBy(done, person.id),
      exemptions: exemptions.get(person.id) ?? [],
      requirements: rules.requirementsOfPerson(person, day),
      sentences,
    })
  }
  const people = asked.map((one) => personTraining(one, rows.byRequirement))
  return {
    day,
    rows: countStates(rows.rows, people),
    people,
    school: rules.requirements
      .filter(({ minimumPeople }) => minimumPeople !== null)
      .map((requirement) => schoolRequirement(requirement, asked)),
  }
}

function exemptionsOn(
  exemptions: readonly TrainingExemption[],
  day: LocalDate,
): ReadonlyMap<PersonId, readonly TrainingExemption[]> {
  const holding = exemptions.filter(
    ({ from, until }) => from <= day && (until === null || until >= day),
  )
  return groupedBy(holding, ({ personId }) => personId)
}

function personTraining(asked: Asked, rows: RowsByRequirement): PersonTraining {
  const lines = new Map<StandingRowId, TrainingLine[]>()
  for (const requirement of asked.requirements) {
    const row = rows.get(requirement)
    if (row === undefined) continue
    const there = lines.get(row)
    const line = lineOf(requirement, asked)
    if (there === undefined) lines.set(row, [line])
    else there.push(line)
  }
  const cells = new Map<StandingRowId, TrainingCell>()
  let state: TrainingState | null = null
  for (const [row, ofRow] of lines) {
    const cell = cellOf(ofRow)
    cells.set(row, cell)
    if (state === null || compareStates(cell.state, state) < 0) state = cell.state
  }
  return { person: asked.person, cells, state }
}

function cellOf(lines: readonly TrainingLine[]): TrainingCell {
  let state: TrainingState = lines[0]?.state ?? 'in-date'
  let dueOn: LocalDate | null = null
  for (const line of lines) {
    if (compareStates(line.state, state) < 0) state = line.state
    if (line.dueOn === null || line.state === 'exempt') continue
    if (dueOn === null || line.dueOn < dueOn) dueOn = line.dueOn
  }
  return { state, dueOn, lines }
}
