import { join } from 'node:path'
import { z } from 'zod'
import { type HolderCard, holderCard } from '../../contract/safety-values.ts'
import type { DeskCard } from '../../contract/values.ts'
import { type Ground, makeFolder } from '../disk/disk.ts'
import { readJsonFile, writeJsonFile } from '../disk/json-file.ts'
import { folderIn } from './backup-folder.ts'

const holderFile = z.strictObject({
  kind: z.literal('safeguarding-desk/holder'),
  format: z.literal(1),
  sealing: z.literal('none'),
  holder: holderCard,
})

/** Who holds a desk, as the file beside its backups says; null when nobody left word. */
export async function readHolder(
  ground: Ground,
  place: string,
  desk: DeskCard,
): Promise<HolderCard | null> {
  const path = join(await folderIn(ground.disk, place, desk), 'holder.json')
  const file = await readJsonFile(ground, path, holderFile)
  return file === null || file === 'unreadable' ? null : file.holder
}

export async function writeHolder(
  ground: Ground,
  place: string,
  desk: DeskCard,
  holder: HolderCard,
): Promise<void> {
  const folder = await folderIn(ground.disk, place, desk)
  await makeFolder(ground.disk, folder, 0o777)
  const file = { kind: 'safeguarding-desk/holder', format: 1, sealing: 'none', holder }
  await writeJsonFile(ground, join(folder, 'holder.json'), file)
}

/**
 * Leaves word where nobody did, where the last word was ours, or where it is of a state that ours
 * has followed: a desk that was brought to this computer goes on from here. A word of ours that is
 * only said anew keeps its time, which is when the desk was taken over.
 */
export async function renewHolder(
  ground: Ground,
  place: string,
  desk: DeskCard,
  holder: HolderCard,
): Promise<void> {
  const known = await readHolder(ground, place, desk)
  if (known !== null && isAnother(known, holder)) return
  if (known?.generation === holder.generation && known.name === holder.name) return
  await writeHolder(ground, place, desk, sinceBefore(known, holder))
}

/** The same word with the time of the one before, where that was ours too. */
export function sinceBefore(known: HolderCard | null, ours: HolderCard): HolderCard {
  return known?.deviceId === ours.deviceId ? { ...ours, at: known.at } : ours
}

/** Whether somebody else holds the desk who did not stop before we began. */
export function isAnother(
  known: HolderCard,
  ours: Pick<HolderCard, 'deviceId' | 'generation'>,
): boolean {
  return known.deviceId !== ours.deviceId && known.generation >= ours.generation
}
