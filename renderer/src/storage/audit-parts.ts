import type {
  Action,
  Answer,
  Audit,
  ContextFigure,
  PreviousAudit,
  SignOff,
} from '../domain/audit/audit.ts'
import type { School } from '../domain/audit/school.ts'
import type { Evidence, EvidenceLink, SlotDecision } from '../domain/evidence/evidence.ts'
import type { AuditId } from '../domain/shared/ids.ts'
import type { DeskDatabase } from './database.ts'
import { type KeptQuery, keepReading } from './kept-query.ts'
import { readCurrentAudit, readCurrentAuditId, readLatestPrevious } from './repositories/audits.ts'
import { readEvidence, readLinks } from './repositories/evidence.ts'
import { readSchool } from './repositories/school.ts'
import { readSignOffs } from './repositories/sign-offs.ts'

/** The rows that an audit is put in order from; each list is a new one only when it has changed. */
export interface StoredParts {
  readonly audit: Audit
  readonly school: School
  readonly previous: PreviousAudit | null
  readonly answers: readonly Answer[]
  readonly actions: readonly Action[]
  readonly figures: readonly ContextFigure[]
  readonly evidence: readonly Evidence[]
  readonly evidenceLinks: readonly EvidenceLink[]
  readonly slotDecisions: readonly SlotDecision[]
  readonly signOffs: readonly SignOff[]
}

const kept = new WeakMap<DeskDatabase, KeptQuery<StoredParts | null>>()

/** This year's audit with all that hangs on it; null where none was begun. */
export function auditPartsOf(db: DeskDatabase): KeptQuery<StoredParts | null> {
  const known = kept.get(db) ?? keepParts(db)
  kept.set(db, known)
  return known
}

/** Rows of the audit that was the newest when they were read. */
interface Of<Row> {
  readonly auditId: AuditId | null
  readonly list: readonly Row[]
}

interface Read {
  readonly audit: Audit | null
  readonly school: School | undefined
  readonly previous: PreviousAudit | null
  readonly evidence: readonly Evidence[]
  readonly answers: Of<Answer>
  readonly actions: Of<Action>
  readonly figures: Of<ContextFigure>
  readonly evidenceLinks: Of<EvidenceLink>
  readonly slotDecisions: Of<SlotDecision>
  readonly signOffs: Of<SignOff>
}

/** All are read at once: no list waits for the audit and its questions, each looks up whose it is. */
function keepParts(db: DeskDatabase): KeptQuery<StoredParts | null> {
  const { rows } = db
  const ours = async <Row>(
    read: (id: AuditId) => PromiseLike<readonly Row[]>,
  ): Promise<Of<Row>> => {
    const auditId = await readCurrentAuditId(db)
    return { auditId, list: auditId === null ? [] : await read(auditId) }
  }
  const queries = {
    audit: () => readCurrentAudit(db),
    school: () => readSchool(db),
    previous: () => readLatestPrevious(db),
    evidence: () => readEvidence(db),
    answers: () => ours((id) => rows.answers.where({ auditId: id }).toArray()),
    actions: () => ours((id) => rows.actions.where({ auditId: id }).sortBy('createdAt')),
    figures: () => ours((id) => rows.figures.where({ auditId: id }).toArray()),
    evidenceLinks: () => ours((id) => readLinks(db, id)),
    slotDecisions: () => ours((id) => rows.slotDecisions.where({ auditId: id }).toArray()),
    signOffs: () => ours((id) => readSignOffs(db, id)),
  }
  return keepReading<Read, StoredParts | null>(queries, joined)
}

function joined(read: Read): StoredParts | null | undefined {
  const { audit, school, previous, evidence } = read
  if (!audit || !school) return null
  const { answers, actions, figures, evidenceLinks, slotDecisions, signOffs } = read
  const lists = [answers, actions, figures, evidenceLinks, slotDecisions, signOffs]
  // A new year was begun just now, and its lists are still on their way.
  if (lists.some(({ auditId }) => auditId !== audit.id)) return undefined
  return {
    audit,
    school,
    previous,
    evidence,
    answers: answers.list,
    actions: actions.list,
    figures: figures.list,
    evidenceLinks: evidenceLinks.list,
    slotDecisions: slotDecisions.list,
    signOffs: signOffs.list,
  }
}
