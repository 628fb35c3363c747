import type { Person } from '../people/person.ts'
import { newPerson } from '../people/person.ts'
import { hasStartedSince, standingOn } from '../people/standing.ts'
import { daysOfSchoolYear, schoolYearOf } from '../shared/calendar.ts'
import type { LocalDate } from '../shared/dates.ts'
import type { StaffLog } from '../staff-log/staff-log.ts'
import { type Checklist, type ChecklistLine, checklistOf } from './checklist.ts'

/** First day of the school year of a day: whoever began since has a checklist. */
export function startersSince(today: LocalDate): LocalDate {
  return daysOfSchoolYear(schoolYearOf(today)).from
}

/**
 * Checklists of all who began this school year or will begin, and of those whose list was opened.
 *
 * Nobody of whom nothing is asked has one. The newest starter comes first.
 */
export function checklists(log: StaffLog): readonly Checklist[] {
  const since = startersSince(log.today)
  const opened = new Set(log.inductions.map(({ id }) => id))
  return log.people
    .filter((person) => person.erasedAt === null)
    .filter((person) => opened.has(person.id) || isStarter(person, since, log.today))
    .map((person) => checklistOf(log, person))
    .filter(({ lines, opened: isOpened }) => isOpened || lines.length > 0)
    .sort((a, b) => (a.induction.startedOn > b.induction.startedOn ? -1 : 1))
}

function isStarter(person: Person, since: LocalDate, today: LocalDate): boolean {
  return hasStartedSince(person, since, today) || standingOn(person, today) === 'to-come'
}

/** How far inductions are, without a name: what the partnership is told. */
export interface InductionCounts {
  readonly since: LocalDate
  /** Began since that day and are at the school. */
  readonly starters: number
  readonly complete: number
  readonly signed: number
}

export function inductionCounts(log: StaffLog): InductionCounts {
  const since = startersSince(log.today)
  const ofStarters = checklists(log).filter(({ person }) =>
    hasStartedSince(person, since, log.today),
  )
  return {
    since,
    starters: ofStarters.length,
    complete: ofStarters.filter(({ state }) => state === 'complete').length,
    signed: ofStarters.filter(({ induction }) => induction.signedOn !== null).length,
  }
}

/** The checklist as it is printed blank: what would be asked of somebody who began today. */
export function blankChecklist(
  log: StaffLog,
  roleIds: readonly string[] = [],
): readonly ChecklistLine[] {
  const nobody = newPerson({
    id: 'nobody',
    addedAt: '',
    startsOn: log.today,
    roles: roleIds.map((roleId) => ({ roleId, from: null, to: null })),
  })
  const empty = { ...log, people: [nobody], receipts: [], records: [], inductions: [] }
  return checklistOf({ ...empty, exemptions: [] }, nobody).lines
}
