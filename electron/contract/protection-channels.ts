import { z } from 'zod'
import { byteCount, fileName, sha256, uuid } from './values.ts'

/** Words told by telephone. Never stored, never in a log; gone with the request. */
const passphrase = z.string().min(1).max(400)

const progress = z.strictObject({
  phase: z.enum(['writing', 'verifying']),
  doneBytes: byteCount,
  totalBytes: byteCount,
})

const saved = z.strictObject({
  fileId: uuid,
  fileName: z.string(),
  place: z.string(),
  sha256,
  size: byteCount,
})

export const protectionJobs = {
  /**
   * Writes a saved file into an AES-256 zip beside it, opens that again and compares every byte.
   *
   * Fails as `damaged` when the file is not what it must be any more.
   */
  'archive:protect': {
    request: z.strictObject({
      deskId: uuid,
      fileId: uuid,
      sha256,
      passphrase,
      /** What the file is called inside, where it got another name because its own was taken. */
      as: fileName.optional(),
    }),
    progress,
    response: saved,
  },
  /** The same with a backup, from wherever it lies into her documents. */
  'backups:protect': {
    request: z.strictObject({ deskId: uuid, backupId: uuid, passphrase }),
    progress,
    response: saved,
  },
  /**
   * Opens a protected backup, for `backups:open` with the id that it answers.
   *
   * Nothing of it is kept longer than this run of the host, and nothing else is touched.
   */
  'backups:unlock': {
    request: z.strictObject({ backupId: uuid, passphrase }),
    progress,
    response: z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('unlocked'), backupId: uuid }),
      z.strictObject({
        type: z.literal('refused'),
        because: z.enum(['wrong-passphrase', 'not-protected', 'damaged']),
      }),
    ]),
  },
} as const
