import type { Action, SignOff } from '../audit/audit.ts'
import type { School } from '../audit/school.ts'
import type { FrozenFact } from '../facts/fact.ts'
import type { Instant } from '../shared/dates.ts'
import type { StaffLog } from '../staff-log/staff-log.ts'
import { type HeldInLog, heldInLog } from './held-log.ts'
import { foldName } from './importing/listed-person.ts'
import { fullNameOf, nameOf, type Person } from './person.ts'
import { type Role, titleOfRole } from './roles.ts'

/** Everything that the desk holds on one person, to be handed over as it is. */
export interface HeldOnPerson extends HeldInLog {
  readonly kind: 'safeguarding-desk-held-on-person'
  /** 2 since reading and training are in it. */
  readonly formatVersion: 2
  readonly school: string
  readonly madeAt: Instant
  readonly person: Omit<Person, 'roles'> & {
    readonly roles: readonly (Person['roles'][number] & { readonly title: string })[]
  }
  /** Places outside of the register where the name is written. */
  readonly mentions: readonly Mention[]
  readonly history: readonly HistoryLine[]
}

export interface Mention {
  readonly where: string
  readonly words: string
}

export interface HistoryLine {
  readonly at: Instant
  readonly by: string
  readonly what: string
}

export interface HeldSources {
  readonly person: Person
  readonly roles: readonly Role[]
  readonly log: StaffLog
  readonly school: School | null
  readonly actions: readonly Action[]
  readonly signOffs: readonly SignOff[]
  readonly frozenFacts: readonly FrozenFact[]
  readonly history: readonly HistoryLine[]
}

/** Gathers it. Names in the free text of answers are not looked for: people share names. */
export function heldOn(sources: HeldSources, now: Instant): HeldOnPerson {
  const { person, roles, school, history, log } = sources
  return {
    kind: 'safeguarding-desk-held-on-person',
    formatVersion: 2,
    school: school?.name ?? '',
    madeAt: now,
    person: {
      ...person,
      roles: person.roles.map((role) => ({ ...role, title: titleOfRole(roles, role.roleId) })),
    },
    ...heldInLog(log, person.id),
    mentions: mentionsOf(sources),
    history,
  }
}

function mentionsOf(sources: HeldSources): readonly Mention[] {
  const { person, school, actions, signOffs, frozenFacts, log } = sources
  const names = new Set([nameOf(person), fullNameOf(person)].map(foldName))
  const isNamed = (name: string) => names.has(foldName(name))
  return [
    ...(school?.signatories ?? [])
      .filter(({ name }) => isNamed(name))
      .map(({ jobTitle }) => ({ where: 'People who sign', words: jobTitle || 'Named as signing' })),
    ...signOffs
      .filter(({ name }) => isNamed(name))
      .map(({ on, revision, jobTitle }) => ({
        where: 'Signature',
        words: `Signed revision ${revision} on ${on}${jobTitle === '' ? '' : ` as ${jobTitle}`}`,
      })),
    ...actions
      .filter(({ owner }) => isNamed(owner))
      .map(({ what, codes }) => ({ where: `Action for ${codes.join(', ')}`, words: what })),
    ...frozenFacts
      .filter((fact) => namesIn(fact).some(isNamed))
      .map(({ sentence, asAt }) => ({ where: `List kept at sign-off, ${asAt}`, words: sentence })),
    ...log.policies.flatMap(({ title, owner, versions }) => [
      ...(isNamed(owner.name) ? [{ where: `Policy “${title}”`, words: 'Owner' }] : []),
      ...versions
        .filter(({ author, approvedBy }) => isNamed(author) || isNamed(approvedBy))
        .map(({ label, author }) => ({
          where: `Policy “${title}”`,
          words: `${isNamed(author) ? 'Wrote' : 'Approved'} version ${label}`,
        })),
    ]),
  ]
}

/** Of the list behind a fact, and of a paper that was kept with it. */
function namesIn({ lines, document }: FrozenFact): readonly string[] {
  const cells = (document?.tables ?? []).flatMap(({ columns, rows }) =>
    rows.flatMap((row) => row.filter((_, at) => columns[at]?.kind === 'name')),
  )
  return [...lines.map(({ name }) => name), ...cells.map(String)]
}
