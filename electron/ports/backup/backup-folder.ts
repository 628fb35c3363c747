import { basename, join } from 'node:path'
import { rotatedOut } from '../../../renderer/src/domain/ledger/rotation.ts'
import type { BackupCard } from '../../contract/safety-values.ts'
import type { DeskCard } from '../../contract/values.ts'
import { type Disk, errorCode, exists, type Ground, namesIn, patiently } from '../disk/disk.ts'
import { numbered, safeName } from '../disk/safe-name.ts'
import type { ChosenPlaces } from '../places/chosen-places.ts'
import { type BackupFile, cardOf, lackingIn, readManifest } from './backup-manifest.ts'

export const BACKUPS = 'Safeguarding Desk backups'
const LABEL_LONGEST = 60
const MOST_READ = 400

export interface FoundBackup {
  readonly path: string
  readonly size: number
  readonly manifest: BackupFile
}

/** The folder of a desk's backups in a place, also when the desk was called otherwise before. */
export async function folderIn(disk: Disk, place: string, desk: DeskCard): Promise<string> {
  const mark = ` ${desk.id.slice(0, 8)}`
  const root = join(place, BACKUPS)
  const known = (await namesIn(disk, root)).find((name) => name.endsWith(mark))
  return join(root, known ?? `${shortLabel(desk)}${mark}`)
}

function shortLabel({ label }: DeskCard): string {
  return safeName([...label].slice(0, LABEL_LONGEST).join('').trim(), 'Desk')
}

/** `<label> 2026-11-24 0915 000123.sgbackup`, by the clock on the wall in England. */
export function backupName({ desk, at, seq, shrunk }: BackupFile): string {
  const london = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/London',
    dateStyle: 'short',
    timeStyle: 'short',
  })
  const time = london.format(new Date(at)).replace(':', '')
  const fewer = shrunk ? ' fewer records' : ''
  return `${shortLabel(desk)} ${time} ${String(seq).padStart(6, '0')}${fewer}.sgbackup`
}

export async function freeName(disk: Disk, folder: string, name: string): Promise<string> {
  for (let count = 1; ; count += 1) {
    const path = join(folder, numbered(name, count))
    if (!(await exists(disk, path))) return path
  }
}

/** The backups in one folder, newest first; what is none, or cannot be read, is passed over. */
export async function backupsIn(disk: Disk, folder: string): Promise<FoundBackup[]> {
  const names = await namesIn(disk, folder).catch(noneIfUnreadable)
  const likely = names.filter((name) => /\.(sgbackup|zip)$/i.test(name) && !name.startsWith('.'))
  const found: FoundBackup[] = []
  for (const name of likely.slice(-MOST_READ)) {
    const path = join(folder, name)
    try {
      const read = await readManifest(disk, path)
      if (read.type === 'read') {
        found.push({ path, size: (await disk.stat(path)).size, manifest: read.manifest })
      }
    } catch (error) {
      if (errorCode(error) === null) throw error
    }
  }
  return found.sort(newestFirst)
}

function noneIfUnreadable(error: unknown): string[] {
  if (errorCode(error) === null) throw error
  return []
}

/** Of one desk the later state, whatever the clocks said; else the later date. */
function newestFirst({ manifest: a }: FoundBackup, { manifest: b }: FoundBackup): number {
  if (a.desk.id !== b.desk.id) return b.at.localeCompare(a.at)
  return b.generation - a.generation || b.seq - a.seq || b.number - a.number
}

/** In a folder and in the folders that this app made there. */
export async function backupsAround(disk: Disk, folder: string): Promise<FoundBackup[]> {
  const root = basename(folder) === BACKUPS ? folder : join(folder, BACKUPS)
  const inside = await namesIn(disk, root).catch(noneIfUnreadable)
  const found = await backupsIn(disk, folder)
  for (const name of inside) found.push(...(await backupsIn(disk, join(root, name))))
  return found.sort(newestFirst)
}

/** Tokens of the files that were found: the renderer never knows a path. */
export interface BackupTokens {
  card(found: FoundBackup): Promise<BackupCard>
  tokenOf(path: string): string
  pathOf(backupId: string): string | null
}

export function createBackupTokens(ground: Ground, chosen: ChosenPlaces): BackupTokens {
  const pathById = new Map<string, string>()
  const idByPath = new Map<string, string>()
  const tokenOf = (path: string): string => {
    const backupId = idByPath.get(path) ?? ground.newId()
    idByPath.set(path, backupId)
    pathById.set(backupId, path)
    return backupId
  }
  return {
    tokenOf,
    pathOf: (backupId) => pathById.get(backupId) ?? null,
    card: async ({ path, size, manifest }) => {
      const provenAt = await chosen.provenAt(manifest.desk.id, path, size)
      return cardOf(manifest, { backupId: tokenOf(path), path, size, provenAt })
    },
  }
}

/** Hashes of all files that one of them has. */
export function filesInAny(found: readonly FoundBackup[]): ReadonlySet<string> {
  return new Set(found.flatMap(({ manifest }) => manifest.files.map(({ sha256 }) => sha256)))
}

/** Lets the older backups of a desk go, by the rule that snapshots follow too. */
export async function rotateBackups(
  disk: Disk,
  found: readonly FoundBackup[],
  isProven: (found: FoundBackup) => Promise<boolean>,
  /** Up to this change she said that records which went were meant to go. */
  acceptedShrink: number,
): Promise<void> {
  const copies = []
  for (const one of found) {
    const { number, shrunk, seq } = one.manifest
    copies.push({ number, proven: await isProven(one), shrunk: shrunk && seq > acceptedShrink })
  }
  const going = new Set(rotatedOut(copies))
  const whole = holdersOfFiles(found)
  // Those of a loss are a series of their own: only she removes them.
  for (const { path, manifest } of found) {
    if (going.has(manifest.number) && !manifest.shrunk && !whole.has(path)) {
      await patiently(() => disk.rm(path, { force: true }))
    }
  }
}

/**
 * The newest backup without a missing file, and of each file that the newest one lacks the newest
 * that has it: they may be all that is left of those files.
 */
function holdersOfFiles(found: readonly FoundBackup[]): ReadonlySet<string> {
  const byAge = [...found].sort((a, b) => b.manifest.number - a.manifest.number)
  const holders = byAge.filter(({ manifest }) => lackingIn(manifest).length === 0).slice(0, 1)
  const newest = byAge[0]
  for (const hash of newest === undefined ? [] : lackingIn(newest.manifest)) {
    const has = ({ manifest }: FoundBackup) => manifest.files.some((file) => file.sha256 === hash)
    holders.push(...byAge.filter(has).slice(0, 1))
  }
  return new Set(holders.map(({ path }) => path))
}
