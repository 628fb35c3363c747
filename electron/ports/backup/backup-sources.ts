import type { SafetyState } from '../../contract/safety-values.ts'
import { inTime } from '../disk/in-time.ts'
import type { SafetySources } from '../safety/safety-state.ts'
import { filesInAny } from './backup-folder.ts'
import type { BackupParts } from './backup-parts.ts'
import { isAnother, readHolder } from './holder.ts'
import { ownBackups } from './rehearse.ts'

/** What places and backups tell of a desk's safety. */
export function backupSources(parts: BackupParts): SafetySources {
  return {
    place: (deskId) => placeOf(parts, deskId),
    backups: (deskId) => cardsOf(parts, deskId),
    holder: (deskId) => holderOf(parts, deskId),
    kept: (deskId) => parts.kept.list(deskId),
    missingInBackups: async (deskId) => {
      const missing = await parts.care.missing.of(deskId)
      if (missing.length === 0) return 0
      const has = filesInAny(await ownBackups(parts, deskId))
      return missing.filter((hash) => has.has(hash)).length
    },
  }
}

async function placeOf({ chosen }: BackupParts, deskId: string): Promise<SafetyState['place']> {
  const place = await chosen.of(deskId)
  if (place === null) return null
  const { path, label } = place
  const [reachable, isSameDisk] = await Promise.all([
    chosen.isReachable(place),
    chosen.isSameDisk(place),
  ])
  return { label, path, reachable, isSameDisk }
}

async function cardsOf(parts: BackupParts, deskId: string): Promise<SafetyState['backups']> {
  const { care, history, tokens } = parts
  const found = await ownBackups(parts, deskId)
  const { acceptedShrink } = await care.safety.of(deskId)
  const manifests = found.map(({ manifest }) => manifest)
  const held = await history.heldOf(deskId, manifests)
  const cards = found.map(async (one) => {
    const card = await tokens.card(one)
    const isReplaced = !held.has(one.manifest)
    return { ...card, isReplaced, shrunk: card.shrunk && card.seq > acceptedShrink }
  })
  return await Promise.all(cards)
}

async function holderOf(
  { ground, care, chosen, deviceId }: BackupParts,
  deskId: string,
): Promise<SafetyState['holder']> {
  const place = await chosen.of(deskId)
  if (place === null) return null
  const { desk, generation } = await care.desks.read(deskId)
  const known = await inTime(readHolder(ground, place.path, desk), null)
  if (known === null || known.deviceId === deviceId) return known
  return isAnother(known, { deviceId, generation }) ? known : null
}
