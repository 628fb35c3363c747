import type { Evidence, EvidenceFile, EvidenceKind } from '../../../domain/evidence/evidence.ts'
import { pieceWithFile } from '../../../domain/evidence/piece-with-file.ts'
import type { Desk } from '../../../storage/desk.ts'
import { newEvidence } from '../../../storage/repositories/evidence-files.ts'

interface PieceOfFile {
  readonly piece: Evidence
  /** False where the library had these bytes already. */
  readonly isNew: boolean
}

/** The piece of the library that holds a file: the one that is there, else a new one. */
export function pieceOfFile(
  desk: Desk,
  library: readonly Evidence[],
  file: EvidenceFile,
  about: { readonly title: string; readonly kind: EvidenceKind },
): PieceOfFile {
  const known = pieceWithFile(library, file.sha256)
  return known
    ? { piece: known, isNew: false }
    : { piece: newEvidence(desk, file, about), isNew: true }
}
