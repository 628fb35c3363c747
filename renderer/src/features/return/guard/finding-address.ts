import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import type { GuardPlace } from '../../../domain/returns/guard-finding.ts'
import {
  addresses,
  addressOfEvidence,
  addressOfFigure,
  addressOfQuestion,
  addressOfSlot,
} from '../../../ui/addresses.ts'

/** The field in which the words stand. */
export function addressOfPlace(
  { link }: GuardPlace,
  { actions }: Pick<GatheredAudit, 'actions'>,
): string {
  switch (link.type) {
    case 'answer':
      return addressOfQuestion(link.code, link.field)
    case 'action': {
      const code = actions.find(({ id }) => id === link.actionId)?.codes[0]
      return code === undefined ? addresses.audit : addressOfQuestion(code, 'action')
    }
    case 'evidence':
      return addressOfEvidence(link.evidenceId)
    case 'slot':
      return addressOfSlot(link.slot)
    case 'figure':
      return addressOfFigure(link.code)
    case 'incomplete':
      return addresses.readiness
  }
}
