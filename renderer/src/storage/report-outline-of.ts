import { loadStarterReport } from '../content/starter-pack.ts'
import { type ReportOutline, readOutline } from '../domain/governors/outline.ts'
import type { StoredPack } from './tables.ts'

const FILE = 'governor-report.json'
const read = new Map<string, Promise<ReportOutline>>()

/**
 * The outline of reports of a stored pack, or the starter's where it brings none.
 *
 * @param pack null where the desk has none yet
 * @throws when a stored one cannot be read, since it was read when the pack was taken in
 */
export function reportOutlineOf(pack: StoredPack | null): Promise<ReportOutline> {
  const key = pack?.hash ?? 'starter'
  const known = read.get(key)
  if (known !== undefined) return known
  const reading = readNow(pack?.files[FILE])
  read.set(key, reading)
  // A chunk that could not be fetched is asked for again.
  reading.catch(() => read.delete(key))
  return reading
}

async function readNow(own: string | undefined): Promise<ReportOutline> {
  const result = readOutline(own ?? (await loadStarterReport()))
  if (result.ok) return result.value
  throw new Error(result.error)
}
