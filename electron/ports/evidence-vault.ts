import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import type { FileInRequest, FileInResponse } from '../contract/channels.ts'
import { hashFile, pour } from './byte-flow.ts'
import type { Desks } from './desks.ts'
import { exists, type Ground, patiently } from './disk.ts'
import { discard, syncFolder, tempBeside } from './durable-file.ts'
import { headOf, kindOf, mediaTypeOfHead, refusedByName } from './evidence-kind.ts'
import { portError } from './failures.ts'
import { mustHaveRoom } from './free-space.ts'
import type { OpenCopies } from './open-copies.ts'
import type { PortRegistry } from './registry.ts'

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
): EvidenceVault {
  const { disk } = ground
  const folderOf = (deskId: string): string => join(desks.folderOf(deskId), 'evidence')
  const pathOf = (deskId: string, sha256: string): string =>
    join(folderOf(deskId), sha256.slice(0, 2), sha256)
  return {
    pathOf,
    serve: (registry) => {
      registry.fileIn('evidence:put', async (request, body, signal) => {
        await disk.stat(desks.folderOf(request.deskId))
        return await put(ground, folderOf(request.deskId), request, body, signal)
      })
      registry.fileOut('evidence:get', ({ deskId, sha256 }) => get(ground, pathOf(deskId, sha256)))
      registry.ask('evidence:check', async ({ deskId, sha256 }) => {
        const path = pathOf(deskId, sha256)
        if (!(await exists(disk, path))) return { state: 'missing', size: 0 }
        const found = await hashFile(disk, path)
        const state = found.sha256 === sha256 ? 'present' : 'damaged'
        return { state, size: found.size }
      })
      registry.ask('evidence:open', async ({ deskId, sha256, fileName }) => {
        const path = pathOf(deskId, sha256)
        // The name decides which program runs, so it must be the name of what it really is.
        if (!(await kindOf(disk, path, fileName)).ok) return { opened: false }
        return { opened: await copies.open(path, fileName) }
      })
    },
  }
}

async function put(
  ground: Ground,
  folder: string,
  { fileName, size }: Put,
  body: Readable,
  signal: AbortSignal,
): Promise<PutAnswer> {
  const byName = refusedByName(fileName)
  if (byName !== null && !byName.ok) return { type: 'refused', ...without(byName) }
  if (size > EVIDENCE_MAX_BYTES) return tooBig
  const { disk, newId } = ground
  await patiently(() => disk.mkdir(folder, { recursive: true, mode: 0o700 }))
  await mustHaveRoom(disk, folder, size)
  const temp = tempBeside(join(folder, 'incoming'), newId())
  try {
    return await take(ground, folder, temp, fileName, body, signal)
  } finally {
    // After a good end it was renamed and is not there any more.
    await discard(disk, temp)
  }
}

const tooBig: PutAnswer = { type: 'refused', because: 'too-big', found: null }
const empty: PutAnswer = { type: 'refused', because: 'empty', found: null }

function without<T extends { readonly ok: boolean }>({ ok: _, ...rest }: T): Omit<T, 'ok'> {
  return rest
}

async function take(
  ground: Ground,
  folder: string,
  temp: string,
  fileName: string,
  body: Readable,
  signal: AbortSignal,
): Promise<PutAnswer> {
  const { disk } = ground
  const handle = await patiently(() => disk.open(temp, 'wx', 0o600))
  let sent: Awaited<ReturnType<typeof pour>>
  try {
    sent = await pour(body, handle, { limit: EVIDENCE_MAX_BYTES, signal })
    if (!sent.tooBig) await handle.datasync()
  } finally {
    await handle.close()
  }
  if (sent.tooBig) return tooBig
  if (sent.size === 0) return empty
  const kind = await kindOf(disk, temp, fileName)
  if (!kind.ok) return { type: 'refused', because: kind.because, found: kind.found }
  // Read back: what counts is what the disk gives, not what was handed to it.
  const written = await hashFile(disk, temp, signal)
  if (written.sha256 !== sent.sha256) throw portError('damaged', { about: fileName })
  await settle(ground, folder, temp, sent.sha256)
  return { type: 'kept', sha256: sent.sha256, size: sent.size, mediaType: kind.mediaType }
}

async function settle(
  { disk }: Ground,
  folder: string,
  temp: string,
  sha256: string,
): Promise<void> {
  const path = join(folder, sha256.slice(0, 2), sha256)
  if (await exists(disk, path)) {
    if ((await hashFile(disk, path)).sha256 === sha256) return
    // The copy here is damaged and a good one just arrived. Windows renames over no read-only file.
    await patiently(() => disk.chmod(path, 0o600))
  }
  await patiently(() => disk.mkdir(dirname(path), { recursive: true, mode: 0o700 }))
  await patiently(() => disk.chmod(temp, 0o400))
  await patiently(() => disk.rename(temp, path))
  await syncFolder(disk, dirname(path))
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
