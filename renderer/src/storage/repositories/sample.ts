import type { Action, Answer, ContextFigure, PreviousAudit } from '../../domain/audit/audit.ts'
import type { Evidence, EvidenceLink } from '../../domain/evidence/evidence.ts'
import type { Desk } from '../desk.ts'
import type { FirstRows } from './audits.ts'
import { type LogRows, putLog } from './log-rows.ts'

/** A desk that somebody has already worked at. */
export interface SampleRows extends FirstRows {
  readonly answers: readonly Answer[]
  readonly actions: readonly Action[]
  readonly figures: readonly ContextFigure[]
  readonly evidence: readonly Evidence[]
  readonly evidenceLinks: readonly EvidenceLink[]
  readonly previous: PreviousAudit
  /** Staff, policies, reading and training. */
  readonly log: LogRows
}

/** Fills the sample's desk, as one change. Its files are in the vault before. */
export function setUpSample(desk: Desk, sample: SampleRows) {
  return desk.change(
    { kind: 'set-up', label: 'Setting up the sample', about: ['school'], final: true },
    async (rows) => {
      await rows.school.put(sample.school)
      await rows.packs.put(sample.pack)
      await rows.audits.put(sample.audit)
      await rows.previousAudits.put(sample.previous)
      await rows.answers.bulkPut([...sample.answers])
      await rows.actions.bulkPut([...sample.actions])
      await rows.figures.bulkPut([...sample.figures])
      await rows.evidence.bulkPut([...sample.evidence])
      await rows.evidenceLinks.bulkPut([...sample.evidenceLinks])
      await putLog(rows, sample.log)
    },
  )
}
