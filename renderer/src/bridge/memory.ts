import type { z } from 'zod'
import type { Bridge } from '../../../electron/contract/bridge.ts'
import {
  type AskName,
  type AskRequest,
  type AskResponse,
  asks,
  type FileInName,
  type FileInRequest,
  type FileInResponse,
  type FileOutName,
  type FileOutRequest,
  filesIn,
  filesOut,
  type JobName,
  type JobProgress,
  type JobRequest,
  type JobResponse,
  jobs,
} from '../../../electron/contract/channels.ts'
import type { deliveryAsks } from '../../../electron/contract/delivery-channels.ts'
import type { PortResult } from '../../../electron/contract/failure.ts'
import { sha256Of, there } from './memory-blobs.ts'
import { createMemoryDelivery, type TroubleNow } from './memory-delivery.ts'
import { answerDesks, answerJournal, deskIn, type MemoryDesks } from './memory-desks.ts'
import { createMemoryHold, type JobTools } from './memory-hold.ts'
import { fail } from './memory-journal.ts'
import { lookIntoPackages } from './memory-look.ts'
import { listSaved, type MemoryFile, packedBytes, savedEntry, writeLetter } from './memory-mail.ts'
import { memoryProtection } from './memory-protection.ts'
import { noSafety } from './memory-safety.ts'
import { storedZip, zipFiles, zipTexts } from './memory-zip.ts'
import { cancelled, failed } from './wire.ts'

interface Memory {
  readonly desks: MemoryDesks
  readonly staged: Map<string, Blob>
  readonly saved: Map<string, MemoryFile>
  readonly deviceId: string
}

type Asks = { [C in AskName]: (request: AskRequest<C>) => Promise<AskResponse<C>> }
type FilesIn = {
  [C in FileInName]: (request: FileInRequest<C>, body: Blob) => Promise<FileInResponse<C>>
}
type FilesOut = { [C in FileOutName]: (request: FileOutRequest<C>) => Promise<Blob> }
type Jobs = {
  [C in JobName]: (
    request: JobRequest<C>,
    tools: JobTools<JobProgress<C>>,
  ) => Promise<JobResponse<C>>
}

/**
 * A machine that forgets: for tests of what stands above the bridge.
 *
 * It keeps the rules of desks and journal; kinds of evidence and foreign zips are only
 * looked at by the real ports.
 *
 * `troubleNow` stands in the way of deliveries as long as it names one.
 */
export function createMemoryBridge(troubleNow: TroubleNow = () => null): Bridge {
  const [desks, staged, saved] = [new Map(), new Map(), new Map()]
  const memory: Memory = { desks, staged, saved, deviceId: crypto.randomUUID() }
  const delivery = createMemoryDelivery(memory.saved, troubleNow)
  const ask: Asks = { ...answerAsks(memory), ...delivery.asks }
  const take = takeFiles(memory)
  const give = giveFiles(memory)
  const work: Jobs = { ...workJobs(memory), 'delivery:send': delivery.send, ...delivery.adding }
  return {
    ask: (channel, request) =>
      attempt(() => ask[channel](checked(asks, channel, structuredClone(request)) as never)),
    sendFile: (channel, request, body, more) =>
      attempt(async () => {
        if (more?.signal?.aborted) throw fail(cancelled)
        const value = await take[channel](checked(filesIn, channel, request) as never, body)
        more?.onProgress?.(body.size)
        return value as never
      }),
    fetchFile: (channel, request) =>
      attempt(() => give[channel](checked(filesOut, channel, request) as never)),
    run: (channel, request, more) =>
      attempt(async () => {
        if (more?.signal?.aborted) throw fail(cancelled)
        return (await work[channel](
          checked(jobs, channel, request) as never,
          (more ?? {}) as never,
        )) as never
      }),
  }
}

/** Whatever the contract does not know is refused here as it is by a host. */
function checked(
  channels: Readonly<Record<string, { readonly request: z.ZodType }>>,
  channel: string,
  request: unknown,
): unknown {
  const known = Object.hasOwn(channels, channel) ? channels[channel] : undefined
  const parsed = known?.request.safeParse(request)
  if (!parsed?.success) throw new Error(`${channel.slice(0, 40)}: refused, malformed`)
  return parsed.data
}

async function attempt<T>(work: () => Promise<T>): Promise<PortResult<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    if (error instanceof Error && 'failure' in error) return failed(error.failure as never)
    throw error
  }
}

