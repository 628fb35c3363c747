import { z } from 'zod'
import { byteCount, fileName, sha256, uuid } from './values.ts'

/** Why one of the files could not be looked into. */
const lookRefusal = z.enum([
  /** It is not where it was. */
  'gone',
  'empty',
  'not-a-zip',
  'too-big',
  'too-many-entries',
  'unsafe-name',
  'duplicate-name',
  'link',
  'overlap',
  'damaged',
  /** It is protected, and no passphrase was given. */
  'needs-passphrase',
  'wrong-passphrase',
  /** Something in it is locked in another way than the app protects. */
  'encrypted',
])

export const lookJobs = {
  /**
   * Looks into packages, their parts and protected copies of either, and sums every file in them.
   *
   * Nothing is kept: of a protected zip the plain one lies in the app's own folder while it is read.
   */
  'package:look': {
    request: z.strictObject({
      files: z
        .array(
          z.strictObject({
            name: fileName,
            source: z.discriminatedUnion('type', [
              z.strictObject({ type: z.literal('saved'), fileId: uuid }),
              z.strictObject({ type: z.literal('staged'), stagedId: uuid }),
            ]),
          }),
        )
        .min(1)
        .max(200),
      /** One for all that are protected. Never stored, never in a log; gone with the request. */
      passphrase: z.string().min(1).max(400).nullable(),
    }),
    progress: z.strictObject({
      phase: z.enum(['opening', 'reading']),
      /** Files looked into so far. */
      doneBytes: byteCount,
      totalBytes: byteCount,
    }),
    response: z.strictObject({
      files: z.array(
        z.discriminatedUnion('type', [
          z.strictObject({
            type: z.literal('read'),
            name: z.string(),
            /** Of the file as it lies there. */
            sha256,
            size: byteCount,
            isProtected: z.boolean(),
            entries: z.array(z.strictObject({ path: z.string(), size: byteCount, sha256 })),
            /** The lists in it: of the package, of the part. */
            texts: z.array(z.strictObject({ path: z.string(), text: z.string() })),
          }),
          z.strictObject({
            type: z.literal('refused'),
            name: z.string(),
            because: lookRefusal,
            entry: z.string().nullable(),
          }),
        ]),
      ),
    }),
  },
} as const

export type LookRefusal = z.infer<typeof lookRefusal>
