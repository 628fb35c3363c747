import { join } from 'node:path'
import { z } from 'zod'
import { type DeskCard, type DeskKind, deskCard, uuid } from '../contract/values.ts'
import { errorCode, exists, type Ground, makeFolder, namesIn, patiently } from './disk.ts'
import { sweepTemps, syncFolder, writeDurably } from './durable-file.ts'
import { portError } from './failures.ts'
import type { PortRegistry } from './registry.ts'

/** What lies in `desk.json`: whose journal stands beside it. */
const deskFile = z.object({
  kind: z.literal('safeguarding-desk/desk'),
  format: z.literal(1),
  sealing: z.literal('none'),
  desk: deskCard,
  storeId: uuid,
  generation: z.number().int().positive(),
})
export type DeskFile = z.infer<typeof deskFile>

export interface Desks {
  folderOf(deskId: string): string
  read(deskId: string): Promise<DeskFile>
}

export interface DeskPort extends Desks {
  serve(registry: PortRegistry): void
  /** Finishes what a killed process left half made or half removed. */
  sweep(): Promise<void>
}

const HALF_MADE = '.new-'
const HALF_GONE = '.gone-'

export function createDesks(
  ground: Ground,
  vault: string,
  /** Closes what is open in a desk's folder, since Windows keeps open files. */
  beforeDiscard: (deskId: string) => Promise<void>,
): DeskPort {
  const root = join(vault, 'desks')
  const folderOf = (deskId: string): string => join(root, deskId)
  const read = (deskId: string): Promise<DeskFile> => readDesk(ground, folderOf(deskId), deskId)
  return {
    folderOf,
    read,
    sweep: () => sweepHalves(ground, root),
    serve: (registry) => {
      registry.ask('desks:list', async () => ({ desks: await listDesks(ground, root) }))
      registry.ask('desks:create', async ({ id, kind, label }) => ({
        desk: await createDesk(ground, root, { id, kind, label }),
      }))
      registry.ask('desks:label', async ({ id, label }) => {
        const file = await read(id)
        const desk = { ...file.desk, label }
        await writeDesk(ground, folderOf(id), { ...file, desk })
        return { desk }
      })
      registry.ask('desks:discard-sample', async ({ id }) => {
        const { desk } = await read(id)
        if (desk.kind !== 'sample') throw portError('read-only', { about: desk.label })
        await beforeDiscard(id)
        await removeDesk(ground, root, id)
        return {}
      })
    },
  }
}

async function readDesk({ disk }: Ground, folder: string, deskId: string): Promise<DeskFile> {
  const text = await disk.readFile(join(folder, 'desk.json'), 'utf8')
  const file = deskFile.safeParse(jsonOrNull(text))
  if (!file.success || file.data.desk.id !== deskId) {
    throw portError('damaged', { about: 'desk.json' })
  }
  return file.data
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

async function listDesks(ground: Ground, root: string): Promise<DeskCard[]> {
  const names = await namesIn(ground.disk, root)
  const ids = names.filter((name) => uuid.safeParse(name).success)
  const files = await Promise.all(ids.map((id) => readListed(ground, join(root, id), id)))
  return files.map(({ desk }) => desk).sort((a, b) => a.createdAt.localeCompare(b.createdAt))
}

/** Its folder is there, so a missing file is a damage and not a desk that was never made. */
async function readListed(ground: Ground, folder: string, id: string): Promise<DeskFile> {
  try {
    return await readDesk(ground, folder, id)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') throw portError('damaged', { about: 'desk.json' })
    throw error
  }
}

/** A desk appears whole or not at all: it is filled beside its place and then renamed. */
async function createDesk(
  ground: Ground,
  root: string,
  { id, kind, label }: { id: string; kind: DeskKind; label: string },
): Promise<DeskCard> {
  const { disk, newId, now } = ground
  const folder = join(root, id)
  // The renderer asks again when it did not hear the first answer.
  if (await exists(disk, folder)) return (await readDesk(ground, folder, id)).desk
  const desk: DeskCard = { id, kind, label, createdAt: now().toISOString(), isCopy: false }
  const filling = join(root, `${HALF_MADE}${id}`)
  await removeHalf(ground, filling)
  try {
    await makeFolder(disk, filling)
    await writeDesk(ground, filling, {
      kind: 'safeguarding-desk/desk',
      format: 1,
      sealing: 'none',
      desk,
      storeId: newId(),
      generation: 1,
    })
    await patiently(() => disk.rename(filling, folder))
  } catch (error) {
    // What cannot be removed now either is removed by the next start.
    await removeHalf(ground, filling).catch(() => ground.log('desk: a half-made one is left'))
    throw error
  }
  await syncFolder(disk, root)
  return desk
}

async function removeHalf({ disk }: Ground, folder: string): Promise<void> {
  await disk.rm(folder, { recursive: true, force: true })
}

async function writeDesk(ground: Ground, folder: string, file: DeskFile): Promise<void> {
  const text = `${JSON.stringify(file, null, 2)}\n`
  await writeDurably(ground.disk, join(folder, 'desk.json'), text, ground.newId())
}

/** Out of sight in one step, then removed: a kill in between is finished by the next start. */
async function removeDesk({ disk }: Ground, root: string, id: string): Promise<void> {
  const leaving = join(root, `${HALF_GONE}${id}`)
  await patiently(() => disk.rename(join(root, id), leaving))
  await syncFolder(disk, root)
  await patiently(() => disk.rm(leaving, { recursive: true, force: true }))
}

async function sweepHalves({ disk }: Ground, root: string): Promise<void> {
  for (const name of await namesIn(disk, root)) {
    if (name.startsWith(HALF_MADE) || name.startsWith(HALF_GONE)) {
      await disk.rm(join(root, name), { recursive: true, force: true })
      continue
    }
    for (const part of ['', 'journal', 'aside', 'evidence']) {
      await sweepTemps(disk, join(root, name, part))
    }
  }
}