function answerAsks(memory: Memory): Omit<Asks, keyof typeof deliveryAsks> {
  const { saved, staged } = memory
  return {
    'host:about': async () => ({
      host: 'memory',
      appVersion: '0',
      vaultPlace: 'nowhere',
      documentsPlace: 'nowhere',
      vaultIsSynced: false,
      freeBytes: null,
      deviceId: memory.deviceId,
    }),
    ...answerDesks(memory.desks),
    ...answerJournal(memory.desks),
    ...noSafety.asks,
    'evidence:check': async ({ deskId, sha256 }) => {
      const bytes = deskIn(memory.desks, deskId).evidence.get(sha256)
      return { state: bytes ? 'present' : 'missing', size: bytes?.size ?? 0 }
    },
    'evidence:open': async ({ deskId, sha256 }) => ({
      opened: deskIn(memory.desks, deskId).evidence.has(sha256),
    }),
    'saved:reveal': async ({ fileId }) => {
      const file = saved.get(fileId)
      if (file === undefined) throw fail({ reason: 'gone' })
      return { revealed: true, place: file.name }
    },
    'saved:take-back': async ({ fileIds }) => ({
      taken: fileIds.filter((fileId) => saved.delete(fileId)).length,
    }),
    'saved:list': async ({ fileId }) => await listSaved(saved, fileId),
    'staged:discard': async ({ stagedIds }) => {
      for (const stagedId of stagedIds) staged.delete(stagedId)
      return {}
    },
  }
}

function takeFiles(memory: Memory): FilesIn {
  return {
    ...noSafety.filesIn,
    'evidence:put': async ({ deskId }, body) => {
      const { evidence } = deskIn(memory.desks, deskId)
      if (body.size === 0) return { type: 'refused', because: 'empty', found: null }
      const sha256 = await sha256Of(body)
      evidence.set(sha256, body)
      return { type: 'kept', sha256, size: body.size, mediaType: body.type || 'application/pdf' }
    },
    'staged:put': async (_request, body) => {
      const stagedId = crypto.randomUUID()
      memory.staged.set(stagedId, body)
      return { stagedId, sha256: await sha256Of(body), size: body.size }
    },
    'archive:read-text': async (_request, body) => {
      const entries = await zipTexts(body)
      if (entries === null) return { type: 'refused', because: 'not-a-zip', entry: null }
      return { type: 'read', entries }
    },
    'archive:unpack': async (_request, body) => {
      const files = await zipFiles(body)
      if (files === null) return { type: 'refused', because: 'not-a-zip', entry: null }
      const entries = files.map(({ name, bytes }) => {
        const stagedId = crypto.randomUUID()
        memory.staged.set(stagedId, bytes)
        return { name, stagedId, size: bytes.size }
      })
      return { type: 'read', entries }
    },
  }
}

function giveFiles(memory: Memory): FilesOut {
  return {
    'evidence:get': async ({ deskId, sha256 }) =>
      there(deskIn(memory.desks, deskId).evidence.get(sha256)),
    'saved:get': async ({ fileId }) => there(memory.saved.get(fileId)?.bytes),
    'staged:get': async ({ stagedId }) => there(memory.staged.get(stagedId)),
    'saved:entry': async ({ fileId, path }) => savedEntry(memory.saved, fileId, path),
  }
}

type DeliveryJob = 'delivery:send' | `destinations:${'add-folder' | 'add-server' | 'give-password'}`

function workJobs(memory: Memory): Omit<Jobs, DeliveryJob> {
  return {
    ...noSafety.jobs,
    'desks:hold': createMemoryHold(),
    'archive:write': async ({ deskId, fileName, entries }) => {
      const { evidence } = deskIn(memory.desks, deskId)
      const files = entries.map(({ path, source }) => ({
        path,
        bytes: packedBytes(memory, evidence, source),
      }))
      const bytes = await storedZip(files)
      const fileId = crypto.randomUUID()
      memory.saved.set(fileId, { name: fileName, bytes, files })
      return { fileId, fileName, place: fileName, sha256: await sha256Of(bytes), size: bytes.size }
    },
    ...memoryProtection(),
    'package:look': async (order) => await lookIntoPackages(memory, order),
    'letter:write': async (order) => await writeLetter(memory.saved, order),
  }
}
