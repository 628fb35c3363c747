import { appliesHere } from '../audit/school-tags.ts'
import { ALL_STAFF, isPresentOn, isStaff } from '../people/is-staff.ts'
import type { Person } from '../people/person.ts'
import { rolesOn } from '../people/standing.ts'
import { londonDateOf } from '../shared/calendar.ts'
import type { LocalDate } from '../shared/dates.ts'
import { remembered } from '../shared/remembered.ts'
import type { StaffLog } from '../staff-log/staff-log.ts'
import { courseFromPack, courseFromSchool, requirementFromPack } from './catalogue.ts'
import { type IgnoredChange, withChanges } from './changed-requirements.ts'
import type { CourseId, RequirementChange, RequirementId } from './record.ts'
import type { Course, Requirement } from './requirement.ts'

/** The catalogue and who needs what, as they are in force at this school. */
export interface Rules {
  /** The pack's, then the school's own. */
  readonly courses: readonly Course[]
  /** In the order of the pack, then the school's own. */
  readonly requirements: readonly Requirement[]
  readonly courseById: ReadonlyMap<CourseId, Course>
  readonly requirementById: ReadonlyMap<RequirementId, Requirement>
  /** Of the pack, and switched off by the school; shown, so that nothing is loosened in silence. */
  readonly off: readonly { readonly requirement: Requirement; readonly change: RequirementChange }[]
  /** Changes of the school that have no effect, and why. */
  readonly ignored: readonly IgnoredChange[]
  readonly dueSoonDays: number
  /** The pack's words for who asks, and for who sets how often. */
  readonly bases: StaffLog['pack']['training']['bases']
  /** Words for the pack's reasons why somebody need not. */
  readonly exemptReasons: ReadonlyMap<string, string>
  readonly groups: StaffLog['pack']['training']['groups']
  /** What applies to somebody on a day; nothing where she is not at the school. */
  readonly requirementsOfPerson: (person: Person, day: LocalDate) => readonly Requirement[]
}

type RuleSources = Pick<StaffLog, 'pack' | 'tags' | 'ownCourses' | 'requirementChanges'>

/** Rules are asked for many times for one log. Changes only join as days pass: their number tells which. */
const rulesByChanges = remembered((_: RuleSources) => new Map<number, Rules>())

/**
 * What the pack asks of a school like this, and what the school added, tightened or switched off.
 *
 * Of an earlier day only what the school had changed by then; without a day all that it changed.
 */
export function rulesInForce(log: RuleSources, day: LocalDate | null = null): Rules {
  const requirementChanges =
    day === null
      ? log.requirementChanges
      : log.requirementChanges.filter(({ at }) => londonDateOf(at) <= day)
  const known = rulesByChanges(log)
  const before = known.get(requirementChanges.length)
  if (before !== undefined) return before
  const rules = makeRules({ ...log, requirementChanges })
  known.set(requirementChanges.length, rules)
  return rules
}

function makeRules({ pack, tags, ownCourses, requirementChanges }: RuleSources): Rules {
  const { training } = pack
  const courses = [...training.courses.map(courseFromPack), ...ownCourses.map(courseFromSchool)]
  const here = new Set(['all', ...tags])
  const asked = training.requirements
    .filter(({ appliesTo }) => appliesHere(appliesTo, here))
    .map(requirementFromPack)
  const { requirements, off, ignored } = withChanges(asked, requirementChanges)
  return {
    courses,
    requirements,
    // The pack's comes last, so that it wins where a school took an id of its own.
    courseById: new Map([...courses].reverse().map((course) => [course.id, course])),
    requirementById: new Map(requirements.map((requirement) => [requirement.id, requirement])),
    off,
    ignored,
    dueSoonDays: training.dueSoonDays,
    bases: training.bases,
    exemptReasons: new Map(training.exemptReasons.map(({ value, label }) => [value, label])),
    groups: training.groups,
    requirementsOfPerson: askedOf(requirements),
  }
}

/** Hundreds of people hold a handful of sets of roles, so each set is looked up once. */
function askedOf(requirements: readonly Requirement[]): Rules['requirementsOfPerson'] {
  const byRoles = new Map<string, readonly Requirement[]>()
  return (person, day) => {
    if (!isPresentOn(person, day)) return []
    const held = isStaff(person, day) ? [ALL_STAFF, ...rolesOn(person, day)] : rolesOn(person, day)
    const key = held.join(' ')
    const before = byRoles.get(key)
    if (before !== undefined) return before
    const roles = new Set(held)
    const asked = requirements.filter((requirement) =>
      requirement.roles.some((role) => roles.has(role)),
    )
    byRoles.set(key, asked)
    return asked
  }
}
