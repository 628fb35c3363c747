import { dirname, join } from 'node:path'
import { pour } from '../disk/byte-flow.ts'
import { errorCode, makeFolder, patiently } from '../disk/disk.ts'
import { portError } from '../disk/failures.ts'
import { mustHaveRoom } from '../disk/free-space.ts'
import { inTime } from '../disk/in-time.ts'
import { mustBeOurs } from '../journal/journal-standing.ts'
import type { BrowsePlaces } from '../places/browse-places.ts'
import { unlockFile } from '../protection/unlock-file.ts'
import type { PortRegistry } from '../registry.ts'
import { type BackupTokens, backupsAround, type FoundBackup } from './backup-folder.ts'
import type { BackupFile } from './backup-manifest.ts'
import { openBackup } from './backup-open.ts'
import { fetchFiles } from './fetch-files.ts'
import type { RehearseParts } from './rehearse.ts'

const BACKUP_MAX_BYTES = 20_000_000_000

export interface ReadingParts extends RehearseParts {
  readonly vault: string
  readonly browse: BrowsePlaces
  readonly tokens: BackupTokens
}

export interface Scratch {
  readonly folder: string
  readonly manifest: BackupFile
  readonly from: string
}

/** Backups that were laid out in this run of the host. */
export interface Scratches {
  find(scratchId: string): Scratch
  /** Its folder has become a desk. */
  used(scratchId: string): Promise<void>
  discard(scratchId: string): Promise<void>
}

/** Finds backups, takes them in from anywhere, and opens them. */
export function serveBackupReading(registry: PortRegistry, parts: ReadingParts): Scratches {
  const { ground, care, chosen, browse, tokens, scratch } = parts
  const { disk, newId } = ground
  const laidOut = new Map<string, Scratch>()
  const brought = new Set<string>()

  /** A backup that was sent here is a second copy of what she has: it stays while it is needed. */
  async function letGo(path: string): Promise<void> {
    if (!brought.delete(path)) return
    await disk.rm(dirname(path), { recursive: true, force: true }).catch(() => undefined)
  }

  async function cards(found: readonly FoundBackup[]) {
    const seen = new Map(found.map((one) => [one.path, one]))
    const all = [...seen.values()].sort((a, b) => b.manifest.at.localeCompare(a.manifest.at))
    return { backups: await Promise.all(all.map((one) => tokens.card(one))) }
  }

  registry.ask('backups:find', async () => {
    const places = [...(await chosen.all()), ...(await browse.usual())]
    const folders = [...new Set(places.map(({ path }) => path))]
    const found = folders.map((folder) => inTime(backupsAround(disk, folder), []))
    return await cards((await Promise.all(found)).flat())
  })
  registry.ask('backups:in-place', async ({ placeId }) => {
    const { path, label } = browse.find(placeId)
    await disk.readdir(path).catch((error: unknown) => {
      throw errorCode(error) === 'ENOENT' ? portError('gone', { about: label }) : error
    })
    return await cards(await backupsAround(disk, path))
  })
  registry.fileIn('backups:bring-in', async ({ fileName, size }, body, signal) => {
    const folder = join(scratch, newId())
    const path = join(folder, 'brought.sgbackup')
    for (const earlier of brought) await letGo(earlier)
    await makeFolder(disk, folder)
    try {
      if (size > BACKUP_MAX_BYTES)
        throw portError('too-big', { about: fileName, bytes: BACKUP_MAX_BYTES })
      await mustHaveRoom(disk, folder, size)
      const handle = await patiently(() => disk.open(path, 'wx', 0o600))
      const limit = BACKUP_MAX_BYTES
      const sent = await pour(body, handle, { limit, signal }).finally(() => handle.close())
      if (sent.tooBig) throw portError('too-big', { about: fileName, bytes: limit })
      brought.add(path)
      return { backupId: tokens.tokenOf(path) }
    } catch (error) {
      await disk.rm(folder, { recursive: true, force: true }).catch(() => undefined)
      throw error
    }
  })
  registry.job('backups:unlock', async ({ backupId, passphrase }, tools) => {
    const path = tokens.pathOf(backupId)
    if (path === null) throw portError('gone')
    const folder = join(scratch, newId())
    const opened = join(folder, 'unlocked.sgbackup')
    const drop = () => disk.rm(folder, { recursive: true, force: true }).catch(() => undefined)
    await makeFolder(disk, folder)
    try {
      const read = await unlockFile(disk, path, opened, passphrase, tools)
      if (read.type === 'refused') {
        await drop()
        return read
      }
    } catch (error) {
      await drop()
      throw error
    }
    await letGo(path)
    brought.add(opened)
    return { type: 'unlocked', backupId: tokens.tokenOf(opened) }
  })
  registry.job('backups:open', async ({ backupId }, opening) => {
    const path = tokens.pathOf(backupId)
    if (path === null) throw portError('gone')
    const scratchId = newId()
    const folder = join(scratch, scratchId)
    try {
      const { desks, journal } = care
      const opened = await openBackup({ ground, desks, journal }, path, folder, opening)
      if (opened.type === 'refused') {
        await disk.rm(folder, { recursive: true, force: true })
        await letGo(path)
        return opened
      }
      laidOut.set(scratchId, { folder, manifest: opened.manifest, from: path })
      return { type: 'ready', scratchId, report: opened.report }
    } catch (error) {
      await disk.rm(folder, { recursive: true, force: true }).catch(() => undefined)
      throw error
    }
  })
  registry.job('backups:fetch-files', async ({ deskId, backupId, sha256 }, tools) => {
    const backup = tokens.pathOf(backupId)
    if (backup === null) throw portError('gone')
    mustBeOurs(await care.desks.read(deskId))
    const work = join(scratch, newId())
    const from = { backup, desk: care.desks.folderOf(deskId), work, wanted: sha256 }
    try {
      return await care.keeper.beside(deskId, () => fetchFiles(ground, { ...from, ...tools }))
    } finally {
      care.missing.forget(deskId)
      await disk.rm(work, { recursive: true, force: true }).catch(() => undefined)
    }
  })
  return {
    find: (scratchId) => {
      const found = laidOut.get(scratchId)
      if (found === undefined) throw portError('gone')
      return found
    },
    used: async (scratchId) => {
      const found = laidOut.get(scratchId)
      laidOut.delete(scratchId)
      if (found !== undefined) await letGo(found.from)
    },
    discard: async (scratchId) => {
      const found = laidOut.get(scratchId)
      laidOut.delete(scratchId)
      if (found === undefined) return
      await letGo(found.from)
      await disk.rm(found.folder, { recursive: true, force: true })
    },
  }
}
