import { z } from 'zod'
import { byteCount, fileName, sha256, uuid } from './values.ts'

/** What a letter may weigh in words; longer ones are no letters. */
const LONGEST_SUBJECT = 1000
const LONGEST_TEXT = 100_000

export const mailAsks = {
  /** What lies in a zip that was saved, and the sum of its bytes as they lie there now. */
  'saved:list': {
    request: z.strictObject({ fileId: uuid }),
    response: z.strictObject({
      sha256,
      size: byteCount,
      entries: z.array(
        z.strictObject({ path: z.string(), size: byteCount, packedSize: byteCount }),
      ),
    }),
  },
  /**
   * Takes away files that this run of the app wrote, of work that was then stopped half way.
   *
   * Any other file, and one that was changed since, stays where it is.
   */
  'saved:take-back': {
    request: z.strictObject({ fileIds: z.array(uuid).max(1000) }),
    response: z.strictObject({ taken: z.number().int().nonnegative() }),
  },
} as const

export const mailFilesOut = {
  /** One small file out of a zip that was saved: its list, not its evidence. */
  'saved:entry': { request: z.strictObject({ fileId: uuid, path: z.string().min(1).max(180) }) },
} as const

export const mailJobs = {
  /**
   * Writes a draft letter with saved files attached, for a mail program to open and to send.
   *
   * The bytes of each file are compared on their way with what they must be, and the letter is
   * read back.
   */
  'letter:write': {
    request: z.strictObject({
      fileName,
      to: z.string().max(320).nullable(),
      subject: z.string().max(LONGEST_SUBJECT),
      text: z.string().max(LONGEST_TEXT),
      attachments: z
        .array(z.strictObject({ fileId: uuid, fileName, sha256, size: byteCount }))
        .min(1)
        .max(20),
    }),
    progress: z.strictObject({
      phase: z.enum(['writing', 'verifying']),
      doneBytes: byteCount,
      totalBytes: byteCount,
    }),
    response: z.strictObject({
      fileId: uuid,
      fileName: z.string(),
      place: z.string(),
      sha256,
      size: byteCount,
    }),
  },
} as const
