import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import type { ReturnDocument } from '../../../domain/returns/return-document.ts'
import {
  buildManifest,
  evidenceFilesOf,
  readmeText,
} from '../../../domain/returns/return-package.ts'
import type { FeedbackId, Sha256 } from '../../../domain/shared/ids.ts'
import { recordReturn } from '../../../storage/repositories/returns.ts'
import type { MadeReturn } from '../../../storage/tables.ts'
import { makeCopies, type WithCopies } from '../pictures/copies-for-package.ts'
import { type Making, makePackage, type Outcome } from './make-package.ts'

export interface ReturnToMake {
  readonly gathered: GatheredAudit
  readonly document: ReturnDocument
  readonly fileName: string
  /** Pictures that go as smaller copies, by their sums. */
  readonly smaller?: ReadonlySet<Sha256>
  /** Made to look at, not to hand over. */
  readonly draft: boolean
  /** Only what a dip sample asked for, by the word that asked. */
  readonly sampleFor?: FeedbackId
}

/** Makes the package and, once it is verified, notes where it lies. */
export async function makeReturn(
  making: Making,
  order: ReturnToMake,
): Promise<Outcome<MadeReturn>> {
  const stagedIds: string[] = []
  try {
    const copied = await makeCopies(making, order.document, order.smaller ?? new Set(), stagedIds)
    return copied.type === 'made' ? await makeWith(making, order, copied.value) : copied
  } finally {
    if (stagedIds.length > 0) await making.desk.bridge.ask('staged:discard', { stagedIds })
  }
}

async function makeWith(
  making: Making,
  { gathered: { audit }, fileName, draft, sampleFor }: ReturnToMake,
  { document, copies }: WithCopies,
): Promise<Outcome<MadeReturn>> {
  const written = await makePackage(making, {
    document,
    fileName,
    evidence: evidenceFilesOf(document).filter((file) => file.madeSmallerFrom === undefined),
    copies,
    readme: readmeText(document),
    writeManifest: (files) => `${JSON.stringify(buildManifest(document, files), null, 2)}\n`,
  })
  if (written.type !== 'made') return written
  const { context } = making.desk
  const { fileId, place, sha256, size } = written.value
  const made: MadeReturn = {
    id: context.newId(),
    auditId: audit.id,
    returnId: audit.returnId,
    revision: audit.revision,
    draft,
    ...(sampleFor === undefined ? {} : { sampleFor }),
    fileId,
    fileName: written.value.fileName,
    place,
    sha256,
    size,
    madeAt: context.now(),
  }
  await recordReturn(making.desk, made)
  return { type: 'made', value: made }
}
