import type { PackageFile } from '../../../domain/delivery/delivery.ts'
import type { ReturnEmail } from '../../../domain/returns/return-email.ts'
import { recordLetter } from '../../../storage/repositories/package-files.ts'
import type { MadeReturn } from '../../../storage/tables.ts'
import type { Outcome } from '../making/make-package.ts'
import { ended } from './make-parts.ts'
import type { Mailing } from './use-mailing.ts'

/** The file that a letter carries: the package, or one part of it. */
export type CarriedFile = Pick<PackageFile, 'fileId' | 'fileName' | 'sha256' | 'size'>

/** Writes the letter with its file attached as a draft, for a mail program to open and to send. */
export async function writeLetter(
  { desk, signal, onStep }: Mailing,
  made: MadeReturn,
  { to, subject, body }: ReturnEmail,
  { fileId, fileName, sha256, size }: CarriedFile,
): Promise<Outcome<PackageFile>> {
  const written = await desk.bridge.run(
    'letter:write',
    {
      fileName: fileName.replace(/\.zip$/i, '.eml'),
      to,
      subject,
      text: body,
      attachments: [{ fileId, fileName, sha256, size }],
    },
    {
      signal,
      onProgress: ({ doneBytes, totalBytes }) =>
        onStep({ words: 'Writing the letter', done: doneBytes / Math.max(1, totalBytes) }),
    },
  )
  if (!written.ok) return ended(written.failure)
  const letter: PackageFile = {
    id: desk.context.newId(),
    madeId: made.id,
    kind: { type: 'letter', around: sha256 },
    ...written.value,
    madeAt: desk.context.now(),
  }
  await recordLetter(desk, made, letter)
  return { type: 'made', value: letter }
}
