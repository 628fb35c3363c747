import { basename, isAbsolute, join } from 'node:path'
import type { PlaceCard } from '../../contract/safety-values.ts'
import { errorCode, type Ground, makeFolder } from '../disk/disk.ts'
import { naming, portError } from '../disk/failures.ts'
import { inTime } from '../disk/in-time.ts'
import { safeName } from '../disk/safe-name.ts'
import type { PortRegistry } from '../registry.ts'
import {
  driveLetters,
  homeFolders,
  isHiddenName,
  type KnownFolder,
  mountRoots,
} from './home-folders.ts'
import type { Places, Surroundings } from './places.ts'

export interface BrowsePlaces {
  serve(registry: PortRegistry): void
  /** The folder that a token stands for. @throws `gone` when this run of the host gave out no such token */
  find(placeId: string): KnownFolder
  /** Her own folders and all drives that are there now. */
  usual(): Promise<readonly KnownFolder[]>
}

const MOST_SHOWN = 2000

/** A chooser of folders: the renderer knows them by token and never by path. */
export function createBrowsePlaces(ground: Ground, places: Places): BrowsePlaces {
  const byId = new Map<string, KnownFolder>()
  const idOf = new Map<string, string>()

  async function card(folder: KnownFolder, freeBytes?: number | null): Promise<PlaceCard> {
    const placeId = idOf.get(folder.path) ?? ground.newId()
    idOf.set(folder.path, placeId)
    byId.set(placeId, folder)
    const free = freeBytes === undefined ? await freeIn(ground, folder.path) : freeBytes
    return { placeId, ...folder, freeBytes: free }
  }

  function find(placeId: string): KnownFolder {
    const folder = byId.get(placeId)
    if (folder === undefined) throw portError('gone')
    return folder
  }

  const usual = (): Promise<readonly KnownFolder[]> => usualFolders(ground, places)
  return {
    find,
    usual,
    serve: (registry) => {
      registry.ask('places:list', async () => {
        const folders = await usual()
        return { places: await Promise.all(folders.map((folder) => card(folder))) }
      })
      registry.ask('places:inside', async ({ placeId }) => {
        const { path, label } = find(placeId)
        const inside = await foldersIn(ground, path).catch(naming(label))
        const free = await freeIn(ground, path)
        const cards = inside.map((folder) => card(folder, folder.isOtherDisk ? undefined : free))
        return { places: await Promise.all(cards) }
      })
      registry.ask('places:named', async ({ path: typed }) => {
        const path = typed.trim().replace(/^"(.*)"$/, '$1')
        if (!isAbsolute(path) || !(await isFolder(ground, path))) {
          throw portError('gone', { about: path })
        }
        return { place: await card(folderAt(path)) }
      })
      registry.ask('places:make-folder', async ({ placeId, name }) => {
        const path = join(find(placeId).path, safeName(name, 'Backups'))
        await makeFolder(ground.disk, path, 0o777).catch(naming(basename(path)))
        return { place: await card(folderAt(path)) }
      })
    },
  }
}

function folderAt(path: string): KnownFolder {
  return { path, label: basename(path) || path, kind: 'folder' }
}

async function usualFolders(ground: Ground, places: Places): Promise<readonly KnownFolder[]> {
  const { around } = places
  const own: readonly KnownFolder[] =
    around === undefined
      ? [{ path: places.documents, label: 'Documents', kind: 'documents' }]
      : homeFolders(around)
  const all = [...own, ...(around === undefined ? [] : await drives(ground, around))]
  const there = await Promise.all(all.map(({ path }) => isFolder(ground, path)))
  const seen = new Set<string>()
  return all.filter(({ path }, index) => {
    const isNew = there[index] === true && !seen.has(path)
    seen.add(path)
    return isNew
  })
}

async function drives(ground: Ground, around: Surroundings): Promise<readonly KnownFolder[]> {
  if (around.platform === 'win32') return driveLetters()
  const found: KnownFolder[] = []
  for (const { path, depth } of mountRoots(around)) {
    const first = await foldersIn(ground, path).catch(() => [])
    const deep = depth === 1 ? [] : first.map((one) => foldersIn(ground, one.path).catch(() => []))
    const folders = depth === 1 ? first : (await Promise.all(deep)).flat()
    // A mount is another disk than the folder it lies in; /media/<name> alone is none.
    const mounted = folders.filter((folder) => around.mounts !== undefined || folder.isOtherDisk)
    found.push(...mounted.map(({ path, label }): KnownFolder => ({ path, label, kind: 'drive' })))
  }
  return found
}

interface Inside extends KnownFolder {
  readonly isOtherDisk: boolean
}

/** The folders in a folder, through links too; what cannot be looked at, as a loop, is left out. */
async function foldersIn({ disk }: Ground, path: string): Promise<Inside[]> {
  const names = (await disk.readdir(path)).filter((name) => !isHiddenName(name))
  const { dev } = await disk.stat(path)
  const looked = names.slice(0, MOST_SHOWN).map(async (name): Promise<Inside | null> => {
    const inside = join(path, name)
    try {
      const stat = await disk.stat(inside)
      return stat.isDirectory() ? { ...folderAt(inside), isOtherDisk: stat.dev !== dev } : null
    } catch (error) {
      if (errorCode(error) === null) throw error
      return null
    }
  })
  const folders = (await Promise.all(looked)).filter((folder) => folder !== null)
  return folders.sort((a, b) => a.label.localeCompare(b.label, 'en'))
}

async function isFolder({ disk }: Ground, path: string): Promise<boolean> {
  return await inTime(
    disk.stat(path).then((stat) => stat.isDirectory()),
    false,
  )
}

async function freeIn({ disk }: Ground, path: string): Promise<number | null> {
  return await inTime(
    disk.statfs(path).then(({ bavail, bsize }) => bavail * bsize),
    null,
  )
}
