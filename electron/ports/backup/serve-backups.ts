import { failureOf } from '../disk/failures.ts'
import type { PortRegistry } from '../registry.ts'
import type { BackupMaking } from './backup-making.ts'
import type { BackupParts } from './backup-parts.ts'
import { rehearse } from './rehearse.ts'

/** The chosen place, a backup on request, and a rehearsal. */
export function serveBackups(
  registry: PortRegistry,
  parts: BackupParts,
  making: BackupMaking,
): void {
  const { browse, care, chosen, ground, tokens } = parts
  registry.ask('backups:choose-place', async ({ deskId, placeId, holderName }) => {
    const place = await chosen.choose(deskId, browse.find(placeId), holderName)
    await care.troubles.clear(deskId, 'place')
    return { path: place.path }
  })
  registry.ask('backups:forget-place', async ({ deskId }) => {
    await chosen.forget(deskId)
    return {}
  })
  registry.job('backups:make', async ({ deskId, placeId }, { progress, signal }) => {
    const order = { deskId, progress, signal }
    const made = async () =>
      placeId === null
        ? await making.makeInChosen(order)
        : await making.make({ ...order, place: browse.find(placeId) })
    const found = await made().catch(async (error: unknown) => {
      const isStopped = failureOf(error)?.reason === 'cancelled'
      if (placeId === null && !isStopped) await care.troubles.tell(deskId, 'backup', error)
      throw error
    })
    if (placeId === null) await care.troubles.clear(deskId, 'backup')
    return { backup: await tokens.card(found) }
  })
  registry.job('backups:rehearse', async ({ deskId }, opening) => {
    const result = await rehearse(parts, deskId, opening)
    if (result.type === 'nothing-yet') return result
    const drill = { ok: result.type === 'works', of: result.of }
    const at = ground.now().toISOString()
    await care.safety.change(deskId, () => ({ lastDrill: { at, ...drill } }))
    if (drill.ok) await care.troubles.clear(deskId, 'drill')
    return result
  })
}
