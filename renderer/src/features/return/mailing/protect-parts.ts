import type { JobResponse } from '../../../../../electron/contract/channels.ts'
import type { PortResult } from '../../../../../electron/contract/failure.ts'
import type { PackageFile } from '../../../domain/delivery/delivery.ts'
import {
  labelOfPart,
  type PartLabel,
  partFileName,
} from '../../../domain/delivery/parts/part-label.ts'
import type { PlannedPart } from '../../../domain/delivery/parts/plan-parts.ts'
import type { Sha256 } from '../../../domain/shared/ids.ts'
import { recordProtectedParts } from '../../../storage/repositories/protected-copies.ts'
import type { MadeReturn } from '../../../storage/tables.ts'
import type { Outcome } from '../making/make-package.ts'
import type { Inside } from './look-into.ts'
import { ended, troubleOf } from './make-parts.ts'
import type { Mailing } from './use-mailing.ts'
import { writePart } from './write-part.ts'

type Protected = JobResponse<'archive:protect'> & { readonly around: Sha256 }

/**
 * Writes the parts of a package, each as a zip that only the passphrase opens.
 *
 * A part lies unprotected only until its protected twin was opened again, and as a draft, which
 * no end of the app leaves behind: two files of nearly one name, of which one may not be mailed,
 * would be the slip waiting to happen. The names of the
 * files inside are closed in too, which is why each part is a zip within a zip.
 */
export async function protectParts(
  mailing: Mailing,
  made: MadeReturn,
  inside: Inside,
  plan: readonly PlannedPart[],
  passphrase: string,
): Promise<Outcome<readonly PackageFile[]>> {
  const { desk } = mailing
  const labels = plan.map((part) => labelOfPart(inside.divided, part))
  const trouble = troubleOf(labels, inside)
  if (trouble !== null) return { type: 'failed', sentence: trouble }
  const written: Protected[] = []
  for (const [at, label] of labels.entries()) {
    const files = plan[at]?.files ?? []
    const part = await protectPart(mailing, made, { label, files, inside, passphrase })
    if (!part.ok) {
      const fileIds = written.map(({ fileId }) => fileId)
      if (fileIds.length > 0) await desk.bridge.ask('saved:take-back', { fileIds })
      return ended(part.failure)
    }
    written.push(part.value)
  }
  const madeAt = desk.context.now()
  const files = written.map(({ around, ...file }, at): PackageFile => {
    const { number = 1, of = 1, tooBigToMail = false } = labels[at] ?? {}
    const kind = { type: 'protected', around, part: { number, of, tooBigToMail } } as const
    return { id: desk.context.newId(), madeId: made.id, kind, ...file, madeAt }
  })
  await recordProtectedParts(desk, made, files)
  return { type: 'made', value: files }
}

interface PartOrder {
  readonly label: PartLabel
  readonly files: PlannedPart['files']
  readonly inside: Inside
  readonly passphrase: string
}

async function protectPart(
  mailing: Mailing,
  made: MadeReturn,
  { label, files, inside, passphrase }: PartOrder,
): Promise<PortResult<Protected>> {
  const { desk, signal, onStep } = mailing
  const { number, of } = label
  const within = (share: number) => (number - 1 + share) / of
  const half: Mailing = {
    ...mailing,
    onStep: ({ words, done }) => onStep({ words, done: within((done * of - number + 1) / 2) }),
  }
  const plain = await writePart(half, made, label, files, inside, true)
  if (!plain.ok) return plain
  const { fileId, sha256 } = plain.value
  try {
    const as = partFileName(inside.divided.name, number, of)
    const closed = await desk.bridge.run(
      'archive:protect',
      { deskId: desk.card.id, fileId, sha256, passphrase, as },
      {
        signal,
        onProgress: ({ phase, doneBytes, totalBytes }) => {
          const share = doneBytes / Math.max(1, totalBytes) + (phase === 'writing' ? 0 : 1)
          onStep({ words: `Protecting part ${number} of ${of}`, done: within(0.5 + share / 4) })
        },
      },
    )
    return closed.ok ? { ok: true, value: { ...closed.value, around: sha256 } } : closed
  } finally {
    await desk.bridge.ask('saved:take-back', { fileIds: [fileId] })
  }
}
