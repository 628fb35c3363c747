import { createHash } from 'node:crypto'
import { basename, join } from 'node:path'
import { isShrunk } from '../../renderer/src/domain/ledger/shrink.ts'
import { tablesThatDiffer } from '../../renderer/src/domain/ledger/tallies.ts'
import type { JobProgress } from '../contract/channels.ts'
import {
  evidenceSources,
  freezeJournal,
  frozenSources,
  namedFiles,
  type Source,
} from './backup-files.ts'
import { backupName, backupsIn, type FoundBackup, folderIn, freeName } from './backup-folder.ts'
import { into, takeBackup } from './backup-gate.ts'
import { type BackupFile, MANIFEST } from './backup-manifest.ts'
import { blocksOf, hashFile } from './byte-flow.ts'
import type { Desks } from './desks.ts'
import { errorCode, exists, type Ground, makeFolder, namesIn, patiently } from './disk.ts'
import { discard, syncFolder } from './durable-file.ts'
import { naming, portError } from './failures.ts'
import { mustHaveRoom } from './free-space.ts'
import type { JournalPort } from './journal.ts'
import { type ReplayedDesk, replayFolder } from './journal-replay.ts'
import { differingPart, writeStoredZip, type ZipPart } from './stored-zip.ts'

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
    await prove(writing, draft, manifest, stand)
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

async function writeDraft(
  { disk }: Ground,
  draft: string,
  manifest: BackupFile,
  sources: readonly Source[],
  { progress, signal }: Stand,
): Promise<number> {
  const text = Buffer.from(`${JSON.stringify(manifest)}\n`)
  const total = sources.reduce((sum, { size }) => sum + size, text.length)
  const head: ZipPart = {
    name: MANIFEST,
    size: text.length,
    sha256: createHash('sha256').update(text).digest('hex'),
    blocks: async function* () {
      yield text
    },
  }
  const parts = sources.map(
    (source): ZipPart => ({
      name: source.path,
      size: source.size,
      sha256: source.sha256,
      blocks: async function* () {
        const from = await disk.open(source.from, 'r').catch((error: unknown) => {
          throw errorCode(error) === 'ENOENT' ? portError('damaged', { about: source.path }) : error
        })
        try {
          yield* blocksOf(from)
        } finally {
          await from.close()
        }
      },
    }),
  )
  const handle = await patiently(() => disk.open(draft, 'wx', 0o600))
  const step = stepwise(total, (doneBytes) =>
    progress({ phase: 'writing', doneBytes, totalBytes: total }),
  )
  let done = 0
  try {
    const onBytes = (bytes: number): void => {
      done += bytes
      step(done)
    }
    const size = await writeStoredZip(handle, [head, ...parts], { onBytes, signal })
    await handle.sync()
    return size
  } finally {
    await handle.close()
  }
}

/** Reads the finished file as a stranger would, and its journal to the last change. */
async function prove(
  { ground: { disk } }: BackupWriting,
  draft: string,
  manifest: BackupFile,
  { work, progress, signal }: Stand,
): Promise<void> {
  const folder = join(work, 'proof')
  const lay = into(folder)
  let step: ((done: number) => void) | null = null
  const taken = await takeBackup(disk, draft, {
    signal,
    to: (path) => (path.startsWith('journal/') ? lay(path) : null),
    onBytes: (done, totalBytes) => {
      step ??= stepwise(totalBytes, (doneBytes) =>
        progress({ phase: 'verifying', doneBytes, totalBytes }),
      )
      step(done)
    },
  })
  if (taken.type === 'refused')
    throw portError('damaged', { about: taken.entry ?? basename(draft) })
  const { tallies, seq } = await replayFolder(disk, folder, { signal })
  const isSame = seq === manifest.seq && tablesThatDiffer(tallies, manifest.tallies).length === 0
  if (!isSame || !(await exists(disk, draft))) throw portError('damaged', { about: 'journal' })
}

/** Tells of progress about two hundred times, not at each block. */
export function stepwise(totalBytes: number, tell: (done: number) => void): (done: number) => void {
  const size = Math.max(1, Math.floor(totalBytes / 200))
  let told = -1
  return (done) => {
    const at = Math.floor(done / size)
    if (at === told) return
    told = at
    tell(Math.min(done, totalBytes))
  }
}
