import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import type { Delivery } from '../../../domain/delivery/delivery.ts'
import { partnershipOf } from '../../../domain/packs/partnership-of.ts'
import type { EvidenceId } from '../../../domain/shared/ids.ts'
import type { Desk } from '../../../storage/desk.ts'

/** That the whole return stands in the partnership's own form: a sending without a package. */
export function enteredDelivery(
  { context }: Pick<Desk, 'context'>,
  { audit }: Pick<GatheredAudit, 'audit'>,
  { reference, proof }: { readonly reference: string; readonly proof: EvidenceId | null },
): Delivery {
  const at = context.now()
  const by = context.author()
  return {
    id: context.newId(),
    auditId: audit.id,
    returnId: audit.returnId,
    revision: audit.revision,
    madeId: null,
    way: 'their-form',
    to: partnershipOf(audit.template) || 'The partnership',
    destinationId: null,
    files: [],
    state: { type: 'entered', at, by, reference: reference.trim(), proof },
    startedAt: at,
    by,
  }
}
