import type { AskResponse, JobRequest, JobResponse } from '../../../electron/contract/channels.ts'
import { sha256Of, there } from './memory-blobs.ts'

/** A finished file, and what lies in it where it is a zip. */
export interface MemoryFile {
  readonly name: string
  readonly bytes: Blob
  readonly files: readonly { readonly path: string; readonly bytes: Blob }[]
}

type Saved = Map<string, MemoryFile>

export async function listSaved(saved: Saved, fileId: string): Promise<AskResponse<'saved:list'>> {
  const { bytes, files } = there(saved.get(fileId))
  return {
    sha256: await sha256Of(bytes),
    size: bytes.size,
    entries: files.map((file) => ({
      path: file.path,
      size: file.bytes.size,
      packedSize: file.bytes.size,
    })),
  }
}

export function savedEntry(saved: Saved, fileId: string, path: string): Blob {
  return there(there(saved.get(fileId)).files.find((file) => file.path === path)?.bytes)
}

/** Something that stands for the letter; how one is written is the real port's matter. */
export async function writeLetter(
  saved: Saved,
  { fileName, to, subject, text, attachments }: JobRequest<'letter:write'>,
): Promise<JobResponse<'letter:write'>> {
  const names = attachments.map(({ fileId }) => there(saved.get(fileId)).name)
  const bytes = new Blob([JSON.stringify({ to, subject, text, names })])
  const fileId = crypto.randomUUID()
  saved.set(fileId, { name: fileName, bytes, files: [] })
  return { fileId, fileName, place: fileName, sha256: await sha256Of(bytes), size: bytes.size }
}

/** What an order of a zip names, wherever it lies. */
export function packedBytes(
  { staged, saved }: { readonly staged: ReadonlyMap<string, Blob>; readonly saved: Saved },
  evidence: ReadonlyMap<string, Blob>,
  source: JobRequest<'archive:write'>['entries'][number]['source'],
): Blob {
  switch (source.type) {
    case 'staged':
      return there(staged.get(source.stagedId))
    case 'evidence':
      return there(evidence.get(source.sha256))
    case 'saved':
      return savedEntry(saved, source.fileId, source.path)
  }
}
