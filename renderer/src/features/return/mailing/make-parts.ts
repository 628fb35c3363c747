import type { PortFailure } from '../../../../../electron/contract/failure.ts'
import { describeFailure } from '../../../bridge/failure-words.ts'
import type { PackageFile } from '../../../domain/delivery/delivery.ts'
import {
  checkParts,
  describePartsTrouble,
  joinParts,
} from '../../../domain/delivery/parts/join-parts.ts'
import { labelOfPart, type PartLabel } from '../../../domain/delivery/parts/part-label.ts'
import type { PlannedPart } from '../../../domain/delivery/parts/plan-parts.ts'
import type { Desk } from '../../../storage/desk.ts'
import { recordParts } from '../../../storage/repositories/package-files.ts'
import type { MadeReturn } from '../../../storage/tables.ts'
import type { Outcome } from '../making/make-package.ts'
import type { Inside } from './look-into.ts'
import type { Mailing } from './use-mailing.ts'
import { type WrittenPart, writePart } from './write-part.ts'

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
  const written: WrittenPart[] = []
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
export function troubleOf(labels: readonly PartLabel[], { divided, files }: Inside): string | null {
  const whole = checkParts(labels)
  if (!whole.ok) return describePartsTrouble(whole.error)
  const list = files.find(({ path }) => path === 'manifest.json')
  const joined = list === undefined ? null : joinParts(whole.value, divided.manifest, list)
  if (joined === null) return 'The package has no list of its files, so it was not divided.'
  return joined.ok ? null : describePartsTrouble(joined.error)
}

function partRow(
  { context }: Desk,
  made: MadeReturn,
  { fileId, fileName, place, sha256, size }: WrittenPart,
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
