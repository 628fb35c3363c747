import { dirname, join, relative } from 'node:path'
import { z } from 'zod'
import { uuid } from '../../contract/values.ts'
import { type Disk, exists, type Ground, makeFolder, namesIn, patiently } from '../disk/disk.ts'
import { discard, syncFolder } from '../disk/durable-file.ts'
import { readJsonFile, writeJsonFile } from '../disk/json-file.ts'
import type { Kept } from './kept.ts'

const intentFile = z.object({
  kind: z.literal('safeguarding-desk/switch'),
  format: z.literal(1),
  sealing: z.literal('none'),
  deskId: uuid,
  /** Inside the vault: the folder that becomes the desk. */
  incoming: z.string(),
  /** Where the desk that was there goes; null when there was none. */
  keptId: z.string().nullable(),
})

export interface Swap {
  readonly deskId: string
  /** A whole desk, all of it on the disk. */
  readonly incoming: string
  readonly keptId: string | null
}

const INTENT = /^switch-([0-9a-f-]{36})\.json$/
const intentPath = (vault: string, deskId: string): string => join(vault, `switch-${deskId}.json`)

/**
 * Puts one folder in the place of a desk, and the desk in the place where it is kept.
 *
 * Two renames, with a note of both written first: killed anywhere, the next start has the old
 * desk or the new one.
 */
export async function swapDesk(ground: Ground, vault: string, swap: Swap): Promise<void> {
  const { disk } = ground
  const { deskId, incoming, keptId } = swap
  const desk = join(vault, 'desks', deskId)
  const note = intentPath(vault, deskId)
  const head = { kind: 'safeguarding-desk/switch', format: 1, sealing: 'none' }
  const inside = relative(vault, incoming)
  await makeFolder(disk, dirname(desk))
  await writeJsonFile(ground, note, { ...head, deskId, incoming: inside, keptId })
  const keptAt = keptId === null ? null : join(vault, 'kept', deskId, keptId, 'desk')
  try {
    if (keptAt !== null) await move(disk, desk, keptAt)
    await move(disk, incoming, desk)
  } catch (error) {
    await takeBack(ground, vault, swap).catch(() => ground.log('switch: the next start ends it'))
    throw error
  }
  await discard(disk, note)
}

async function move(disk: Disk, from: string, to: string): Promise<void> {
  await patiently(() => disk.rename(from, to))
  await syncFolder(disk, dirname(to))
  await syncFolder(disk, dirname(from))
}

/** The old desk again, where anything failed: what came goes back to where it came from. */
async function takeBack(
  { disk }: Ground,
  vault: string,
  { deskId, incoming, keptId }: Swap,
): Promise<void> {
  const desk = join(vault, 'desks', deskId)
  const keptAt = keptId === null ? null : join(vault, 'kept', deskId, keptId, 'desk')
  if (!(await exists(disk, incoming)) && (await exists(disk, desk))) {
    await patiently(() => disk.rename(desk, incoming))
  }
  if (keptAt !== null && (await exists(disk, keptAt)) && !(await exists(disk, desk))) {
    await patiently(() => disk.rename(keptAt, desk))
  }
  await disk.rm(intentPath(vault, deskId), { force: true })
}

/** Ends what a killed process began: forward once the old desk has left its place, else back. */
export async function finishSwaps(ground: Ground, vault: string, kept: Kept): Promise<void> {
  const { disk } = ground
  for (const name of await namesIn(disk, vault)) {
    if (!INTENT.test(name)) continue
    const note = await readJsonFile(ground, join(vault, name), intentFile)
    if (note !== null && note !== 'unreadable') await finish(ground, vault, kept, note)
    // It was written durably before anything moved, so an unreadable one moved nothing.
    await disk.rm(join(vault, name), { force: true })
  }
}

async function finish(
  { disk }: Ground,
  vault: string,
  kept: Kept,
  { deskId, incoming, keptId }: z.infer<typeof intentFile>,
): Promise<void> {
  const desk = join(vault, 'desks', deskId)
  const from = join(vault, incoming)
  const isWaiting = !(await exists(disk, desk)) && (await exists(disk, from))
  if (isWaiting && !relative(vault, from).startsWith('..')) await move(disk, from, desk)
  if (keptId !== null) await kept.dropRoom(deskId, keptId)
}
