import { factGround } from '../../facts/fact-ground.ts'
import type { EvidenceSlot } from '../../packs/template.ts'
import type { StaffLog } from '../../staff-log/staff-log.ts'
import type { SlotDocument } from '../slot-document.ts'
import { governorTraining } from './governor-training.ts'
import { inductionChecklist } from './induction-checklist.ts'
import { leadCertificates } from './lead-certificates.ts'
import { otherCertificates } from './other-certificates.ts'
import type { MakePaper } from './paper.ts'
import { policyRegister } from './policy-register.ts'
import { readingSummary } from './reading-summary.ts'
import { trainingSummary } from './training-summary.ts'
import { whoIsWho } from './who-is-who.ts'
import { wholeStaffSessions } from './whole-staff-sessions.ts'

/** Lines of the return that can write themselves: by their permanent code and what the pack says fills them. */
const PAPERS: readonly {
  readonly code: string
  readonly fulfilledBy: string
  readonly make: MakePaper
}[] = [
  { code: 'P-2', fulfilledBy: 'policy-register', make: policyRegister },
  { code: 'P-4', fulfilledBy: 'receipts-summary', make: readingSummary },
  { code: 'P-5', fulfilledBy: 'induction', make: inductionChecklist },
  { code: 'P-6', fulfilledBy: 'people', make: whoIsWho },
  { code: 'T-1', fulfilledBy: 'training-log', make: trainingSummary },
  { code: 'T-2', fulfilledBy: 'certificate', make: leadCertificates },
  { code: 'T-3', fulfilledBy: 'training-log', make: wholeStaffSessions },
  { code: 'T-4', fulfilledBy: 'certificate', make: otherCertificates },
  { code: 'T-5', fulfilledBy: 'training-log', make: governorTraining },
]

const known = new WeakMap<StaffLog, Map<readonly EvidenceSlot[], readonly SlotDocument[]>>()

/** The papers that the log can write for these lines, as at its day. A line without anything has none. */
export function slotPapers(log: StaffLog, slots: readonly EvidenceSlot[]): readonly SlotDocument[] {
  const ofLog = known.get(log) ?? new Map<readonly EvidenceSlot[], readonly SlotDocument[]>()
  known.set(log, ofLog)
  const before = ofLog.get(slots)
  if (before !== undefined) return before
  const ground = factGround(log)
  const papers = slots.flatMap(({ code, fulfilledBy }) => {
    const bound = PAPERS.find((one) => one.code === code && one.fulfilledBy === fulfilledBy)
    const written = bound?.make(ground) ?? null
    return written === null ? [] : [{ slot: code, asAt: log.today, ...written }]
  })
  ofLog.set(slots, papers)
  return papers
}
