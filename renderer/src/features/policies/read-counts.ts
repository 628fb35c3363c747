import { shareOfDocument } from '../../domain/receipts/share-by-role.ts'
import type { ReadingStanding } from '../../domain/receipts/standing.ts'
import type { PolicyId } from '../../domain/shared/ids.ts'

/** How many of those who must have read what a policy says now. */
export interface ReadCount {
  readonly documentId: string
  readonly read: number
  /** Without those who are exempt. */
  readonly of: number
}

/** By policy; one that nobody must read has none. */
export function readCounts(standing: ReadingStanding): ReadonlyMap<PolicyId, ReadCount> {
  const counts = new Map<PolicyId, ReadCount>()
  for (const { id, policyId } of standing.documents) {
    if (policyId === null) continue
    const { read, asked, exempt } = shareOfDocument(standing, id)
    const of = asked - exempt
    if (of > (counts.get(policyId)?.of ?? 0)) counts.set(policyId, { documentId: id, read, of })
  }
  return counts
}
