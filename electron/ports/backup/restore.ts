import { join } from 'node:path'
import type { KeptCard } from '../../contract/safety-values.ts'
import type { DeskCard } from '../../contract/values.ts'
import { type Ground, patiently } from '../disk/disk.ts'
import { syncFolder } from '../disk/durable-file.ts'
import { failureOf, portError } from '../disk/failures.ts'
import type { DeskCare } from '../safety/desk-care.ts'
import { type DeskFile, deskFileOf, readDesk, writeDesk } from '../vault/desk-file.ts'
import type { BackupFile } from './backup-manifest.ts'
import type { Kept } from './kept.ts'
import { swapDesk } from './restore-swap.ts'

export interface RestoreParts {
  readonly ground: Ground
  readonly vault: string
  readonly care: DeskCare
  readonly kept: Kept
}

export interface Switched {
  readonly desk: DeskCard
  readonly kept: KeptCard | null
}

/** Puts a laid-out backup in the place of the desk. What was there is kept. */
export async function switchTo(
  parts: RestoreParts,
  folder: string,
  { desk }: BackupFile,
  as: 'restore' | 'look',
): Promise<Switched> {
  const { care } = parts
  const deskId = desk.id
  const isHere = await care.desks.exists(deskId)
  if (isHere && as === 'look' && !(await care.desks.read(deskId)).desk.isCopy) {
    // Her own work is not exchanged for something that can only be looked at.
    throw portError('read-only', { about: desk.label })
  }
  // It is kept whole in any case, so a snapshot that fails is no reason to stop.
  if (isHere) await snapshotBefore(care, deskId)
  return await exchange(parts, deskId, folder, { why: 'restore', isCopy: as === 'look' })
}

/** Changes places with what was kept. */
export async function bringBack(
  parts: RestoreParts,
  deskId: string,
  keptId: string,
): Promise<{ desk: DeskCard; kept: KeptCard }> {
  const { care, kept } = parts
  const folder = await kept.deskFolder(deskId, keptId)
  await snapshotBefore(care, deskId)
  const wanted = { why: 'undo-restore', isCopy: null } as const
  const switched = await exchange(parts, deskId, folder, wanted)
  if (switched.kept === null) throw portError('gone')
  await kept.dropRoom(deskId, keptId)
  return { desk: switched.desk, kept: switched.kept }
}

async function snapshotBefore({ keeper, snapshots }: DeskCare, deskId: string): Promise<void> {
  await keeper.beside(deskId, () => snapshots.make(deskId, 'before-restore')).catch(unlessBug)
}

function unlessBug(error: unknown): void {
  if (failureOf(error) === null) throw error
}

interface Wanted {
  readonly why: 'restore' | 'undo-restore'
  /** Null: as it was. */
  readonly isCopy: boolean | null
}

async function exchange(
  { ground, vault, care, kept }: RestoreParts,
  deskId: string,
  incoming: string,
  { why, isCopy }: Wanted,
): Promise<Switched> {
  const { desks, journal, keeper } = care
  const isHere = await desks.exists(deskId)
  const stood = isHere ? await endOf(care, deskId) : null
  const end = stood?.end ?? null
  const left = { seq: end?.lastSeq ?? null, tallies: stood?.tallies ?? null }
  const note = isHere ? await kept.makeRoom(deskId, why, left) : null
  try {
    await keeper.alone(deskId, () =>
      journal.alone(deskId, async () => {
        const before = isHere ? await readOrNull(care, deskId) : null
        const coming = await readDesk(ground, incoming, deskId)
        const file = raised(coming, before, end, isCopy)
        await writeDesk(ground, incoming, file)
        await swapDesk(ground, vault, { deskId, incoming, keptId: note?.keptId ?? null })
        care.safety.forget(deskId)
      }),
    )
  } catch (error) {
    if (note !== null) await kept.dropRoom(deskId, note.keptId).catch(() => undefined)
    throw error
  }
  await care.remember(deskId)
  const { desk } = await desks.read(deskId)
  return { desk, kept: note === null ? null : await kept.card(deskId, note.keptId) }
}

type End = DeskFile['replaced'][number]

/** Where the desk that is here ends; null when its journal cannot be read. */
async function endOf(
  { journal }: DeskCare,
  deskId: string,
): Promise<{ end: End; tallies: KeptCard['tallies'] | null } | null> {
  try {
    const { desk, lastSeq, lastId, tallies } = await journal.sumsOf(deskId)
    const rows = tallies as KeptCard['tallies'] | null
    return { end: { generation: desk.generation, lastSeq, lastId }, tallies: rows }
  } catch (error) {
    unlessBug(error)
    return null
  }
}

async function readOrNull({ desks }: DeskCare, deskId: string): Promise<DeskFile | null> {
  return await desks.read(deskId).catch((error: unknown) => {
    unlessBug(error)
    return null
  })
}

/** A working copy of either former state belongs to an earlier generation and writes no more. */
function raised(
  coming: DeskFile,
  before: DeskFile | null,
  end: End | null,
  isCopy: boolean | null,
): DeskFile {
  const ends = [...coming.replaced, ...(before?.replaced ?? []), ...(end === null ? [] : [end])]
  const known = new Map(ends.map((one) => [`${one.generation}/${one.lastSeq}/${one.lastId}`, one]))
  const desk = { ...coming.desk, isCopy: isCopy ?? coming.desk.isCopy }
  const generation = Math.max(coming.generation, before?.generation ?? 0) + 1
  return deskFileOf(desk, { storeId: coming.storeId, generation, replaced: [...known.values()] })
}

/**
 * Makes a copy that was only looked at one to write to, or takes a desk back from another computer.
 *
 * @param held the generation that the other one goes on with; ours is then a later one
 */
export async function takeOver(
  { ground, care }: RestoreParts,
  deskId: string,
  held: number,
): Promise<DeskFile> {
  const { desks, journal, keeper } = care
  const file = await keeper.alone(deskId, () =>
    journal.alone(deskId, async () => {
      const before = await desks.read(deskId)
      if (!before.desk.isCopy && held < before.generation) return before
      const desk = { ...before.desk, isCopy: false }
      const after = { ...before, desk, generation: Math.max(before.generation, held) + 1 }
      await writeDesk(ground, desks.folderOf(deskId), after)
      return after
    }),
  )
  await care.remember(deskId)
  return file
}

/** Out of sight in one step, then removed: a kill in between is finished by the next start. */
export async function discardCopy(
  { ground: { disk }, vault, care }: RestoreParts,
  deskId: string,
): Promise<void> {
  const { desk } = await care.desks.read(deskId)
  if (!desk.isCopy) throw portError('read-only', { about: desk.label })
  const leaving = join(vault, 'desks', `.gone-${deskId}`)
  await care.keeper.alone(deskId, () =>
    care.journal.alone(deskId, async () => {
      await patiently(() => disk.rename(care.desks.folderOf(deskId), leaving))
      await syncFolder(disk, join(vault, 'desks'))
    }),
  )
  await patiently(() => disk.rm(leaving, { recursive: true, force: true }))
  await care.witnesses.remove(deskId)
  care.safety.forget(deskId)
}
