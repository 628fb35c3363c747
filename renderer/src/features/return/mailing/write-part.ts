import type { JobRequest, JobResponse } from '../../../../../electron/contract/channels.ts'
import type { PortResult } from '../../../../../electron/contract/failure.ts'
import {
  type PartLabel,
  partFileName,
  partReadme,
  partTextPaths,
} from '../../../domain/delivery/parts/part-label.ts'
import type { FileToMail } from '../../../domain/delivery/parts/plan-parts.ts'
import type { MadeReturn } from '../../../storage/tables.ts'
import type { Inside } from './look-into.ts'
import type { Mailing } from './use-mailing.ts'

type Entry = JobRequest<'archive:write'>['entries'][number]
export type WrittenPart = JobResponse<'archive:write'>

/**
 * Writes one part beside its package, taken out of it, and read back by the host.
 *
 * @param passing it is wanted only to be protected: then it is a draft until it is taken back
 */
export async function writePart(
  { desk, signal, onStep }: Mailing,
  made: MadeReturn,
  label: PartLabel,
  files: readonly FileToMail[],
  { divided }: Inside,
  passing = false,
): Promise<PortResult<WrittenPart>> {
  const { number, of } = label
  const paths = partTextPaths(number, of)
  const texts: Entry[] = []
  const stagedIds: string[] = []
  try {
    for (const [path, text] of [
      [paths.readme, partReadme(label)],
      [paths.label, `${JSON.stringify(label, null, 2)}\n`],
    ] as const) {
      const body = new Blob([text])
      const request = { fileName: path, size: body.size }
      const sent = await desk.bridge.sendFile('staged:put', request, body, { signal })
      if (!sent.ok) return sent
      const { stagedId, sha256, size } = sent.value
      stagedIds.push(stagedId)
      texts.push({ path, source: { type: 'staged', stagedId }, sha256, size, compress: true })
    }
    return await desk.bridge.run(
      'archive:write',
      {
        deskId: desk.card.id,
        fileName: partFileName(divided.name, number, of),
        // The sign-off's moment, as in the package itself: equal packages give equal parts.
        modified: divided.manifest.asAt,
        ...(passing && { passing }),
        entries: [...texts, ...files.map((file) => entryOf(file, made.fileId))],
      },
      {
        signal,
        onProgress: ({ phase, doneBytes, totalBytes }) =>
          onStep({
            words: `${phase === 'writing' ? 'Writing' : 'Reading back'} part ${number} of ${of}`,
            done:
              (number -
                1 +
                (doneBytes / Math.max(1, totalBytes) + (phase === 'writing' ? 0 : 1)) / 2) /
              of,
          }),
      },
    )
  } finally {
    if (stagedIds.length > 0) await desk.bridge.ask('staged:discard', { stagedIds })
  }
}

/** Taken out of the package as it lies in it, and packed as it was there. */
function entryOf({ path, sha256, size, packedSize }: FileToMail, fileId: string): Entry {
  return {
    path,
    source: { type: 'saved', fileId, path },
    sha256,
    size,
    compress: packedSize !== size,
  }
}
