import type { SampleAuditFile, SampleEvidence } from '../../../content/sample-school.ts'
import type { Audit } from '../../../domain/audit/audit.ts'
import type {
  Evidence,
  EvidenceKind,
  EvidenceLink,
  EvidenceSource,
} from '../../../domain/evidence/evidence.ts'
import { isLocalDate } from '../../../domain/shared/calendar.ts'
import type { LocalDate } from '../../../domain/shared/dates.ts'
import { parseUkDate } from '../../../domain/shared/uk-date.ts'
import { noonOn } from './sample-answers.ts'

/** A piece of the sample with what it is: a file that lies in the vault, or a place. */
export interface SamplePiece {
  readonly piece: SampleEvidence
  readonly source: EvidenceSource
}

/** The library of the sample, and where each piece is used. A certificate that is missing has no piece. */
export function sampleEvidence(
  pieces: readonly SamplePiece[],
  file: SampleAuditFile,
  audit: Audit,
  newId: () => string,
): { readonly evidence: readonly Evidence[]; readonly evidenceLinks: readonly EvidenceLink[] } {
  const addedAt = noonOn(file.startedOn)
  const evidenceLinks: EvidenceLink[] = []
  const evidence = pieces.map((each): Evidence => {
    const { piece } = each
    const made = unlinkedPiece(each, file, newId)
    const link = (target: EvidenceLink['target']) =>
      evidenceLinks.push({ id: newId(), evidenceId: made.id, auditId: audit.id, target, addedAt })
    link({ type: 'slot', code: piece.slot })
    for (const code of piece.questions) link({ type: 'question', code })
    return made
  })
  return { evidence, evidenceLinks }
}

/** A piece of the library that proves no answer by itself, such as a certificate. */
export function unlinkedPiece(
  { piece, source }: SamplePiece,
  file: SampleAuditFile,
  newId: () => string,
): Evidence {
  const addedAt = noonOn(file.startedOn)
  return {
    id: newId(),
    title: piece.title,
    kind: kindOfPiece(piece.title),
    effectiveOn: dayOfPiece(piece),
    periodFrom: null,
    periodTo: null,
    reviewOn: null,
    expiresOn: null,
    note: '',
    versions: [{ id: newId(), source, addedAt, addedBy: 'Designated safeguarding lead' }],
  }
}

/** By the words of the title, the more telling word first. */
const KINDS: readonly (readonly [RegExp, EvidenceKind])[] = [
  [/\bminutes?\b/i, 'minutes'],
  [/\bregister\b/i, 'register'],
  [/\bvisit\b/i, 'visit-notes'],
  [/\bcertificates?\b|core training|Working Together Update/i, 'certificate'],
  [/\btraining\b|\breading summary\b/i, 'training-record'],
  [/\bsafeguarding reports?\b/i, 'governor-report'],
  [/\bpolic(y|ies)\b|code of conduct/i, 'policy'],
]

export function kindOfPiece(title: string): EvidenceKind {
  return KINDS.find(([words]) => words.test(title))?.[1] ?? 'other'
}

/** The full day that a title or a file's name gives; the sample says no more than that. */
export function dayOfPiece({ title, fileName = '' }: SampleEvidence): LocalDate | null {
  const [written] = /\b\d{1,2} [A-Z][a-z]+ \d{4}\b/.exec(title) ?? []
  if (written !== undefined) return parseUkDate(written)
  const [inName] = /\d{4}-\d{2}-\d{2}/.exec(fileName) ?? []
  return inName !== undefined && isLocalDate(inName) ? inName : null
}
