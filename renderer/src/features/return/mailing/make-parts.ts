import type { JobRequest, JobResponse } from '../../../../../electron/contract/channels.ts'
import type { PortFailure } from '../../../../../electron/contract/failure.ts'
import { describeFailure } from '../../../bridge/failure-words.ts'
import type { PackageFile } from '../../../domain/delivery/delivery.ts'
import {
  checkParts,
  describePartsTrouble,
  joinParts,
} from '../../../domain/delivery/parts/join-parts.ts'
import {
  labelOfPart,
  type PartLabel,
  partFileName,
  partReadme,
  partTextPaths,
} from '../../../domain/delivery/parts/part-label.ts'
import type { FileToMail, PlannedPart } from '../../../domain/delivery/parts/plan-parts.ts'
import type { Desk } from '../../../storage/desk.ts'
import { recordParts } from '../../../storage/repositories/package-files.ts'
import type { MadeReturn } from '../../../storage/tables.ts'
import type { Outcome } from '../making/make-package.ts'
import type { Inside } from './look-into.ts'
import type { Mailing } from './use-mailing.ts'

type Entry = JobRequest<'archive:write'>['entries'][number]
type Written = JobResponse<'archive:write'>

/**
 * Writes the parts of a package beside it, each read back by the host, and notes where they lie.
 *
 * Stopped half way, those that were written are taken away again.
 */
export async function makeParts(
  mailing: Mailing,
  made: MadeReturn,
  inside: Inside,
  plan: readonly PlannedPart[],
): Promise<Outcome<readonly PackageFile[]>> {
  const { desk } = mailing
  const labels = plan.map((part) => labelOfPart(inside.divided, part))
  const trouble = troubleOf(labels, inside)
  if (trouble !== null) return { type: 'failed', sentence: trouble }
  const written: Written[] = []
  for (const [at, label] of labels.entries()) {
    const part = await writePart(mailing, made, label, plan[at]?.files ?? [], inside)
    if (!part.ok) {
      const fileIds = written.map(({ fileId }) => fileId)
      if (fileIds.length > 0) await desk.bridge.ask('saved:take-back', { fileIds })
      return ended(part.failure)
    }
    written.push(part.value)
  }
  const files = written.map((file, at) => partRow(desk, made, file, labels[at]))
  await recordParts(desk, made, files)
  return { type: 'made', value: files }
}

/** The receiver's own check, before anything is written: what could not be joined is not made. */
function troubleOf(labels: readonly PartLabel[], { divided, files }: Inside): string | null {
  const whole = checkParts(labels)
  if (!whole.ok) return describePartsTrouble(whole.error)
  const list = files.find(({ path }) => path === 'manifest.json')
  const joined = list === undefined ? null : joinParts(whole.value, divided.manifest, list)
  if (joined === null) return 'The package has no list of its files, so it was not divided.'
  return joined.ok ? null : describePartsTrouble(joined.error)
}

async function writePart(
  { desk, signal, onStep }: Mailing,
  made: MadeReturn,
  label: PartLabel,
  files: readonly FileToMail[],
  { divided }: Inside,
) {
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

function partRow(
  { context }: Desk,
  made: MadeReturn,
  { fileId, fileName, place, sha256, size }: Written,
  label: PartLabel | undefined,
): PackageFile {
  const { number = 1, of = 1, tooBigToMail = false } = label ?? {}
  return {
    id: context.newId(),
    madeId: made.id,
    kind: { type: 'part', number, of, tooBigToMail },
    ...{ fileId, fileName, place, sha256, size },
    madeAt: context.now(),
  }
}

/** A failure as it is told: stopping is what she asked for, not a failure. */
export function ended(failure: PortFailure): Outcome<never> {
  if (failure.reason === 'cancelled') return { type: 'stopped' }
  return { type: 'failed', sentence: describeFailure(failure) }
}
