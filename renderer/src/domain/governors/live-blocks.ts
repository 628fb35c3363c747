import type { GatheredAudit } from '../audit/gather-audit.ts'
import { factGround } from '../facts/fact-ground.ts'
import type { LocalDate } from '../shared/dates.ts'
import type { StaffLog } from '../staff-log/staff-log.ts'
import { liveAudit } from './live-audit.ts'
import { livePolicies } from './live-policies.ts'
import { liveRoles } from './live-roles.ts'
import { liveTraining } from './live-training.ts'
import type { GovernorReport, LiveBlocks } from './report.ts'
import { firstDayOf, termBefore } from './term.ts'

export interface LiveSources {
  readonly log: StaffLog
  readonly gathered: GatheredAudit
  /** The last report of its kind, to say what changed since. */
  readonly before: GovernorReport | null
}

/** All that the desk knows for a report, as at the log's day. */
export function liveBlocks(report: GovernorReport, sources: LiveSources): LiveBlocks {
  const { log, gathered, before } = sources
  const ground = factGround(log)
  return {
    asAt: log.today,
    blocks: {
      'named-roles': liveRoles(ground, before?.live?.blocks['named-roles']),
      training: liveTraining(ground),
      policies: livePolicies(ground, sinceOf(report, before)),
      'audit-and-actions': liveAudit(gathered, log.people),
    },
  }
}

/** Since the last report; without one, since the last term began. */
function sinceOf(report: GovernorReport, before: GovernorReport | null): LocalDate {
  return before?.on ?? firstDayOf(termBefore(report.term))
}
