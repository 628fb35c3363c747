import { join } from 'node:path'
import { z } from 'zod'
import { type KeptCard, keptCard } from '../../contract/safety-values.ts'
import {
  type Disk,
  errorCode,
  exists,
  type Ground,
  makeFolder,
  namesIn,
  patiently,
} from '../disk/disk.ts'
import { syncFolder } from '../disk/durable-file.ts'
import { portError } from '../disk/failures.ts'
import { readJsonFile, writeJsonFile } from '../disk/json-file.ts'

const keptFile = z.object({
  kind: z.literal('safeguarding-desk/kept'),
  format: z.literal(1),
  sealing: z.literal('none'),
  keptId: z.string(),
  why: keptCard.shape.why,
  at: keptCard.shape.at,
  seq: keptCard.shape.seq,
  tallies: keptCard.shape.tallies,
})

export type KeptNote = Pick<KeptCard, 'keptId' | 'why' | 'at' | 'seq'>

/** Where the desk stood that goes; null for what cannot be read. */
interface KeptEnd {
  readonly seq: number | null
  readonly tallies: KeptCard['tallies'] | null
}

const GONE = '.gone-'

export interface Kept {
  list(deskId: string): Promise<KeptCard[]>
  card(deskId: string, keptId: string): Promise<KeptCard | null>
  /** The whole desk that was kept; @throws `gone` when nothing such was. */
  deskFolder(deskId: string, keptId: string): Promise<string>
  /** Makes room for what a restore replaces, and says why; the caller renames the desk there. */
  makeRoom(deskId: string, why: KeptCard['why'], end: KeptEnd): Promise<KeptNote>
  /** Removes a note whose desk never came, or has left again. */
  dropRoom(deskId: string, keptId: string): Promise<void>
  discard(deskId: string, keptId: string): Promise<void>
  sweep(): Promise<void>
}

/** `kept/<deskId>/<n>/`: what a restore or a repair replaced. Only she discards it. */
export function createKept(ground: Ground, vault: string): Kept {
  const { disk } = ground
  const root = join(vault, 'kept')
  const folderOf = (deskId: string, keptId: string): string => join(root, deskId, keptId)

  async function card(deskId: string, keptId: string): Promise<KeptCard | null> {
    const folder = folderOf(deskId, keptId)
    const note = await readJsonFile(ground, join(folder, 'kept.json'), keptFile)
    if (note === null || note === 'unreadable') return null
    // The note is there before what it tells of, and after it was brought back.
    const content = (await namesIn(disk, folder)).filter((name) => name !== 'kept.json')
    if (content.length === 0) return null
    const { why, at, seq } = note
    const rows = note.tallies === undefined ? {} : { tallies: note.tallies }
    // A repair keeps the journal alone; there is no whole desk to change places with.
    const canBeBroughtBack = content.includes('desk')
    const bytes = await bytesIn(disk, folder)
    return { keptId, why, at, seq, bytes, canBeBroughtBack, ...rows }
  }

  const numbersIn = async (deskId: string): Promise<number[]> =>
    (await namesIn(disk, join(root, deskId)))
      .map(Number)
      .filter((n) => Number.isInteger(n) && n > 0)

  return {
    card,
    list: async (deskId) => {
      const numbers = (await numbersIn(deskId)).sort((a, b) => b - a)
      const cards = await Promise.all(numbers.map((number) => card(deskId, String(number))))
      return cards.filter((each) => each !== null)
    },
    deskFolder: async (deskId, keptId) => {
      const folder = folderOf(deskId, mustBeNumber(keptId))
      if (!(await exists(disk, folder))) throw portError('gone')
      if (!(await exists(disk, join(folder, 'desk'))))
        throw portError('damaged', { about: 'journal' })
      return join(folder, 'desk')
    },
    makeRoom: async (deskId, why, { seq, tallies }) => {
      const keptId = String(Math.max(0, ...(await numbersIn(deskId))) + 1)
      const at = ground.now().toISOString()
      const folder = folderOf(deskId, keptId)
      await makeFolder(disk, folder)
      const head = { kind: 'safeguarding-desk/kept', format: 1, sealing: 'none' }
      const rows = tallies == null ? {} : { tallies }
      const note = { ...head, keptId, why, at, seq, ...rows }
      await writeJsonFile(ground, join(folder, 'kept.json'), note)
      await syncFolder(disk, join(root, deskId))
      return { keptId, why, at, seq }
    },
    dropRoom: async (deskId, keptId) => {
      const folder = folderOf(deskId, keptId)
      const content = (await namesIn(disk, folder)).filter((name) => name !== 'kept.json')
      if (content.length === 0) await disk.rm(folder, { recursive: true, force: true })
    },
    discard: async (deskId, keptId) => {
      const folder = folderOf(deskId, mustBeNumber(keptId))
      if (!(await exists(disk, folder))) throw portError('gone')
      const leaving = join(root, deskId, `${GONE}${keptId}`)
      await patiently(() => disk.rename(folder, leaving))
      await syncFolder(disk, join(root, deskId))
      await patiently(() => disk.rm(leaving, { recursive: true, force: true }))
    },
    sweep: async () => {
      for (const deskId of await namesIn(disk, root)) {
        for (const name of await namesIn(disk, join(root, deskId))) {
          if (!name.startsWith(GONE)) continue
          await disk.rm(join(root, deskId, name), { recursive: true, force: true })
        }
      }
    },
  }
}

function mustBeNumber(keptId: string): string {
  if (!/^[1-9]\d{0,8}$/.test(keptId)) throw portError('gone')
  return keptId
}

async function bytesIn(disk: Disk, folder: string): Promise<number> {
  let bytes = 0
  for (const entry of await disk.readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    try {
      bytes += entry.isDirectory() ? await bytesIn(disk, path) : (await disk.stat(path)).size
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error
    }
  }
  return bytes
}
