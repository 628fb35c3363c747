import type { LivingPack } from '../packs/living-pack.ts'
import type { LocalDate } from '../shared/dates.ts'
import type { Person } from './person.ts'
import { isCurrentOn, rolesOn } from './standing.ts'

/** Stands for everybody employed; nobody is given it by name. */
export const ALL_STAFF = 'all-staff'

/** Whoever holds only these helps, governs or learns at the school and is not employed by it. */
const NOT_STAFF: ReadonlySet<string> = new Set([
  'governor',
  'link-governor',
  'chair',
  'volunteer',
  'supply',
  'contractor',
  'trainee',
])

/** Tasks that a governor or a volunteer may have as well, so that they make nobody staff. */
const TASKS: ReadonlySet<string> = new Set([
  'recruitment-panel',
  'first-aider',
  'paediatric-first-aider',
  'physical-intervention',
  'medicines',
  'minibus-driver',
])

/** Whether a role, if one is held, says that its holder is employed. */
function makesStaff(roleId: string): boolean {
  return !NOT_STAFF.has(roleId) && !TASKS.has(roleId)
}

/**
 * Whether somebody counts as staff on a day: no role, or one that not only governors and helpers hold.
 *
 * A governor whose term has ended holds no role any more and is not staff for that.
 */
export function isStaff(person: Pick<Person, 'roles'>, day: LocalDate): boolean {
  const held = rolesOn(person, day)
  const asked = held.length > 0 ? held : person.roles.map(({ roleId }) => roleId)
  return asked.some(makesStaff) || !asked.some((roleId) => NOT_STAFF.has(roleId))
}

/** Whether somebody holds one of these roles on a day; `all-staff` is held by all who are staff. */
export function holdsAny(
  person: Pick<Person, 'roles'>,
  roleIds: readonly string[],
  day: LocalDate,
): boolean {
  const held = rolesOn(person, day)
  return roleIds.some((id) => (id === ALL_STAFF ? isStaff(person, day) : held.includes(id)))
}

/** Role ids that these audiences of the pack stand for. An audience that the pack does not name is nobody. */
export function rolesOfAudiences(
  { audiences }: Pick<LivingPack, 'audiences'>,
  wanted: readonly string[],
): readonly string[] {
  const roles = audiences.filter(({ value }) => wanted.includes(value)).flatMap((one) => one.roles)
  return [...new Set(roles)]
}

/** At the school on a day, with particulars: whom lists and counts are about. */
export function isPresentOn(person: Person, day: LocalDate): boolean {
  return person.erasedAt === null && isCurrentOn(person, day)
}

/**
 * The roles that somebody holds on a day, each with the day since when; null where nobody knows.
 *
 * A role without a first day was held from her own. Staff hold `all-staff`, since the first of
 * the roles that make them so.
 */
export function membershipsOn(
  person: Pick<Person, 'roles' | 'startsOn'>,
  day: LocalDate,
): ReadonlyMap<string, LocalDate | null> {
  const held = new Set(rolesOn(person, day))
  const memberships = new Map<string, LocalDate | null>()
  const note = (roleId: string, since: LocalDate | null) => {
    const before = memberships.get(roleId)
    memberships.set(roleId, before === undefined ? since : earlier(before, since))
  }
  const staff = isStaff(person, day)
  for (const { roleId, from } of person.roles) {
    if (!held.has(roleId)) continue
    const since = later(from, person.startsOn)
    note(roleId, since)
    if (staff && makesStaff(roleId)) note(ALL_STAFF, since)
  }
  if (staff && !memberships.has(ALL_STAFF)) memberships.set(ALL_STAFF, person.startsOn)
  return memberships
}

/** Since when somebody has held one of these roles; undefined where she holds none of them. */
export function sinceOf(
  memberships: ReadonlyMap<string, LocalDate | null>,
  roleIds: readonly string[],
): LocalDate | null | undefined {
  return roleIds.reduce<LocalDate | null | undefined>((first, roleId) => {
    const since = memberships.get(roleId)
    if (since === undefined) return first
    return first === undefined ? since : earlier(first, since)
  }, undefined)
}

/** Unknown is taken as the earliest: nobody is thought to have come later than she did. */
function earlier(a: LocalDate | null, b: LocalDate | null): LocalDate | null {
  if (a === null || b === null) return null
  return a < b ? a : b
}

function later(a: LocalDate | null, b: LocalDate | null): LocalDate | null {
  if (a === null || b === null) return a ?? b
  return a > b ? a : b
}
