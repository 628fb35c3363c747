import { describeFailure } from '../../../bridge/failure-words.ts'
import type { Evidence } from '../../../domain/evidence/evidence.ts'
import { fileNameOf } from '../../../domain/governors/build-report-document.ts'
import type { GovernorReport, ReportFormat } from '../../../domain/governors/report.ts'
import type { ReportDocument } from '../../../domain/governors/report-document.ts'
import type { SlotCode } from '../../../domain/shared/ids.ts'
import {
  describeMakeReturnFailure,
  type ReturnWorkerClient,
} from '../../../exchange/return-worker-client.ts'
import type { Desk } from '../../../storage/desk.ts'
import { keepFile, newEvidence, newVersion } from '../../../storage/repositories/evidence-files.ts'
import { keepOutput } from '../../../storage/repositories/governor-reports.ts'
import type { Governors } from '../use-governors.ts'

export const MEDIA_TYPES: Readonly<Record<ReportFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

export interface ReportOrder {
  readonly report: GovernorReport
  readonly paper: ReportDocument
  readonly format: ReportFormat
  readonly slots: readonly SlotCode[]
}

export type MadeReport =
  | { readonly type: 'made'; readonly file: File; readonly evidenceId: string }
  /** One sentence: what happened and what to do. */
  | { readonly type: 'failed'; readonly sentence: string }

/** Draws the file, puts it into the vault and the library, and links it where she said so. */
export async function makeReport(
  desk: Desk,
  worker: ReturnWorkerClient,
  governors: Governors,
  order: ReportOrder,
): Promise<MadeReport> {
  const { report, paper, format, slots } = order
  const drawn = await worker.makeReport({ report: paper, format })
  if (!drawn.ok) return { type: 'failed', sentence: describeMakeReturnFailure(drawn.error) }
  const fileName = `${fileNameOf(paper, report.term, paper.copy)}.${format}`
  const file = new File([drawn.value as BlobPart], fileName, { type: MEDIA_TYPES[format] })
  const kept = await keepFile(desk, file)
  if (kept.type === 'failed') return { type: 'failed', sentence: describeFailure(kept.failure) }
  if (kept.type === 'refused') {
    return {
      type: 'failed',
      sentence:
        'The file was made, and the vault did not take it. Your report is as it was. Make it once more; if it happens again, send us the report.',
    }
  }
  const { gathered } = governors
  const piece = pieceOf(desk, governors, order, kept.file)
  const output = {
    id: desk.context.newId(),
    format,
    copy: paper.copy,
    fileName,
    evidenceId: piece.id,
    madeAt: desk.context.now(),
    by: desk.context.author(),
  }
  await keepOutput(desk, report, { output, piece, slots }, gathered.audit.id)
  return { type: 'made', file, evidenceId: piece.id }
}

/**
 * Made again, it is the next version of the same piece; but what an audit was signed with stays
 * as it is, and the new file is a piece of its own.
 */
function pieceOf(
  desk: Desk,
  { gathered }: Governors,
  { report, paper, format }: ReportOrder,
  source: Evidence['versions'][number]['source'],
): Evidence {
  const last = report.outputs.findLast(
    (output) => output.format === format && output.copy === paper.copy,
  )
  const there = gathered.evidence.find(({ id }) => id === last?.evidenceId)
  if (there !== undefined && gathered.audit.lock === null) {
    return { ...there, versions: [...there.versions, newVersion(desk, source)] }
  }
  const copy = paper.copy === 'public' ? ', public copy' : ''
  const kind = format === 'docx' ? 'Word' : 'PDF'
  const title = `${paper.title}, ${paper.term}${copy} (${kind})`
  const piece = newEvidence(desk, source, { title, kind: 'governor-report' })
  return { ...piece, effectiveOn: report.on }
}
