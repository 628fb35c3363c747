import { join } from 'node:path'
import { type DeskCard, uuid } from '../../contract/values.ts'
import { errorCode, exists, type Ground, makeFolder, namesIn, patiently } from '../disk/disk.ts'
import { sweepTemps, syncFolder } from '../disk/durable-file.ts'
import { failureOf, portError } from '../disk/failures.ts'
import { finishMending } from '../journal/journal-mend-place.ts'
import type { PortRegistry } from '../registry.ts'
import { type DeskFile, deskFileOf, readDesk, writeDesk } from './desk-file.ts'

export type { DeskFile }

export interface Desks {
  folderOf(deskId: string): string
  read(deskId: string): Promise<DeskFile>
}

export interface DeskPort extends Desks {
  exists(deskId: string): Promise<boolean>
  write(file: DeskFile): Promise<void>
  /** Makes the place of a desk that is not there; a desk that is there stays as it is. */
  place(file: DeskFile): Promise<DeskCard>
  serve(registry: PortRegistry): void
  /** Finishes what a killed process left half made or half removed. */
  sweep(): Promise<void>
}

const HALF_MADE = '.new-'
const HALF_GONE = '.gone-'

export interface DeskKeepers {
  /** Closes what is open in a desk's folder, since Windows keeps open files. */
  readonly beforeDiscard: (deskId: string) => Promise<void>
  readonly afterDiscard?: (deskId: string) => Promise<void>
  /** What somebody else remembers of a desk whose own file cannot be read. */
  readonly remember?: (deskId: string) => Promise<DeskFile | null>
}

export function createDesks(ground: Ground, vault: string, keepers: DeskKeepers): DeskPort {
  const root = join(vault, 'desks')
  const folderOf = (deskId: string): string => join(root, deskId)
  const read = (deskId: string): Promise<DeskFile> => readOrMend(ground, root, deskId, keepers)
  const place = (file: DeskFile): Promise<DeskCard> => placeDesk(ground, root, file, read)
  return {
    folderOf,
    read,
    place,
    exists: (deskId) => exists(ground.disk, folderOf(deskId)),
    write: (file) => writeDesk(ground, folderOf(file.desk.id), file),
    sweep: () => sweepHalves(ground, root),
    serve: (registry) => {
      registry.ask('desks:list', async () => ({ desks: await listDesks(ground, root, read) }))
      registry.ask('desks:create', async ({ id, kind, label }) => {
        const createdAt = ground.now().toISOString()
        const desk: DeskCard = { id, kind, label, createdAt, isCopy: false }
        const file = deskFileOf(desk, { storeId: ground.newId(), generation: 1, replaced: [] })
        return { desk: await place(file) }
      })
      registry.ask('desks:label', async ({ id, label }) => {
        const file = await read(id)
        const desk = { ...file.desk, label }
        await writeDesk(ground, folderOf(id), { ...file, desk })
        return { desk }
      })
      registry.ask('desks:discard-sample', async ({ id }) => {
        const { desk } = await read(id)
        if (desk.kind !== 'sample') throw portError('read-only', { about: desk.label })
        await keepers.beforeDiscard(id)
        await removeDesk(ground, root, id)
        await keepers.afterDiscard?.(id)
        return {}
      })
    },
  }
}

/**
 * A desk's own file, written anew from memory where it is spoilt or missing.
 *
 * One small file must not stand between her and everything that lies beside it.
 */
async function readOrMend(
  ground: Ground,
  root: string,
  id: string,
  { remember }: DeskKeepers,
): Promise<DeskFile> {
  const folder = join(root, id)
  const found = await readDesk(ground, folder, id).catch(spoilt)
  if (found instanceof Error) {
    if (!(await exists(ground.disk, folder))) throw found
    const file = (await remember?.(id)) ?? null
    // A restore may have put the folder there between the two looks.
    const now = await readDesk(ground, folder, id).catch(spoilt)
    if (!(now instanceof Error)) return now
    // Its folder is there, so a missing file is a damage and not a desk that was never made.
    if (file === null) throw portError('damaged', { about: 'desk.json' })
    await writeDesk(ground, folder, file)
    ground.log('desk.json: written anew from its witness')
    return file
  }
  return found
}

/** What can be mended is answered, anything else is thrown. */
function spoilt(error: unknown): Error {
  const isSpoilt = failureOf(error)?.reason === 'damaged' || errorCode(error) === 'ENOENT'
  if (isSpoilt && error instanceof Error) return error
  throw error
}

async function listDesks(
  ground: Ground,
  root: string,
  read: (id: string) => Promise<DeskFile>,
): Promise<DeskCard[]> {
  const names = await namesIn(ground.disk, root)
  const ids = names.filter((name) => uuid.safeParse(name).success)
  const files = await Promise.all(ids.map(read))
  return files.map(({ desk }) => desk).sort((a, b) => a.createdAt.localeCompare(b.createdAt))
}

/** A desk appears whole or not at all: it is filled beside its place and then renamed. */
async function placeDesk(
  ground: Ground,
  root: string,
  file: DeskFile,
  read: (id: string) => Promise<DeskFile>,
): Promise<DeskCard> {
  const { disk } = ground
  const { id } = file.desk
  const folder = join(root, id)
  // The renderer asks again when it did not hear the first answer.
  if (await exists(disk, folder)) return (await read(id)).desk
  const filling = join(root, `${HALF_MADE}${id}`)
  await removeHalf(ground, filling)
  try {
    await makeFolder(disk, filling)
    await writeDesk(ground, filling, file)
    await patiently(() => disk.rename(filling, folder))
  } catch (error) {
    // What cannot be removed now either is removed by the next start.
    await removeHalf(ground, filling).catch(() => ground.log('desk: a half-made one is left'))
    throw error
  }
  await syncFolder(disk, root)
  return file.desk
}

async function removeHalf({ disk }: Ground, folder: string): Promise<void> {
  await disk.rm(folder, { recursive: true, force: true })
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
    await finishMending(disk, join(root, name))
    for (const part of ['', 'journal', 'snapshots', 'aside', 'evidence']) {
      await sweepTemps(disk, join(root, name, part))
    }
  }
}
