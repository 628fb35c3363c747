import { chmod, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Random } from './random.ts'

/** One way to hurt a store on the disk; says what it did, or null where there is nothing to hurt. */
export interface Damage {
  readonly name: string
  /** Whether it is done at many places, chosen at random. */
  readonly anywhere: boolean
  /** Only a browser that was killed leaves what is hurt. */
  readonly afterKill?: true
  do(store: string, random: Random): Promise<string | null>
}

/** What of an open file is altered by a failing disk: some bytes in a row, each to another value. */
export async function flip(path: string, at: number, count: number): Promise<void> {
  const bytes = await readFile(path)
  for (let byte = at; byte < Math.min(at + count, bytes.length); byte += 1) {
    bytes[byte] = (bytes[byte] ?? 0) ^ 0xff
  }
  await chmod(path, 0o600)
  await writeFile(path, bytes)
}

export async function cutInHalf(path: string): Promise<void> {
  await truncate(path, Math.floor((await stat(path)).size / 2))
}

async function namesOf(store: string, pattern: RegExp): Promise<string[]> {
  return (await readdir(store)).filter((name) => pattern.test(name)).sort()
}

const LEVEL_DATA = /(\.log|\.ldb|^MANIFEST-\d+|^CURRENT)$/

function flipSomewhere(pattern: RegExp, count: number): Damage {
  return {
    name: `${count === 1 ? '1 byte' : `${count} bytes`} flipped`,
    anywhere: true,
    do: async (store, random) => {
      const name = random.pick(await namesOf(store, pattern))
      const { size } = await stat(join(store, name))
      const at = random.below(Math.max(1, size - count))
      await flip(join(store, name), at, count)
      return `${count} bytes of ${name} flipped at ${at} of ${size}`
    },
  }
}

function removed(name: string, pattern: RegExp, all: boolean): Damage {
  return {
    name,
    anywhere: false,
    do: async (store, random) => {
      const found = await namesOf(store, pattern)
      if (found.length === 0) return null
      const gone = all ? found : [random.pick(found)]
      for (const each of gone) await rm(join(store, each))
      return `${gone.join(' and ')} deleted`
    },
  }
}

export const levelDamages: readonly Damage[] = [
  flipSomewhere(LEVEL_DATA, 1),
  flipSomewhere(LEVEL_DATA, 64),
  {
    name: 'cut in half',
    anywhere: false,
    do: async (store, random) => {
      const name = random.pick(await namesOf(store, /\.(log|ldb)$/))
      await cutInHalf(join(store, name))
      return `${name} cut in half`
    },
  },
  removed('CURRENT deleted', /^CURRENT$/, true),
  removed('MANIFEST deleted', /^MANIFEST-\d+$/, true),
  removed('one table deleted', /\.ldb$/, false),
  removed('all tables deleted', /\.ldb$/, true),
]

/** The largest file: there is one for each database, and that of the desk holds the most. */
async function deskFileIn(store: string): Promise<string> {
  const names = await namesOf(store, /^[A-Z0-9]+$/)
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(store, name))).size))
  const largest = names[sizes.indexOf(Math.max(...sizes))]
  if (largest === undefined) throw new Error('the store has no database')
  return join(store, largest)
}

export const sqliteDamages: readonly Damage[] = [
  {
    name: '256 bytes flipped',
    anywhere: true,
    do: async (store, random) => {
      const path = await deskFileIn(store)
      const { size } = await stat(path)
      const at = random.below(size - 256)
      await flip(path, at, 256)
      return `256 bytes flipped at ${at} of ${size}`
    },
  },
  {
    name: 'first page zeroed',
    anywhere: false,
    do: async (store) => {
      const path = await deskFileIn(store)
      const bytes = await readFile(path)
      await writeFile(path, bytes.fill(0, 0, 4096))
      return 'the first page zeroed'
    },
  },
  {
    name: 'cut in half',
    anywhere: false,
    do: async (store) => {
      await cutInHalf(await deskFileIn(store))
      return 'cut in half'
    },
  },
  { ...removed('its log deleted', /-(wal|journal)$/, true), afterKill: true },
]
