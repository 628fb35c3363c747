import type { Delivery, PackageFile } from '../../renderer/src/domain/delivery/delivery.ts'
import type { MadePackage } from '../../renderer/src/domain/delivery/made-package.ts'
import type { Feedback } from '../../renderer/src/domain/feedback/feedback.ts'

const at = '2026-11-24T10:00:00.000Z'

export const hashOf = (word: string): string =>
  [...word]
    .map((letter) => letter.charCodeAt(0).toString(16))
    .join('')
    .padEnd(64, '0')
    .slice(0, 64)

/** A made return that may leave. */
export function aMadePackage(change: Partial<MadePackage> = {}): MadePackage {
  const id = change.id ?? 'made-1'
  return {
    id,
    auditId: 'audit-1',
    returnId: 'return-1',
    revision: 1,
    draft: false,
    fileId: `file-of-${id}`,
    fileName: '999901_2026-27_r1.zip',
    sha256: hashOf(id),
    size: 330_000,
    madeAt: at,
    ...change,
  }
}

/** A sending that waits; what a test is about is given. */
export function aDelivery(change: Partial<Delivery> = {}): Delivery {
  return {
    id: 'delivery-1',
    auditId: 'audit-1',
    returnId: 'return-1',
    revision: 1,
    madeId: 'made-1',
    way: 'server',
    to: 'Safeguarding Together',
    destinationId: 'server-1',
    files: [
      {
        fileId: 'file-of-made-1',
        name: '999901_2026-27_r1.zip',
        sha256: hashOf('made-1'),
        size: 330_000,
      },
    ],
    state: { type: 'waiting', tries: 0, triedAt: null, nextTryAt: at, trouble: null },
    startedAt: at,
    by: 'Daljit Sandhu',
    ...change,
  }
}

/** A part of a package. */
export function aPackageFile(change: Partial<PackageFile> = {}): PackageFile {
  const id = change.id ?? 'part-1'
  return {
    id,
    madeId: 'made-1',
    kind: { type: 'part', number: 1, of: 1, tooBigToMail: false },
    fileId: `file-of-${id}`,
    fileName: `${id}.zip`,
    place: 'Documents',
    sha256: hashOf(id),
    size: 100,
    madeAt: at,
    ...change,
  }
}

/** A confirmation by email that names revision 1. */
export function aConfirmation(change: Partial<Feedback> = {}): Feedback {
  return {
    id: 'feedback-1',
    auditId: 'audit-1',
    kind: 'confirmation',
    came: 'email',
    from: 'The partnership’s office',
    receivedOn: '2026-11-25',
    revision: 1,
    packageSha256: null,
    dueOn: null,
    questions: [],
    slots: [],
    text: 'Received, thank you.',
    proof: null,
    source: null,
    settled: null,
    addedAt: '2026-11-25T09:00:00Z',
    by: 'Daljit Sandhu',
    ...change,
  }
}
