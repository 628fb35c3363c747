import { z } from 'zod'
import { deliveryAsks, deliveryJobs } from './delivery-channels.ts'
import { lookJobs } from './look-channels.ts'
import { mailAsks, mailFilesOut, mailJobs } from './mail-channels.ts'
import { protectionJobs } from './protection-channels.ts'
import { safetyAsks, safetyFilesIn, safetyJobs } from './safety-channels.ts'
import {
  byteCount,
  deskCard,
  deskKind,
  fileName,
  instant,
  journalCursor,
  journalHead,
  journalRecord,
  sha256,
  uuid,
} from './values.ts'

const empty = z.strictObject({})

/** One request, one answer. */
export const asks = {
  'host:about': {
    request: empty,
    response: z.strictObject({
      host: z.enum(['electron', 'loopback', 'memory']),
      appVersion: z.string(),
      /** Where the data lies, as words for the user; never used as a path by the renderer. */
      vaultPlace: z.string(),
      documentsPlace: z.string(),
      /** A sync client would copy half-written journals and bring old ones back. */
      vaultIsSynced: z.boolean(),
      freeBytes: byteCount.nullable(),
      /** Stays the same for this computer and account; names the device in the history. */
      deviceId: uuid,
    }),
  },
  'desks:list': { request: empty, response: z.strictObject({ desks: z.array(deskCard) }) },
  'desks:create': {
    request: z.strictObject({ id: uuid, kind: deskKind, label: z.string().max(300) }),
    response: z.strictObject({ desk: deskCard }),
  },
  'desks:label': {
    request: z.strictObject({ id: uuid, label: z.string().max(300) }),
    response: z.strictObject({ desk: deskCard }),
  },
  /** Removes a sample desk, all of it. Any other kind is refused as `read-only`. */
  'desks:discard-sample': { request: z.strictObject({ id: uuid }), response: empty },

  'journal:head': { request: z.strictObject({ deskId: uuid }), response: journalHead },
  'journal:read': {
    request: z.strictObject({ deskId: uuid, from: journalCursor.nullable() }),
    response: z.strictObject({
      records: z.array(journalRecord),
      /** Null at the end. */
      next: journalCursor.nullable(),
    }),
  },
  /** Idempotent: a record whose `seq` the journal already holds is passed over. */
  'journal:append': {
    request: z.strictObject({
      deskId: uuid,
      generation: z.number().int().positive(),
      records: z.array(journalRecord).max(1000),
    }),
    response: z.strictObject({ lastSeq: z.number().int().nonnegative() }),
  },
  /** Opens a new segment with a checkpoint of all rows; the first append of a new desk needs one too. */
  'journal:start-segment': {
    request: z.strictObject({
      deskId: uuid,
      generation: z.number().int().positive(),
      schema: z.number().int().positive(),
      checkpoint: z.array(journalRecord),
    }),
    response: z.strictObject({ segment: z.number().int().positive() }),
  },
  /** Keeps what a working copy held beyond the journal, so that it can be looked at later. */
  'journal:keep-aside': {
    request: z.strictObject({ deskId: uuid, body: z.string() }),
    response: z.strictObject({ name: z.string() }),
  },

  'evidence:check': {
    request: z.strictObject({ deskId: uuid, sha256 }),
    response: z.strictObject({ state: z.enum(['present', 'missing', 'damaged']), size: byteCount }),
  },
  /** Opens a read-only copy in the system's program. The renderer has asked the user first. */
  'evidence:open': {
    request: z.strictObject({ deskId: uuid, sha256, fileName }),
    response: z.strictObject({ opened: z.boolean() }),
  },

  'saved:reveal': {
    request: z.strictObject({ fileId: uuid }),
    response: z.strictObject({ revealed: z.boolean(), place: z.string() }),
  },
  'staged:discard': { request: z.strictObject({ stagedIds: z.array(uuid) }), response: empty },

  ...safetyAsks,
  ...mailAsks,
  ...deliveryAsks,
} as const

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

/** Bytes go in together with their request. */
export const filesIn = {
  /** Into the desk's vault, under the SHA-256 of its bytes, verified after the copy. */
  'evidence:put': {
    request: z.strictObject({ deskId: uuid, fileName, size: byteCount }),
    response: z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('kept'), sha256, size: byteCount, mediaType: z.string() }),
      z.strictObject({
        type: z.literal('refused'),
        because: z.enum([
          'empty',
          'too-big',
          'kind-not-allowed',
          'macros',
          'not-what-its-name-says',
        ]),
        /** What the bytes look like, such as `exe`; null where that is not known. */
        found: z.string().nullable(),
      }),
    ]),
  },
  /** Into a temporary place, for a job of this session to use. */
  'staged:put': {
    request: z.strictObject({ fileName, size: byteCount }),
    response: z.strictObject({ stagedId: uuid, sha256, size: byteCount }),
  },
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

  ...safetyFilesIn,
} as const

/** Bytes come out by a single-use ticket. */
export const filesOut = {
  'evidence:get': { request: z.strictObject({ deskId: uuid, sha256 }) },
  'saved:get': { request: z.strictObject({ fileId: uuid }) },
  'staged:get': { request: z.strictObject({ stagedId: uuid }) },
  ...mailFilesOut,
} as const

/** Long work with progress, which can be cancelled and then leaves nothing half done. */
export const jobs = {
  /**
   * Keeps a desk for one page, in whatever browser, until the job is cancelled or the page is gone.
   *
   * Its one progress tells that the desk is held. Without `wait` it ends when another page has it.
   */
  'desks:hold': {
    request: z.strictObject({ deskId: uuid, wait: z.boolean() }),
    progress: z.strictObject({ held: z.literal(true) }),
    response: z.strictObject({ held: z.literal(false) }),
  },
  /** Writes a zip into the user's documents, reads it back, and compares every entry. */
  'archive:write': {
    request: z.strictObject({
      deskId: uuid,
      fileName,
      /** Time stamp of every entry, so that equal input gives equal bytes. */
      modified: instant,
      /** Only a step on the way to another file: it never bears its name, and no start finds it again. */
      passing: z.boolean().optional(),
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

  ...safetyJobs,
  ...mailJobs,
  ...deliveryJobs,
  ...protectionJobs,
  ...lookJobs,
} as const

export type AskName = keyof typeof asks
export type FileInName = keyof typeof filesIn
export type FileOutName = keyof typeof filesOut
export type JobName = keyof typeof jobs

export type AskRequest<C extends AskName> = z.infer<(typeof asks)[C]['request']>
export type AskResponse<C extends AskName> = z.infer<(typeof asks)[C]['response']>
export type FileInRequest<C extends FileInName> = z.infer<(typeof filesIn)[C]['request']>
export type FileInResponse<C extends FileInName> = z.infer<(typeof filesIn)[C]['response']>
export type FileOutRequest<C extends FileOutName> = z.infer<(typeof filesOut)[C]['request']>
export type JobRequest<C extends JobName> = z.infer<(typeof jobs)[C]['request']>
export type JobProgress<C extends JobName> = z.infer<(typeof jobs)[C]['progress']>
export type JobResponse<C extends JobName> = z.infer<(typeof jobs)[C]['response']>
