import type { FileInResponse } from '../../../../electron/contract/channels.ts'
import type { PortFailure } from '../../../../electron/contract/failure.ts'
import type { Evidence, EvidenceFile, EvidenceKind } from '../../domain/evidence/evidence.ts'
import type { Desk } from '../desk.ts'

export type KeptFile =
  | { readonly type: 'kept'; readonly file: EvidenceFile }
  | Extract<FileInResponse<'evidence:put'>, { type: 'refused' }>
  | { readonly type: 'failed'; readonly failure: PortFailure }

/** Copies a file into the vault, where it is verified; nothing is written to the desk yet. */
export async function keepFile(
  desk: Desk,
  file: File,
  options: { readonly onProgress?: (sent: number) => void; readonly signal?: AbortSignal } = {},
): Promise<KeptFile> {
  const fileName = file.name || 'pasted.png'
  const sent = await desk.bridge.sendFile(
    'evidence:put',
    { deskId: desk.card.id, fileName, size: file.size },
    file,
    options,
  )
  if (!sent.ok) return { type: 'failed', failure: sent.failure }
  if (sent.value.type === 'refused') return sent.value
  const { sha256, size, mediaType } = sent.value
  return { type: 'kept', file: { type: 'file', sha256, fileName, size, mediaType } }
}

/** A new piece of the library, from a file in the vault or a place named. */
export function newEvidence(
  desk: Desk,
  source: Evidence['versions'][number]['source'],
  about: { readonly title: string; readonly kind: EvidenceKind },
): Evidence {
  return {
    id: desk.context.newId(),
    ...about,
    effectiveOn: null,
    periodFrom: null,
    periodTo: null,
    reviewOn: null,
    expiresOn: null,
    note: '',
    versions: [newVersion(desk, source)],
  }
}

export function newVersion(
  desk: Desk,
  source: Evidence['versions'][number]['source'],
): Evidence['versions'][number] {
  return {
    id: desk.context.newId(),
    source,
    addedAt: desk.context.now(),
    addedBy: desk.context.author(),
  }
}
