import type { Evidence, EvidenceFile, EvidenceKind } from '../domain/evidence/evidence.ts'
import { pieceWithFile } from '../domain/evidence/piece-with-file.ts'
import type { EvidenceId } from '../domain/shared/ids.ts'
import type { Desk } from '../storage/desk.ts'
import { newEvidence } from '../storage/repositories/evidence-files.ts'

/** A scanned sheet, a letter or a mail, kept in the vault and not yet written to the desk. */
export interface Proof {
  readonly file: EvidenceFile
  readonly id: EvidenceId
  /** Null where the library has these bytes already: that piece is named then. */
  readonly piece: Evidence | null
}

export function proofOf(
  desk: Desk,
  library: readonly Evidence[],
  file: EvidenceFile,
  about: { readonly title: string; readonly kind: EvidenceKind },
): Proof {
  const known = pieceWithFile(library, file.sha256)
  if (known !== null) return { file, id: known.id, piece: null }
  const piece = newEvidence(desk, file, about)
  return { file, id: piece.id, piece }
}

/** The pieces that have to be written with the entries. */
export const piecesOf = (proof: Proof | null): readonly Evidence[] =>
  proof?.piece ? [proof.piece] : []
