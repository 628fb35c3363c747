import { factGround } from '../../facts/fact-ground.ts'
import type { EvidenceSlot } from '../../packs/template.ts'
import type { QuestionCode } from '../../shared/ids.ts'
import type { StaffLog } from '../../staff-log/staff-log.ts'
import type { SlotDocument } from '../slot-document.ts'
import { governorTraining } from './governor-training.ts'
import { inductionChecklist } from './induction-checklist.ts'
import { leadCertificates } from './lead-certificates.ts'
import { namesOut } from './names-out.ts'
import { otherCertificates } from './other-certificates.ts'
import type { MakePaper } from './paper.ts'
import { policyRegister } from './policy-register.ts'
import { readingSummary } from './reading-summary.ts'
import { trainingSummary } from './training-summary.ts'
import { whoIsWho } from './who-is-who.ts'
import { wholeStaffSessions } from './whole-staff-sessions.ts'

/** Codes by which lines of one kind are told apart: what they prove. */
const GOVERNORS = 'GOV02'
const REMINDERS = 'TRN10'
const OF_LEADS: ReadonlySet<QuestionCode> = new Set(['DSL04', 'LOC01'])

/** Which paper fills a line, by what the pack says fills it and which questions it feeds. */
function paperFor({ fulfilledBy, feeds }: EvidenceSlot): MakePaper | null {
  switch (fulfilledBy) {
    case 'policy-register':
      return policyRegister
    case 'receipts-summary':
      return readingSummary
    case 'induction':
      return inductionChecklist
    case 'people':
      return whoIsWho
    case 'training-log':
      if (feeds.includes(GOVERNORS)) return governorTraining
      return feeds.includes(REMINDERS) ? wholeStaffSessions : trainingSummary
    case 'certificate':
      return isOfLeads({ feeds }) ? leadCertificates : otherCertificates
    default:
      return null
  }
}

export function isOfLeads({ feeds }: Pick<EvidenceSlot, 'feeds'>): boolean {
  return feeds.some((code) => OF_LEADS.has(code))
}

export function isOfWholeStaff({ feeds }: Pick<EvidenceSlot, 'feeds'>): boolean {
  return feeds.includes(REMINDERS) && !feeds.includes(GOVERNORS)
}

const known = new WeakMap<StaffLog, Map<readonly EvidenceSlot[], readonly SlotDocument[]>>()

/** The papers that the log can write for these lines, as at its day. A line without anything has none. */
export function slotPapers(log: StaffLog, slots: readonly EvidenceSlot[]): readonly SlotDocument[] {
  const ofLog = known.get(log) ?? new Map<readonly EvidenceSlot[], readonly SlotDocument[]>()
  known.set(log, ofLog)
  const before = ofLog.get(slots)
  if (before !== undefined) return before
  const ground = factGround(log)
  const papers = slots.flatMap((slot) => {
    const written = paperFor(slot)?.(ground) ?? null
    if (written === null) return []
    return [{ slot: slot.code, asAt: log.today, ...namesOut(written, log.people) }]
  })
  ofLog.set(slots, papers)
  return papers
}
