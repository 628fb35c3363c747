import type { ComponentType } from 'react'
import type { EvidenceTarget } from '../../domain/evidence/evidence.ts'

interface AuditScreensProps {
  /** Route below `#/audit`, such as `/question/TRN04/comment`. */
  readonly path: string
  /** Attaching and showing evidence; it belongs to another group of screens. */
  readonly EvidenceFor: ComponentType<{ readonly target: EvidenceTarget }>
}

export function AuditScreens(_props: AuditScreensProps) {
  return null
}
