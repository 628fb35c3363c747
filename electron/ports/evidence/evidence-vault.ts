import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import type { FileInRequest, FileInResponse } from '../../contract/channels.ts'
import { type FileHandle, hashFile, hashHandle, pourHashed } from '../disk/byte-flow.ts'
import { type Disk, errorCode, exists, type Ground, makeFolder, patiently } from '../disk/disk.ts'
import { discard, syncFolder, tempBeside } from '../disk/durable-file.ts'
import { portError } from '../disk/failures.ts'
import { mustHaveRoom } from '../disk/free-space.ts'
import { mustBeOurs } from '../journal/journal-standing.ts'
import type { PortRegistry } from '../registry.ts'
import type { Desks } from '../vault/desks.ts'
import { headOf, type Kind, kindOf, mediaTypeOfHead, refusedByName } from './evidence-kind.ts'
import type { MissingFiles } from './missing-files.ts'
import type { OpenCopies } from './open-copies.ts'

export const EVIDENCE_MAX_BYTES = 250 * 1000 * 1000

type Put = FileInRequest<'evidence:put'>
type PutAnswer = FileInResponse<'evidence:put'>

export interface EvidenceVault {
  serve(registry: PortRegistry): void
  pathOf(deskId: string, sha256: string): string
}

/** Evidence lies under the SHA-256 of its bytes, read-only, and is only ever added to. */
export function createEvidenceVault(
  ground: Ground,
  desks: Desks,
  copies: OpenCopies,
  /** Somebody counts what is missing. */
  missing: Pick<MissingFiles, 'seen' | 'forget'> = noCount,
): EvidenceVault {
  const { disk } = ground
  const folderOf = (deskId: string): string => join(desks.folderOf(deskId), 'evidence')
  const pathOf = (deskId: string, sha256: string): string =>
    join(folderOf(deskId), sha256.slice(0, 2), sha256)
  /** Opens a file for reading; that it is not there is told to who counts. */
  async function reading<T>(deskId: string, sha256: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      if (errorCode(error) === 'ENOENT') missing.seen(deskId, sha256, false)
      throw error
    }
  }
  return {
    pathOf,
    serve: (registry) => {
      registry.fileIn('evidence:put', async (request, body, signal) => {
        mustBeOurs(await desks.read(request.deskId))
        const desk = desks.folderOf(request.deskId)
        const answer = await put({ ground, desk, request, body, signal })
        missing.forget(request.deskId)
        return answer
      })
      registry.fileOut('evidence:get', ({ deskId, sha256 }) =>
        reading(deskId, sha256, () => get(ground, pathOf(deskId, sha256))),
      )
      registry.ask('evidence:check', async ({ deskId, sha256 }) => {
        const path = pathOf(deskId, sha256)
        const isThere = await exists(disk, path)
        missing.seen(deskId, sha256, isThere)
        if (!isThere) return { state: 'missing', size: 0 }
        const found = await hashFile(disk, path)
        const state = found.sha256 === sha256 ? 'present' : 'damaged'
        return { state, size: found.size }
      })
      registry.ask('evidence:open', async ({ deskId, sha256, fileName }) => {
        const path = pathOf(deskId, sha256)
        // The name decides which program runs, so it must be the name of what it really is.
        const handle = await reading(deskId, sha256, () => disk.open(path, 'r'))
        const kind = await lookAt(handle, path, fileName).finally(() => handle.close())
        if (!kind.ok) return { opened: false }
        return { opened: await copies.open(path, fileName) }
      })
    },
  }
}

const noCount = { seen: () => undefined, forget: () => undefined }

async function lookAt(handle: FileHandle, path: string, fileName: string): Promise<Kind> {
  return await kindOf({ head: await headOf(handle), handle, path }, fileName)
}

interface Putting {
  readonly ground: Ground
  readonly desk: string
  readonly request: Put
  readonly body: Readable
  readonly signal: AbortSignal
}

async function put(putting: Putting): Promise<PutAnswer> {
  const { ground, desk, request } = putting
  const byName = refusedByName(request.fileName)
  if (byName !== null && !byName.ok) return refusal(byName.because, byName.found)
  if (request.size > EVIDENCE_MAX_BYTES) return refusal('too-big')
  await mustHaveRoom(ground.disk, desk, request.size)
  const temp = tempBeside(join(desk, 'evidence', 'incoming'), ground.newId())
  const handle = await openTemp(ground.disk, desk, temp)
  let isClosed = false
  try {
    const taken = await take(putting, handle, temp)
    await handle.close()
    isClosed = true
    if (taken.type === 'kept') await settle(ground.disk, desk, temp, taken.sha256)
    else await discard(ground.disk, temp)
    return taken
  } catch (error) {
    if (!isClosed) await handle.close()
    await discard(ground.disk, temp)
    throw error
  }
}

/** Read-only from the first: only this handle can write to it. */
async function openTemp(disk: Disk, desk: string, temp: string): Promise<FileHandle> {
  const open = (): Promise<FileHandle> => patiently(() => disk.open(temp, 'wx+', 0o400))
  try {
    return await open()
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
    // The first piece of this desk. The desk itself must be there already; the folder may be
    // there by now, when several first pieces come at once.
    await disk.stat(desk)
    await makeFolder(disk, join(desk, 'evidence'))
    return await open()
  }
}

function refusal(
  because: Extract<PutAnswer, { type: 'refused' }>['because'],
  found: string | null = null,
): PutAnswer {
  return { type: 'refused', because, found }
}

async function take(
  { request: { fileName }, body, signal }: Putting,
  handle: FileHandle,
  temp: string,
): Promise<PutAnswer> {
  const sent = await pourHashed(body, handle, { limit: EVIDENCE_MAX_BYTES, signal })
  if (sent.tooBig) return refusal('too-big')
  if (sent.size === 0) return refusal('empty')
  const kind = await kindOf({ head: sent.head, handle, path: temp }, fileName)
  if (!kind.ok) return refusal(kind.because, kind.found)
  await handle.datasync()
  // Read back: what counts is what the disk gives, not what was handed to it.
  const written = await hashHandle(handle, signal)
  if (written.sha256 !== sent.sha256) throw portError('damaged', { about: fileName })
  return { type: 'kept', sha256: sent.sha256, size: sent.size, mediaType: kind.mediaType }
}

export async function settle(
  disk: Disk,
  desk: string,
  temp: string,
  sha256: string,
): Promise<void> {
  const path = join(desk, 'evidence', sha256.slice(0, 2), sha256)
  const folder = dirname(path)
  if (await exists(disk, path)) {
    if ((await hashFile(disk, path)).sha256 === sha256) return await discard(disk, temp)
    // The copy here is damaged and a good one just arrived. Windows renames over no read-only file.
    await patiently(() => disk.chmod(path, 0o600))
  }
  const rename = (): Promise<void> => patiently(() => disk.rename(temp, path))
  try {
    await rename()
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
    await makeFolder(disk, folder)
    await rename()
  }
  await syncFolder(disk, folder)
}

async function get(
  { disk }: Ground,
  path: string,
): Promise<{ stream: Readable; size: number; mediaType: string }> {
  const handle = await disk.open(path, 'r')
  try {
    const { size } = await handle.stat()
    const mediaType = mediaTypeOfHead(await headOf(handle))
    const stream = handle.createReadStream({ start: 0, highWaterMark: 1024 * 1024 })
    return { stream, size, mediaType }
  } catch (error) {
    await handle.close()
    throw error
  }
}
