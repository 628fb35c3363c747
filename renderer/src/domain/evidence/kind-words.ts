import type { EvidenceKind } from './evidence.ts'

const WORDS: Readonly<Record<EvidenceKind, string>> = {
  policy: 'Policy',
  certificate: 'Certificate',
  minutes: 'Minutes',
  'governor-report': 'Governor report',
  'training-record': 'Training record',
  register: 'Register',
  'visit-notes': 'Visit notes',
  screenshot: 'Screenshot',
  other: 'Other',
}

/** All kinds in the order in which they are offered. */
export const EVIDENCE_KINDS = Object.keys(WORDS) as readonly EvidenceKind[]

export function isEvidenceKind(value: string): value is EvidenceKind {
  return Object.hasOwn(WORDS, value)
}

/** A kind as screens and documents call it. */
export function evidenceKindInWords(kind: EvidenceKind): string {
  return WORDS[kind]
}
