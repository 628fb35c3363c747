import { join } from 'node:path'
import { isShrunk } from '../../../renderer/src/domain/ledger/shrink.ts'
import type { JobProgress } from '../../contract/channels.ts'
import { hashFile } from '../disk/byte-flow.ts'
import { type Ground, makeFolder, namesIn, patiently } from '../disk/disk.ts'
import { discard, syncFolder } from '../disk/durable-file.ts'
import { DESK_FOLDER, failureOf, named, naming, portError } from '../disk/failures.ts'
import { mustHaveRoom } from '../disk/free-space.ts'
import type { JournalPort, JournalTip } from '../journal/journal.ts'
import { type ReplayedDesk, replayFolder } from '../journal/journal-replay.ts'
import type { Desks } from '../vault/desks.ts'
import { proveDraft, writeDraft } from './backup-draft.ts'
import {
  evidenceSources,
  freezeJournal,
  frozenSources,
  namedFiles,
  type Source,
} from './backup-files.ts'
import { backupName, backupsIn, type FoundBackup, folderIn, freeName } from './backup-folder.ts'
import type { BackupFile } from './backup-manifest.ts'

export interface BackupWriting {
  readonly ground: Ground
  readonly desks: Desks
  readonly journal: JournalPort
  readonly appVersion: string
  readonly deviceId: string
  /** Where things lie while they are looked at; swept by the next start. */
  readonly scratch: string
}

export interface BackupOrder {
  readonly deskId: string
  readonly place: { readonly path: string; readonly label: string }
  /** Whose name stands in it; empty where she never gave one. */
  readonly madeBy?: string
  readonly progress: (progress: JobProgress<'backups:make'>) => void
  readonly signal: AbortSignal
}

/** Everything of a desk in one file: written, read back wholly, and only then named. */
export async function writeBackup(
  writing: BackupWriting,
  { deskId, place, madeBy = '', progress, signal }: BackupOrder,
): Promise<FoundBackup> {
  const { ground, journal } = writing
  const { disk } = ground
  const tip = await journal.tipOf(deskId)
  if (tip.segment === 0) throw portError('gone', { about: 'journal' })
  const work = join(writing.scratch, ground.newId())
  try {
    const { replayed, frozen } = await stillOf(writing, work, tip, signal).catch(
      naming(DESK_FOLDER),
    )
    await disk.stat(place.path).catch(naming(place.label))
    const folder = await folderIn(disk, place.path, tip.desk.desk)
    const stand = { tip, replayed, frozen, work, folder, madeBy, progress, signal, spoilt: [] }
    return await writeInto(writing, stand).catch(naming(place.label))
  } finally {
    await disk.rm(work, { recursive: true, force: true }).catch(() => undefined)
  }
}

/** The words of a desk at one moment, laid aside and read to their end. */
async function stillOf(
  { ground: { disk }, desks }: BackupWriting,
  work: string,
  tip: JournalTip,
  signal: AbortSignal,
): Promise<Pick<Stand, 'replayed' | 'frozen'>> {
  const to = join(work, 'frozen')
  await freezeJournal(disk, desks.folderOf(tip.desk.desk.id), to, tip)
  const replayed = await replayFolder(disk, to, { signal })
  if (replayed.seq !== tip.lastSeq) throw portError('damaged', { about: 'journal' })
  return { replayed, frozen: await frozenSources(disk, to) }
}

interface Stand {
  readonly tip: JournalTip
  readonly replayed: ReplayedDesk
  readonly frozen: readonly Source[]
  readonly work: string
  readonly folder: string
  readonly madeBy: string
  readonly progress: BackupOrder['progress']
  readonly signal: AbortSignal
  /** Evidence whose bytes are not those that its name says. */
  readonly spoilt: readonly string[]
}

