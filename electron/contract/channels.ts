import { z } from 'zod'
import { archiveFilesIn, archiveJobs } from './archive-channels.ts'
import { deliveryAsks, deliveryJobs } from './delivery-channels.ts'
import { deskAsks, deskJobs } from './desk-channels.ts'
import { lookJobs } from './look-channels.ts'
import { mailAsks, mailFilesOut, mailJobs } from './mail-channels.ts'
import { protectionJobs } from './protection-channels.ts'
import { safetyAsks, safetyFilesIn, safetyJobs } from './safety-channels.ts'
import { byteCount, fileName, sha256, uuid } from './values.ts'

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

  ...deskAsks,
  ...safetyAsks,
  ...mailAsks,
  ...deliveryAsks,
} as const

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
  ...archiveFilesIn,
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
  ...deskJobs,
  ...archiveJobs,
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
