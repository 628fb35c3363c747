import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import type { EvidenceFile } from '../../../domain/evidence/evidence.ts'
import { pieceWithFile } from '../../../domain/evidence/piece-with-file.ts'
import type { QuestionCode } from '../../../domain/shared/ids.ts'
import type { CameFile, FilePlace } from '../open-workbook.ts'

/** Where a file goes if she says nothing else: to the question that its folder or name tells. */
export function proposedPlace(
  code: QuestionCode | null,
  kept: EvidenceFile,
  gathered: Pick<GatheredAudit, 'evidence' | 'lineByCode'>,
): FilePlace | null {
  if (code !== null) return { type: 'question', code }
  // A file that is in the library already needs no question to be asked about.
  return pieceWithFile(gathered.evidence, kept.sha256) === null ? null : { type: 'library' }
}

export type FileStanding = 'refused' | 'asked' | 'left' | 'there' | 'new'

/** What becomes of a file as things stand. The same bytes are never brought twice. */
export function standingOfFile(
  { kept, place }: CameFile,
  { evidence, lineByCode }: Pick<GatheredAudit, 'evidence' | 'lineByCode'>,
): FileStanding {
  if (!kept.ok) return 'refused'
  if (place === null) return 'asked'
  if (place.type === 'left') return 'left'
  const piece = pieceWithFile(evidence, kept.file.sha256)
  if (piece === null) return 'new'
  if (place.type === 'library') return 'there'
  const line = lineByCode.get(place.code)
  return line?.evidence.some(({ id }) => id === piece.id) === true ? 'there' : 'new'
}
