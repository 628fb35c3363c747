import { CERTIFIED, certifiedRecords } from '../../facts/certificate-facts.ts'
import { type FactGround, factGround } from '../../facts/fact-ground.ts'
import type { EvidenceSlot } from '../../packs/template.ts'
import { addMonths } from '../../shared/calendar.ts'
import type { EvidenceId } from '../../shared/ids.ts'
import type { StaffLog } from '../../staff-log/staff-log.ts'
import { leadRecords } from './lead-certificates.ts'
import { isOfLeads, isOfWholeStaff } from './slot-papers.ts'

/**
 * Files that the staff log holds and that a line of the return asks for.
 *
 * They are offered and never put there by themselves: a certificate names somebody.
 */
export function evidenceOfSlot(log: StaffLog, slot: EvidenceSlot): readonly EvidenceId[] {
  const ids = idsFor(factGround(log), slot)
  return [...new Set(ids.flatMap((id) => id ?? []))]
}

function idsFor(ground: FactGround, slot: EvidenceSlot): readonly (EvidenceId | null)[] {
  switch (slot.fulfilledBy) {
    case 'policy':
      return ground.policies
        .filter(({ inPack }) => inPack?.feeds.some((code) => slot.feeds.includes(code)) === true)
        .flatMap(({ current }) => current?.evidenceId ?? null)
    case 'certificate':
      return isOfLeads(slot)
        ? leadRecords(ground).map(({ certificate }) => certificate.evidenceId)
        : certifiedRecords(ground, CERTIFIED.byOthers).map(
            ({ record }) => record.certificate.evidenceId,
          )
    case 'training-log':
      return isOfWholeStaff(slot) ? registers(ground) : []
    default:
      return []
  }
}

/** Registers, agendas and slides of the sessions of the last year. */
function registers({ log }: FactGround): readonly EvidenceId[] {
  const since = addMonths(log.today, -12)
  return log.sessions
    .filter(({ on }) => on >= since && on <= log.today)
    .flatMap(({ evidence }) => evidence)
}
