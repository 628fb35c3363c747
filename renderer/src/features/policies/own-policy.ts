import type { Policy } from '../../domain/policies/policy.ts'

type Known = Pick<Policy, 'id' | 'title' | 'category' | 'addedAt'>

/** A policy of the school's own, about which nothing else is known yet. It is looked at each year. */
export function ownPolicy(known: Known): Policy {
  return {
    ...known,
    kind: 'policy',
    wanted: true,
    statutory: null,
    owner: { personId: null, name: '' },
    approver: '',
    cycle: { by: 'school', months: 12 },
    website: { state: 'unknown', address: '' },
    audiences: null,
    note: '',
    versions: [],
  }
}
