import { nameOf, type Person } from '../../people/person.ts'
import type { LocalDate } from '../../shared/dates.ts'
import { column, type MakePaper, roleTitle } from './paper.ts'

const ROLES = ['dsl', 'deputy-dsl', 'designated-teacher', 'link-governor'] as const

/** P-6: the safeguarding team by name, because that is what the line asks for. */
export const whoIsWho: MakePaper = (ground) => {
  const rows = ROLES.flatMap((roleId) =>
    ground
      .holdersOf(roleId)
      .map((person) => [
        roleTitle(ground, roleId),
        nameOf(person),
        person.post,
        heldSince(person, roleId, ground.log.today),
      ]),
  )
  if (rows.length === 0) return null
  const vacant = ROLES.filter((roleId) => ground.holdersOf(roleId).length === 0)
  return {
    name: 'who-is-who',
    title: 'Who is who',
    lead: 'The people who lead on safeguarding, as the staff register has them.',
    holds: 'names',
    tables: [
      {
        title: 'Safeguarding team',
        columns: [
          column('Role', 'text', 30),
          column('Name', 'name', 30),
          column('Post', 'text', 26),
          column('In the role since', 'day', 16),
        ],
        rows,
      },
    ],
    notes: vacant.map(
      (roleId) => `Nobody is registered as ${roleTitle(ground, roleId).toLowerCase()}.`,
    ),
  }
}

function heldSince({ roles }: Person, roleId: string, day: LocalDate): LocalDate | null {
  const held = roles.find((role) => role.roleId === roleId && (role.to === null || role.to >= day))
  return held?.from ?? null
}
