import type { PackPolicy } from './pack-policy.ts'
import type { Policy } from './policy.ts'

/** A document of the pack's suite of which the school has said nothing yet. */
export function suggestedPolicy(inPack: PackPolicy, applies: boolean): Policy {
  return {
    id: inPack.id,
    title: inPack.title,
    kind: inPack.kind,
    category: inPack.category,
    wanted: inPack.defaultOn && applies,
    statutory: inPack.statutory,
    owner: { personId: null, name: '' },
    approver: inPack.approver,
    cycle: { by: 'pack' },
    website: { state: 'unknown', address: '' },
    audiences: null,
    note: '',
    versions: [],
    addedAt: '',
  }
}
