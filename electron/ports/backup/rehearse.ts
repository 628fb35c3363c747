import { join } from 'node:path'
import { tablesThatDiffer } from '../../../renderer/src/domain/ledger/tallies.ts'
import type { JobResponse } from '../../contract/channels.ts'
import type { RestoreReport } from '../../contract/safety-values.ts'
import type { Ground } from '../disk/disk.ts'
import { failureOf } from '../disk/failures.ts'
import { inTime } from '../disk/in-time.ts'
import { replayFolder } from '../journal/journal-replay.ts'
import type { ChosenPlaces } from '../places/chosen-places.ts'
import type { DeskCare } from '../safety/desk-care.ts'
import { evidenceSources, namedFiles } from './backup-files.ts'
import { backupsIn, type FoundBackup, folderIn } from './backup-folder.ts'
import { type Opening, openBackup } from './backup-open.ts'
import type { History } from './history.ts'

export type Rehearsed = JobResponse<'backups:rehearse'>

export interface RehearseParts {
  readonly ground: Ground
  readonly care: DeskCare
  readonly chosen: ChosenPlaces
  readonly scratch: string
  readonly appVersion: string
  readonly history: History
}

/** The backups of a desk in its chosen place, newest first; none where that is away. */
export async function ownBackups(
  { ground, care, chosen }: Pick<RehearseParts, 'ground' | 'care' | 'chosen'>,
  deskId: string,
): Promise<readonly FoundBackup[]> {
  const place = await chosen.of(deskId)
  if (place === null || !(await chosen.isReachable(place))) return []
  const { desk } = await care.desks.read(deskId)
  const found = await inTime(
    folderIn(ground.disk, place.path, desk).then((folder) => backupsIn(ground.disk, folder)),
    [],
  )
  return found.filter(({ manifest }) => manifest.desk.id === deskId)
}

/** Those of them that are copies of the present work. */
export async function copiesOfNow(
  parts: Pick<RehearseParts, 'ground' | 'care' | 'chosen' | 'history'>,
  deskId: string,
): Promise<readonly FoundBackup[]> {
  const found = await ownBackups(parts, deskId)
  const manifests = found.map(({ manifest }) => manifest)
  const held = await parts.history.heldOf(deskId, manifests)
  return found.filter(({ manifest }) => held.has(manifest))
}

/** Shows that what is kept can be brought back, without touching anything of hers. */
export async function rehearse(
  parts: RehearseParts,
  deskId: string,
  opening: Opening,
): Promise<Rehearsed> {
  const newest = (await copiesOfNow(parts, deskId))[0]
  if (newest !== undefined) return await withBackup(parts, newest, opening)
  return await withSnapshot(parts, deskId, opening)
}

async function withBackup(
  { ground, care, scratch }: RehearseParts,
  { path }: FoundBackup,
  opening: Opening,
): Promise<Rehearsed> {
  const folder = join(scratch, ground.newId())
  try {
    const { desks, journal } = care
    const opened = await openBackup({ ground, desks, journal }, path, folder, opening)
    if (opened.type === 'opened') return { type: 'works', of: 'backup', report: opened.report }
    return { type: 'fails', of: 'backup', because: opened.because, entry: opened.entry }
  } finally {
    await ground.disk.rm(folder, { recursive: true, force: true }).catch(() => undefined)
  }
}

/** The newest snapshot and what was done since must tell the same as the whole journal. */
async function withSnapshot(
  { ground, care, appVersion }: RehearseParts,
  deskId: string,
  { signal }: Opening,
): Promise<Rehearsed> {
  const snapshot = (await care.snapshots.list(deskId)).find(({ proven }) => proven)
  if (snapshot === undefined) return { type: 'nothing-yet' }
  const { disk } = ground
  const folder = care.desks.folderOf(deskId)
  try {
    const tip = await care.journal.tipOf(deskId)
    const short = await replayFolder(disk, folder, { fromSnapshot: true, end: tip, signal })
    const whole = await replayFolder(disk, folder, { end: tip, signal })
    if (tablesThatDiffer(short.tallies, whole.tallies).length > 0) {
      return { type: 'fails', of: 'snapshot', because: 'damaged', entry: snapshot.name }
    }
    const evidence = await evidenceSources(disk, folder)
    const there = new Set(evidence.map(({ sha256 }) => sha256))
    const tallies = { ...short.tallies } as RestoreReport['tallies']
    const { desk } = tip.desk
    const report: RestoreReport = {
      ...{ desk, seq: short.seq, at: snapshot.at, appVersion, schema: short.schema, tallies },
      files: { count: evidence.length, bytes: evidence.reduce((sum, { size }) => sum + size, 0) },
      missingFiles: [...namedFiles(short.rows)].filter((hash) => !there.has(hash)).sort(),
      here: {
        ...{ seq: tip.lastSeq, at: short.lastAt, tallies, differences: {} },
        ...{ onlyHere: 0, missingFilesBack: 0 },
      },
    }
    return { type: 'works', of: 'snapshot', report }
  } catch (error) {
    const failure = failureOf(error)
    if (failure?.reason !== 'damaged') throw error
    return { type: 'fails', of: 'snapshot', because: 'damaged', entry: failure.about ?? null }
  }
}