/** What fails here without a name has failed in the place. */
async function writeInto(writing: BackupWriting, stand: Stand): Promise<FoundBackup> {
  const { ground, desks, deviceId } = writing
  const { disk } = ground
  const { folder, tip } = stand
  const deskFolder = desks.folderOf(tip.desk.desk.id)
  const all = await evidenceSources(disk, deskFolder).catch(naming(DESK_FOLDER))
  const evidence = all.filter(({ sha256 }) => !stand.spoilt.includes(sha256))
  await makeFolder(disk, folder, 0o777)
  const mark = `.part-${deviceId.slice(-12)}-`
  await sweepDrafts(ground, folder, mark)
  const sources = [...stand.frozen, ...evidence]
  const bytes = sources.reduce((sum, { size }) => sum + size, 0)
  await mustHaveRoom(disk, folder, bytes / 2)
  const manifest = await manifestOf(writing, stand, sources)
  const draft = join(folder, `${mark}${ground.newId().slice(-6)}-${backupName(manifest)}`)
  try {
    const size = await writeDraft(ground, draft, manifest, sources, stand)
    await proveDraft(ground, draft, manifest, stand)
    stand.signal.throwIfAborted()
    const path = await freeName(disk, folder, backupName(manifest))
    await patiently(() => disk.rename(draft, path))
    await syncFolder(disk, folder)
    return { path, size, manifest }
  } catch (error) {
    await discard(disk, draft)
    if (!isAboutOneOf(sources, error)) throw error
    const spoilt = await spoiltOf(ground, sources, stand.signal)
    // Everything here is as it was promised, so the place has not kept what it was given.
    if (spoilt.length === 0) throw portError('damaged')
    if (stand.frozen.some((each) => spoilt.includes(each))) throw error
    // Everything else is worth keeping: what is spoilt is left out, and told.
    const known = [...stand.spoilt, ...spoilt.map(({ sha256 }) => sha256)]
    return await writeInto(writing, { ...stand, spoilt: known })
  }
}

function isAboutOneOf(sources: readonly Source[], error: unknown): boolean {
  const failure = failureOf(error)
  if (failure?.reason !== 'damaged' && failure?.reason !== 'gone') return false
  return sources.some(({ path }) => path === failure.about)
}

/** A killed run leaves its draft; only this computer's own are removed. */
async function sweepDrafts({ disk }: Ground, folder: string, mark: string): Promise<void> {
  for (const name of (await namesIn(disk, folder)).filter((each) => each.startsWith(mark))) {
    await discard(disk, join(folder, name))
  }
}

async function spoiltOf(
  { disk }: Ground,
  sources: readonly Source[],
  signal: AbortSignal,
): Promise<Source[]> {
  const spoilt: Source[] = []
  for (const source of sources) {
    const found = await hashFile(disk, source.from, signal).catch((error: unknown) => {
      const reason = failureOf(error)?.reason
      if (reason !== 'damaged' && reason !== 'gone') throw named(source.path, error)
      return null
    })
    if (found?.sha256 !== source.sha256 || found.size !== source.size) spoilt.push(source)
  }
  return spoilt
}

async function manifestOf(
  { ground, appVersion, deviceId }: BackupWriting,
  { tip, replayed, folder, madeBy, spoilt }: Stand,
  sources: readonly Source[],
): Promise<BackupFile> {
  const before = await backupsIn(ground.disk, folder)
  const whole = before.find(({ manifest }) => !manifest.shrunk)
  const there = new Set([...sources.map(({ sha256 }) => sha256), ...spoilt])
  const { desk, storeId, generation } = tip.desk
  return {
    kind: 'safeguarding-desk/backup',
    format: 1,
    sealing: 'none',
    ...{ desk, storeId, generation },
    schema: replayed.schema,
    seq: replayed.seq,
    lastId: replayed.lastId,
    at: ground.now().toISOString(),
    appVersion,
    madeBy: { name: madeBy, deviceId },
    number: Math.max(0, ...before.map(({ manifest }) => manifest.number)) + 1,
    shrunk: whole !== undefined && isShrunk(whole.manifest.tallies, replayed.tallies),
    tallies: { ...replayed.tallies } as BackupFile['tallies'],
    files: sources.map(({ path, size, sha256 }) => ({ path, size, sha256 })),
    missing: [...namedFiles(replayed.rows)].filter((hash) => !there.has(hash)).sort(),
    damaged: [...spoilt].sort(),
  }
}
