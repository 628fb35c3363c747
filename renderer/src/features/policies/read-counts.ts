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
export function readCounts({
  documents,
  people,
}: ReadingStanding): ReadonlyMap<PolicyId, ReadCount> {
  const counts = new Map<PolicyId, ReadCount>()
  for (const { id, policyId } of documents) {
    if (policyId === null) continue
    const states = people.map(({ cells }) => cells.get(id)?.state)
    const read = states.filter((state) => state === 'read').length
    const open = states.filter((state) => state === 'not-yet' || state === 'declined').length
    const before = counts.get(policyId)
    if (read + open > (before?.of ?? 0)) {
      counts.set(policyId, { documentId: id, read, of: read + open })
    }
  }
  return counts
}
