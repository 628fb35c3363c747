import { join } from 'node:path'
import { z } from 'zod'
import { deskCard, instant, tallies, uuid } from '../../contract/values.ts'
import { errorCode, type Ground, makeFolder, namesIn, patiently } from '../disk/disk.ts'
import { discard, sweepTemps, writeDurably } from '../disk/durable-file.ts'
import { readAs } from '../disk/file-format.ts'
import { replacedEnds } from '../vault/desk-file.ts'

const witnessFile = z.object({
  kind: z.literal('safeguarding-desk/witness'),
  format: z.literal(1),
  sealing: z.literal('none'),
  desk: deskCard,
  storeId: uuid,
  generation: z.number().int().positive(),
  replaced: replacedEnds,
  schema: z.number().int().nonnegative(),
  segment: z.number().int().nonnegative(),
  lastSeq: z.number().int().nonnegative(),
  lastId: z.string().nullable(),
  /** As the changes up to `lastSeq` carry them; null when they could not be reckoned. */
  tallies: tallies.nullable(),
  appVersion: z.string(),
  at: instant,
})
/** That a desk was here, and how far it had come. Never believed against a longer journal. */
export type Witness = Readonly<Omit<z.infer<typeof witnessFile>, 'kind' | 'format' | 'sealing'>>

export interface Witnesses {
  /** The better of the two; the other is mended from it. Null when nobody remembers the desk. */
  of(deskId: string): Promise<Witness | null>
  /** Both places are tried; rejects when one of them did not take it. */
  write(witness: Witness): Promise<void>
  /** All that the second place remembers. */
  remembered(): Promise<Witness[]>
  /** Puts what the second place remembers aside. */
  forget(deskId: string): Promise<void>
  /** For a sample or a copy, which nobody misses. */
  remove(deskId: string): Promise<void>
  sweep(): Promise<void>
}

export function createWitnesses(
  ground: Ground,
  folder: string,
  deskFolder: (deskId: string) => string,
): Witnesses {
  const { disk } = ground
  const known = new Map<string, Witness>()
  const farPath = (deskId: string): string => join(folder, `${deskId}.json`)
  const nearPath = (deskId: string): string => join(deskFolder(deskId), 'witness.json')

  async function writeTo(path: string, witness: Witness): Promise<void> {
    const head = { kind: 'safeguarding-desk/witness', format: 1, sealing: 'none' }
    const text = `${JSON.stringify({ ...head, ...witness }, null, 2)}\n`
    await writeDurably(disk, path, text, ground.newId())
  }

  async function writeFar(witness: Witness): Promise<void> {
    await makeFolder(disk, folder)
    await writeTo(farPath(witness.desk.id), witness)
  }

  async function mend(near: Witness | null, far: Witness | null, best: Witness): Promise<void> {
    try {
      if (!isSame(near, best)) await writeTo(nearPath(best.desk.id), best)
      if (!isSame(far, best)) await writeFar(best)
    } catch (error) {
      // The one that can be read serves; the next writing of it says what is wrong.
      ground.log(`witness: ${errorCode(error) ?? 'unknown'}`)
    }
  }

  return {
    of: async (deskId) => {
      const held = known.get(deskId)
      if (held !== undefined) return held
      const near = await readWitness(ground, nearPath(deskId), deskId)
      const far = await readWitness(ground, farPath(deskId), deskId)
      const best = better(near, far)
      if (best === null) return null
      await mend(near, far, best)
      known.set(deskId, best)
      return best
    },
    write: async (witness) => {
      known.delete(witness.desk.id)
      const near = writeTo(nearPath(witness.desk.id), witness)
      const both = await Promise.allSettled([near, writeFar(witness)])
      for (const each of both) if (each.status === 'rejected') throw each.reason
      known.set(witness.desk.id, witness)
    },
    remembered: async () => {
      const names = await namesIn(disk, folder)
      const ids = names.flatMap((name) => uuid.safeParse(name.replace(/\.json$/, '')).data ?? [])
      const all = await Promise.all(ids.map((id) => readWitness(ground, farPath(id), id)))
      return all.filter((each) => each !== null)
    },
    forget: async (deskId) => {
      known.delete(deskId)
      const aside = join(folder, 'forgotten')
      await makeFolder(disk, aside)
      const number = (await namesIn(disk, aside)).length + 1
      await patiently(() => disk.rename(farPath(deskId), join(aside, `${deskId}-${number}.json`)))
    },
    remove: async (deskId) => {
      known.delete(deskId)
      await discard(disk, farPath(deskId))
    },
    sweep: async () => {
      await sweepTemps(disk, folder)
    },
  }
}

/** Null when it is not there or cannot be read: one of two may be lost. */
async function readWitness(
  { disk, log }: Ground,
  path: string,
  deskId: string,
): Promise<Witness | null> {
  let text: string
  try {
    text = await disk.readFile(path, 'utf8')
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') log(`witness: ${errorCode(error) ?? 'unknown'}`)
    return null
  }
  const file = readAs(witnessFile, text, 'witness.json')
  if (file === null || file.desk.id !== deskId) return null
  const { kind: _kind, format: _format, sealing: _sealing, ...witness } = file
  return witness
}

const isSame = (one: Witness | null, other: Witness): boolean =>
  one !== null && JSON.stringify(one) === JSON.stringify(other)

function better(one: Witness | null, other: Witness | null): Witness | null {
  if (one === null || other === null) return one ?? other
  if (one.generation !== other.generation) return one.generation > other.generation ? one : other
  return one.lastSeq >= other.lastSeq ? one : other
}
