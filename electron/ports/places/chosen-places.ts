import { join, relative, sep } from 'node:path'
import { z } from 'zod'
import { byteCount, instant, uuid } from '../../contract/values.ts'
import { errorCode, type Ground, patiently } from '../disk/disk.ts'
import { discard, tempBeside } from '../disk/durable-file.ts'
import { naming, portError } from '../disk/failures.ts'
import { inTime } from '../disk/in-time.ts'
import { readJsonFile, writeJsonFile } from '../disk/json-file.ts'
import type { KnownFolder } from './home-folders.ts'

const chosenPlace = z.object({
  path: z.string().min(1),
  label: z.string(),
  /** Under which name this desk leaves word beside its backups. */
  holderName: z.string(),
})
export type ChosenPlace = z.infer<typeof chosenPlace>

const provenFile = z.object({ path: z.string(), size: byteCount, provenAt: instant })

const placesFile = z.object({
  kind: z.literal('safeguarding-desk/places'),
  format: z.literal(1),
  sealing: z.literal('none'),
  desks: z.record(
    uuid,
    z.object({ place: chosenPlace.nullable(), proven: z.array(provenFile).default([]) }),
  ),
})
type PlacesFile = z.infer<typeof placesFile>
type DeskPlaces = PlacesFile['desks'][string]

export interface ChosenPlaces {
  of(deskId: string): Promise<ChosenPlace | null>
  all(): Promise<readonly ChosenPlace[]>
  /** Believes in a place only after a small file went there and came back. */
  choose(deskId: string, folder: KnownFolder, holderName: string): Promise<ChosenPlace>
  forget(deskId: string): Promise<void>
  isReachable(place: ChosenPlace): Promise<boolean>
  /** Whether it lies on the vault's own disk; null when it cannot be seen. */
  isSameDisk(place: ChosenPlace): Promise<boolean | null>
  /** That a backup was read back whole, which its file cannot say of itself. */
  noteProven(deskId: string, path: string, size: number): Promise<void>
  provenAt(deskId: string, path: string, size: number): Promise<string | null>
}

const PROVEN_KEPT = 60

/** Which second place a desk uses is this machine's own affair and no part of a backup. */
export function createChosenPlaces(ground: Ground, vault: string): ChosenPlaces {
  const path = join(vault, 'places.json')
  let turn: Promise<unknown> = Promise.resolve()

  async function read(): Promise<PlacesFile> {
    const file = await readJsonFile(ground, path, placesFile)
    if (file === 'unreadable') {
      ground.log('places: the file was unreadable and is kept aside')
      await ground.disk.rename(path, `${path}.unreadable`)
    }
    if (file !== null && file !== 'unreadable') return file
    return { kind: 'safeguarding-desk/places', format: 1, sealing: 'none', desks: {} }
  }

  async function ofDesk(deskId: string): Promise<DeskPlaces> {
    return (await read()).desks[deskId] ?? { place: null, proven: [] }
  }

  /** One change at a time, so that none takes back another. */
  function change(deskId: string, how: (before: DeskPlaces) => DeskPlaces): Promise<void> {
    const done = turn.then(async () => {
      const file = await read()
      const after = how(file.desks[deskId] ?? { place: null, proven: [] })
      await writeJsonFile(ground, path, { ...file, desks: { ...file.desks, [deskId]: after } })
    })
    turn = done.catch(() => undefined)
    return done
  }

  return {
    of: async (deskId) => (await ofDesk(deskId)).place,
    all: async () => {
      const desks = Object.values((await read()).desks)
      return desks.flatMap(({ place }) => (place === null ? [] : [place]))
    },
    choose: async (deskId, folder, holderName) => {
      if (await isInsideFolder(ground, vault, folder.path))
        throw portError('read-only', { about: 'vault' })
      await probe(ground, folder.path).catch(naming(folder.label))
      const place = { path: folder.path, label: folder.label, holderName }
      await change(deskId, (before) => ({ ...before, place }))
      return place
    },
    forget: (deskId) => change(deskId, (before) => ({ ...before, place: null })),
    isReachable: (place) =>
      inTime(
        ground.disk.stat(place.path).then((stat) => stat.isDirectory()),
        false,
      ),
    isSameDisk: (place) =>
      inTime(
        Promise.all([ground.disk.stat(vault), ground.disk.stat(place.path)]).then(
          ([here, there]) => here.dev === there.dev,
        ),
        null,
      ),
    noteProven: (deskId, file, size) => {
      const fresh = { path: file, size, provenAt: ground.now().toISOString() }
      return change(deskId, ({ place, proven }) => {
        const others = proven.filter((one) => one.path !== file)
        return { place, proven: [...others, fresh].slice(-PROVEN_KEPT) }
      })
    },
    provenAt: async (deskId, file, size) => {
      const found = (await ofDesk(deskId)).proven.find((one) => one.path === file)
      return found?.size === size ? found.provenAt : null
    },
  }
}

/** A copy inside the vault is lost together with it. */
export async function isInsideFolder(
  { disk }: Ground,
  vault: string,
  path: string,
): Promise<boolean> {
  const [outer, inner] = await Promise.all([disk.realpath(vault), realOrSelf(disk, path)])
  const way = relative(outer, inner)
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || /^[a-z]:|^\\\\/i.test(way))
}

async function realOrSelf(disk: Ground['disk'], path: string): Promise<string> {
  try {
    return await disk.realpath(path)
  } catch (error) {
    if (errorCode(error) === null) throw error
    return path
  }
}

/** A place is what it does: some hand out a folder and take nothing, or take and lose it. */
async function probe({ disk, newId }: Ground, folder: string): Promise<void> {
  const path = tempBeside(join(folder, 'safeguarding-desk-probe'), newId())
  const words = `Safeguarding Desk looked whether this folder keeps what it is given. ${newId()}\n`
  try {
    const handle = await patiently(() => disk.open(path, 'wx', 0o600))
    try {
      await handle.writeFile(words)
      await handle.sync()
    } finally {
      await handle.close()
    }
    if ((await disk.readFile(path, 'utf8')) !== words) throw portError('damaged')
    await patiently(() => disk.rm(path))
  } catch (error) {
    await discard(disk, path)
    throw error
  }
}
