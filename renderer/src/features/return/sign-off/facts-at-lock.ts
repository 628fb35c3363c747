import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import type { FrozenFact } from '../../../domain/facts/fact.ts'
import { freezeFacts } from '../../../domain/facts/freeze-facts.ts'
import { liveFacts } from '../../../domain/facts/live-facts.ts'
import { slotPapers } from '../../../domain/returns/papers/slot-papers.ts'
import type { Instant } from '../../../domain/shared/dates.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'

/** What the staff log says at the moment of the lock, with its papers, to be kept in the same change. */
export function factsAtLock(
  { audit }: Pick<GatheredAudit, 'audit'>,
  log: StaffLog,
  at: Instant,
): readonly FrozenFact[] {
  return freezeFacts({
    audit,
    at,
    asAt: log.today,
    facts: liveFacts(log),
    papers: slotPapers(log, audit.template.slots),
  })
}
