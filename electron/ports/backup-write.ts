import { join } from 'node:path'
import { isShrunk } from '../../renderer/src/domain/ledger/shrink.ts'
import type { JobProgress } from '../contract/channels.ts'
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
import { hashFile } from './byte-flow.ts'
import type { Desks } from './desks.ts'
import { type Ground, makeFolder, namesIn, patiently } from './disk.ts'
import { discard, syncFolder } from './durable-file.ts'
import { naming, portError } from './failures.ts'
import { mustHaveRoom } from './free-space.ts'
import type { JournalPort } from './journal.ts'
import { type ReplayedDesk, replayFolder } from './journal-replay.ts'
import { differingPart } from './stored-zip.ts'

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
  readonly progress: (progress: JobProgress<'backups:make'>) => void
  readonly signal: AbortSignal
}

/** Everything of a desk in one file: written, read back wholly, and only then named. */
export async function writeBackup(
  writing: BackupWriting,
  { deskId, place, progress, signal }: BackupOrder,
): Promise<FoundBackup> {
  const { ground, desks, journal } = writing
  const { disk } = ground
  const tip = await journal.tipOf(deskId)
  if (tip.segment === 0) throw portError('gone', { about: 'journal' })
  const work = join(writing.scratch, ground.newId())
  try {
    await freezeJournal(disk, desks.folderOf(deskId), join(work, 'frozen'), tip)
    const replayed = await replayFolder(disk, join(work, 'frozen'), { signal })
    if (replayed.seq !== tip.lastSeq) throw portError('damaged', { about: 'journal' })
    const frozen = await frozenSources(disk, join(work, 'frozen'))
    await disk.stat(place.path).catch(naming(place.label))
    const folder = await folderIn(disk, place.path, tip.desk.desk)
    const stand = { tip, replayed, frozen, work, folder, progress, signal, spoilt: [] }
    return await writeInto(writing, stand).catch(naming(place.label))
  } finally {
    await disk.rm(work, { recursive: true, force: true }).catch(() => undefined)
  }
}

interface Stand {
  readonly tip: Awaited<ReturnType<JournalPort['tipOf']>>
  readonly replayed: ReplayedDesk
  readonly frozen: readonly Source[]
  readonly work: string
  readonly folder: string
  readonly progress: BackupOrder['progress']
  readonly signal: AbortSignal
  /** Evidence whose bytes are not those that its name says. */
  readonly spoilt: readonly string[]
}

async function writeInto(writing: BackupWriting, stand: Stand): Promise<FoundBackup> {
  const { ground, desks, deviceId } = writing
  const { disk } = ground
  const { folder, tip } = stand
  const all = await evidenceSources(disk, desks.folderOf(tip.desk.desk.id))
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
    const part = differingPart(error)
    if (part === null) throw error
    // Everything else is worth keeping: what is spoilt is left out, and told.
    const spoilt = await spoiltOf(ground, evidence, stand.signal)
    if (spoilt.length === 0) throw portError('damaged', { about: part.name })
    return await writeInto(writing, { ...stand, spoilt: [...stand.spoilt, ...spoilt] })
  }
}

/** A killed run leaves its draft; only this computer's own are removed. */
async function sweepDrafts({ disk }: Ground, folder: string, mark: string): Promise<void> {
  for (const name of (await namesIn(disk, folder)).filter((each) => each.startsWith(mark))) {
    await discard(disk, join(folder, name))
  }
}

async function spoiltOf(
  { disk }: Ground,
  evidence: readonly Source[],
  signal: AbortSignal,
): Promise<string[]> {
  const spoilt: string[] = []
  for (const { from, sha256, size } of evidence) {
    const found = await hashFile(disk, from, signal).catch(() => null)
    if (found?.sha256 !== sha256 || found.size !== size) spoilt.push(sha256)
  }
  return spoilt
}

async function manifestOf(
  { ground, appVersion }: BackupWriting,
  { tip, replayed, folder, spoilt }: Stand,
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
    number: Math.max(0, ...before.map(({ manifest }) => manifest.number)) + 1,
    shrunk: whole !== undefined && isShrunk(whole.manifest.tallies, replayed.tallies),
    tallies: { ...replayed.tallies } as BackupFile['tallies'],
    files: sources.map(({ path, size, sha256 }) => ({ path, size, sha256 })),
    missing: [...namedFiles(replayed.rows)].filter((hash) => !there.has(hash)).sort(),
    damaged: [...spoilt].sort(),
  }
}
