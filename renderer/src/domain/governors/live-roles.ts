import type { FactGround } from '../facts/fact-ground.ts'
import { nameOf } from '../people/person.ts'
import { titleOfRole } from '../people/roles.ts'
import type { LiveBlock } from './report.ts'

/** The roles that a report names, by the pack's ids. */
const NAMED_ROLES = [
  'headteacher',
  'dsl',
  'deputy-dsl',
  'link-governor',
  'chair',
  'designated-teacher',
  'prevent-lead',
  'online-safety-lead',
  'senco',
  'mental-health-lead',
  'attendance-champion',
] as const

/** Who holds the named roles, and who is new since the last report. */
export function liveRoles(ground: FactGround, before: LiveBlock | undefined): LiveBlock {
  const named = new Set((before?.tables[0]?.rows ?? []).map(([role, name]) => `${role}: ${name}`))
  const rows = NAMED_ROLES.flatMap((roleId) => {
    const title = titleOfRole(ground.log.pack.training.roles, roleId)
    return ground.holdersOf(roleId).map((person) => {
      const name = nameOf(person)
      const isNew = before !== undefined && !named.has(`${title}: ${name}`)
      return [title, name, isNew ? 'New' : '']
    })
  })
  const leads = ground.holdersOf('dsl').length
  return {
    facts: [],
    tables: [
      {
        title: 'Named roles',
        columns: [
          { heading: 'Role', share: 50 },
          { heading: 'Name', share: 34 },
          { heading: 'Since the last report', share: 16 },
        ],
        rows,
      },
    ],
    notes:
      rows.length > 0 && leads === 0
        ? ['Nobody is registered as designated safeguarding lead.']
        : [],
  }
}
