import { isStaff } from '../people/is-staff.ts'
import { nameOf, type Person } from '../people/person.ts'
import { rolesOn } from '../people/standing.ts'
import { type PolicyLine, policyLines } from '../policies/standing.ts'
import { type ReadingStanding, readingStanding } from '../receipts/standing.ts'
import { daysOfSchoolYear, schoolYearOf } from '../shared/calendar.ts'
import type { LocalDate } from '../shared/dates.ts'
import { groupedBy } from '../shared/grouped.ts'
import type { PersonId } from '../shared/ids.ts'
import { remembered } from '../shared/remembered.ts'
import type { StaffLog } from '../staff-log/staff-log.ts'
import { type TrainingLine, type TrainingStanding, trainingStanding } from '../training/standing.ts'

/** One requirement of one person. */
export interface PersonLine {
  readonly person: Person
  readonly line: TrainingLine
}

/** What all facts start from, worked out once for a log. */
export interface FactGround {
  readonly log: StaffLog
  readonly training: TrainingStanding
  readonly reading: ReadingStanding
  readonly policies: readonly PolicyLine[]
  /** Lines of everybody by requirement, in the order of names. */
  readonly linesOf: (requirementId: string) => readonly PersonLine[]
  readonly isStaff: (person: Person) => boolean
  readonly holds: (person: Person, roleIds: readonly string[]) => boolean
  /** Everybody at the school who holds one of these roles. */
  readonly holdersOf: (...roleIds: readonly string[]) => readonly Person[]
  /** 1 September of this school year. */
  readonly yearBegan: LocalDate
}

export const factGround = remembered((log: StaffLog): FactGround => {
  const training = trainingStanding(log)
  const lines = training.people.flatMap(({ person, cells }) =>
    [...cells.values()].flatMap((cell) => cell.lines.map((line): PersonLine => ({ person, line }))),
  )
  const byRequirement = groupedBy(lines, ({ line }): string => line.requirement.id)
  const people = training.people.map(({ person }) => person)
  const roles = new Map(people.map((person) => [person.id, new Set(rolesOn(person, log.today))]))
  const staff = new Set(
    people.filter((person) => isStaff(person, log.today)).map(({ id }): PersonId => id),
  )
  const holds = (person: Person, roleIds: readonly string[]) =>
    roleIds.some((id) => roles.get(person.id)?.has(id) === true)
  return {
    log,
    training,
    reading: readingStanding(log),
    policies: policyLines(log),
    linesOf: (id) => byRequirement.get(id) ?? [],
    isStaff: (person) => staff.has(person.id),
    holds,
    holdersOf: (...roleIds) => people.filter((person) => holds(person, roleIds)),
    yearBegan: daysOfSchoolYear(schoolYearOf(log.today)).from,
  }
})

/** Names of people as a fact lists them. */
export const nameIn = (person: Person): string => nameOf(person)

export const GOVERNOR_ROLES = ['governor', 'link-governor', 'chair'] as const
