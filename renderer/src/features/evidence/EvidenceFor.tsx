import type { EvidenceTarget } from '../../domain/evidence/evidence.ts'

/** The evidence of one question or slot, and the ways to add to it. */
export function EvidenceFor(_props: { readonly target: EvidenceTarget }) {
  return null
}
