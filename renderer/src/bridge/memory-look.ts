import type { JobRequest, JobResponse } from '../../../electron/contract/channels.ts'
import { sha256Of } from './memory-blobs.ts'
import type { MemoryFile } from './memory-mail.ts'
import { zipFiles } from './memory-zip.ts'

type Looked = JobResponse<'package:look'>['files'][number]

/** Sums what lies in plain packages; the gate and protected ones are the real ports' matter. */
export async function lookIntoPackages(
  {
    saved,
    staged,
  }: {
    readonly saved: ReadonlyMap<string, MemoryFile>
    readonly staged: ReadonlyMap<string, Blob>
  },
  { files }: JobRequest<'package:look'>,
): Promise<JobResponse<'package:look'>> {
  return {
    files: await Promise.all(
      files.map(async ({ name, source }): Promise<Looked> => {
        const refuse = (because: 'gone' | 'not-a-zip') =>
          ({ type: 'refused', name, because, entry: null }) as const
        const bytes =
          source.type === 'saved' ? saved.get(source.fileId)?.bytes : staged.get(source.stagedId)
        if (bytes === undefined) return refuse('gone')
        const inside = await zipFiles(bytes)
        if (inside === null) return refuse('not-a-zip')
        const entries = await Promise.all(
          inside.map(async (one) => ({
            path: one.name,
            size: one.bytes.size,
            sha256: await sha256Of(one.bytes),
          })),
        )
        const lists = inside.filter((one) => /^(?:manifest|part\d+of\d+)\.json$/.test(one.name))
        const texts = await Promise.all(
          lists.map(async (one) => ({ path: one.name, text: await one.bytes.text() })),
        )
        const whole = { sha256: await sha256Of(bytes), size: bytes.size, isProtected: false }
        return { type: 'read', name, ...whole, entries, texts }
      }),
    ),
  }
}
