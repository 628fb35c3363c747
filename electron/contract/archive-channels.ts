import { z } from 'zod'
import { byteCount, fileName, instant, sha256, uuid } from './values.ts'

/** Why the gate did not open a foreign zip, and at which file in it. */
const gateRefusal = z.strictObject({
  type: z.literal('refused'),
  because: z.enum([
    'empty',
    'not-a-zip',
    'too-big',
    'too-many-entries',
    'unsafe-name',
    'duplicate-name',
    'encrypted',
    'link',
    'overlap',
    'damaged',
    'not-text',
  ]),
  entry: z.string().nullable(),
})

/** Zips from elsewhere come in by the gate. */
export const archiveFilesIn = {
  /**
   * Opens a foreign zip of text files under the limits of its kind and hands back their text.
   *
   * A `person` is the file of one member of staff: a few small texts, so its limits are far lower.
   */
  'archive:read-text': {
    request: z.strictObject({ kind: z.enum(['pack', 'person']), fileName, size: byteCount }),
    response: z.discriminatedUnion('type', [
      z.strictObject({
        type: z.literal('read'),
        entries: z.array(z.strictObject({ name: z.string(), text: z.string() })),
      }),
      gateRefusal,
    ]),
  },
  /**
   * Opens a foreign zip of any files under limits, as a colleague sends it back.
   *
   * Each file then lies staged, under no name of the zip's: fetched by `staged:get`, put through
   * the vault's gate like any other, and discarded.
   */
  'archive:unpack': {
    request: z.strictObject({ fileName, size: byteCount }),
    response: z.discriminatedUnion('type', [
      z.strictObject({
        type: z.literal('read'),
        entries: z.array(z.strictObject({ name: z.string(), stagedId: uuid, size: byteCount })),
      }),
      gateRefusal,
    ]),
  },
} as const

export const archiveJobs = {
  /** Writes a zip into the user's documents, reads it back, and compares every entry. */
  'archive:write': {
    request: z.strictObject({
      deskId: uuid,
      fileName,
      /** Time stamp of every entry, so that equal input gives equal bytes. */
      modified: instant,
      entries: z
        .array(
          z.strictObject({
            path: z.string().min(1).max(180),
            source: z.discriminatedUnion('type', [
              z.strictObject({ type: z.literal('staged'), stagedId: uuid }),
              z.strictObject({ type: z.literal('evidence'), sha256 }),
              /** A file of a zip that was saved before, as it lies in it. */
              z.strictObject({
                type: z.literal('saved'),
                fileId: uuid,
                path: z.string().min(1).max(180),
              }),
            ]),
            sha256,
            size: byteCount,
            compress: z.boolean(),
          }),
        )
        .min(1)
        .max(5000),
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
