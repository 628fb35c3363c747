import { failureOf } from '../disk/failures.ts'
import { inTime } from '../disk/in-time.ts'
import type { ChosenPlaces } from '../places/chosen-places.ts'
import type { PortRegistry } from '../registry.ts'
import type { Scratches } from './backup-read.ts'
import { readHolder, sinceBefore, writeHolder } from './holder.ts'
import { bringBack, discardCopy, type RestoreParts, switchTo, takeOver } from './restore.ts'

export interface ServeRestoreParts extends RestoreParts {
  readonly chosen: ChosenPlaces
  readonly deviceId: string
}

/** Restore and its undoing, and the copies that a deputy looks at. */
export function serveRestore(
  registry: PortRegistry,
  parts: ServeRestoreParts,
  scratches: Scratches,
): void {
  const { kept } = parts
  registry.ask('backups:discard-scratch', async ({ scratchId }) => {
    await scratches.discard(scratchId)
    return {}
  })
  registry.ask('backups:switch', async ({ scratchId, as }) => {
    const { folder, manifest } = scratches.find(scratchId)
    const switched = await switchTo(parts, folder, manifest, as)
    await scratches.used(scratchId)
    return switched
  })
  registry.ask('backups:bring-back', ({ deskId, keptId }) => bringBack(parts, deskId, keptId))
  registry.ask('backups:discard-kept', async ({ deskId, keptId }) => {
    await kept.discard(deskId, keptId)
    return {}
  })
  registry.ask('desks:take-over', async ({ deskId, name }) => {
    const { desk, generation } = await takeOver(parts, deskId, await heldBy(parts, deskId))
    return { desk, toldOthers: await leaveWord(parts, deskId, name, generation) }
  })
  registry.ask('desks:discard-copy', async ({ deskId }) => {
    await discardCopy(parts, deskId)
    return {}
  })
}

/** The generation that another computer goes on with; 0 where nobody left word. */
async function heldBy({ ground, care, chosen, deviceId }: ServeRestoreParts, deskId: string) {
  const place = await chosen.of(deskId)
  if (place === null) return 0
  const { desk } = await care.desks.read(deskId)
  const known = await inTime(readHolder(ground, place.path, desk), null)
  return known === null || known.deviceId === deviceId ? 0 : known.generation
}

/** Whether the desk that was taken over will be warned: it looks beside its backups. */
async function leaveWord(
  { ground, care, chosen, deviceId }: ServeRestoreParts,
  deskId: string,
  name: string,
  generation: number,
): Promise<boolean> {
  const place = await chosen.of(deskId)
  if (place === null) return false
  const { desk } = await care.desks.read(deskId)
  const at = ground.now().toISOString()
  try {
    const known = await readHolder(ground, place.path, desk)
    const word = sinceBefore(known, { deviceId, name, at, generation })
    await writeHolder(ground, place.path, desk, word)
    return true
  } catch (error) {
    if (failureOf(error) === null) throw error
    return false
  }
}
