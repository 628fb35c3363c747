import { loadStarterLiving } from '../content/starter-pack.ts'
import type { LivingPack } from '../domain/packs/living-pack.ts'
import type { StoredPack } from './tables.ts'

const read = new Map<string, Promise<LivingPack>>()

/**
 * The part of a stored pack that is used all year, read once for each pack.
 *
 * Reading it takes the schemas of packs, which no first screen needs.
 *
 * @param pack null where the desk has none yet: the starter's then
 * @throws with the reasons when a stored pack cannot be read, since it was read when it was taken in
 */
export function livingPackOf(pack: StoredPack | null): Promise<LivingPack> {
  const key = pack?.hash ?? 'starter'
  const known = read.get(key)
  if (known) return known
  const reading = readNow(pack?.files ?? {})
  read.set(key, reading)
  // A chunk that could not be fetched is asked for again.
  reading.catch(() => read.delete(key))
  return reading
}

async function readNow(files: StoredPack['files']): Promise<LivingPack> {
  const { needsStarter, readLivingPack } = await import('../domain/packs/read-living-pack.ts')
  const starter = needsStarter(files) ? await loadStarterLiving() : {}
  const result = readLivingPack(files, starter)
  if (result.ok) return result.value
  throw new Error(result.error.map(({ sentence }) => sentence).join('\n'))
}
