import type { EvidenceFile } from '../../../domain/evidence/evidence.ts'

/** What the evidence group shows a file with; handed over by the app. */
export interface LookAtFile {
  readonly source: EvidenceFile
  readonly title: string
}
