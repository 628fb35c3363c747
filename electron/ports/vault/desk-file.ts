import { join } from 'node:path'
import { z } from 'zod'
import { deskCard, uuid } from '../../contract/values.ts'
import type { Ground } from '../disk/disk.ts'
import { writeDurably } from '../disk/durable-file.ts'
import { portError } from '../disk/failures.ts'
import { readAs } from '../disk/file-format.ts'

/** Where states ended that a restore replaced. Added to by each restore. */
export const replacedEnds = z
  .array(
    z.object({
      generation: z.number().int().positive(),
      lastSeq: z.number().int().nonnegative(),
      lastId: z.string().nullable(),
    }),
  )
  .default([])

/** What lies in `desk.json`: whose journal stands beside it. */
const deskFile = z.object({
  kind: z.literal('safeguarding-desk/desk'),
  format: z.literal(1),
  sealing: z.literal('none'),
  desk: deskCard,
  storeId: uuid,
  /** Raised by a restore, so that a working copy from before it writes no more. */
  generation: z.number().int().positive(),
  replaced: replacedEnds,
})
export type DeskFile = z.infer<typeof deskFile>

/** @throws `damaged` or `newer` about `desk.json`; what the disk says when it is not there */
export async function readDesk(
  { disk }: Ground,
  folder: string,
  deskId: string,
): Promise<DeskFile> {
  const file = readAs(deskFile, await disk.readFile(join(folder, 'desk.json'), 'utf8'), 'desk.json')
  if (file === null || file.desk.id !== deskId) throw portError('damaged', { about: 'desk.json' })
  return file
}

export async function writeDesk(ground: Ground, folder: string, file: DeskFile): Promise<void> {
  const text = `${JSON.stringify(file, null, 2)}\n`
  await writeDurably(ground.disk, join(folder, 'desk.json'), text, ground.newId())
}

export function deskFileOf(
  desk: DeskFile['desk'],
  { storeId, generation, replaced }: Pick<DeskFile, 'storeId' | 'generation' | 'replaced'>,
): DeskFile {
  const kind = 'safeguarding-desk/desk'
  return { kind, format: 1, sealing: 'none', desk, storeId, generation, replaced }
}
