import type { Evidence, EvidenceFile } from '../../../domain/evidence/evidence.ts'
import { currentVersion } from '../../../domain/evidence/evidence-state.ts'
import { replaceEvidence } from '../../../domain/evidence/evidence-use.ts'
import type { AuditId, EvidenceVersionId } from '../../../domain/shared/ids.ts'
import type { Desk } from '../../../storage/desk.ts'
import { editEvidence } from '../../../storage/repositories/evidence.ts'
import { newVersion } from '../../../storage/repositories/evidence-files.ts'
import { noteStanding } from '../../../storage/vault-check.ts'
import { isLocked } from '../add-evidence.ts'

export type Brought =
  | { readonly type: 'back' }
  | { readonly type: 'same' }
  | { readonly type: 'new-version'; readonly id: EvidenceVersionId }
  | { readonly type: 'locked' }

/** What a file is to the piece it was brought for: its own lost file, the same again, or a new version. */
export async function bringFile(
  desk: Desk,
  auditId: AuditId,
  piece: Evidence,
  kept: EvidenceFile,
  wasMissing: boolean,
): Promise<Brought> {
  noteStanding(desk, kept.sha256, 'present')
  const { source } = currentVersion(piece)
  if (source.type === 'file' && source.sha256 === kept.sha256) {
    return { type: wasMissing ? 'back' : 'same' }
  }
  if (await isLocked(desk, auditId)) return { type: 'locked' }
  const version = newVersion(desk, kept)
  await editEvidence(desk, auditId, piece, 'New version', (stored) =>
    replaceEvidence(stored, version),
  )
  return { type: 'new-version', id: version.id }
}

/** Takes the newest version away again, as long as it is still the newest. */
export function takeBackVersion(
  desk: Desk,
  auditId: AuditId,
  piece: Evidence,
  id: EvidenceVersionId,
) {
  return editEvidence(desk, auditId, piece, 'Taking back a version', (stored) => {
    const isNewest = stored.versions.length > 1 && stored.versions.at(-1)?.id === id
    return isNewest ? { ...stored, versions: stored.versions.slice(0, -1) } : stored
  })
}
