import type { ComponentType } from 'react'
import type { EvidenceTarget } from '../../domain/evidence/evidence.ts'

interface ReturnScreensProps {
  /** Route below `#/return`, such as `/sign-off`. */
  readonly path: string
  readonly EvidenceFor: ComponentType<{ readonly target: EvidenceTarget }>
  /** Addresses of our own workers, made safe for the policy. */
  readonly trustedScriptUrl: (address: string) => string
}

export function ReturnScreens(_props: ReturnScreensProps) {
  return null
}
