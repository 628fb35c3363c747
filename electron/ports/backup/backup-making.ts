import { failureOf, portError } from '../disk/failures.ts'
import type { ChosenPlace } from '../places/chosen-places.ts'
import type { BackupCare } from '../safety/keeper.ts'
import { type FoundBackup, rotateBackups } from './backup-folder.ts'
import { lackingIn } from './backup-manifest.ts'
import type { BackupParts } from './backup-parts.ts'
import { type BackupOrder, writeBackup } from './backup-write.ts'
import { renewHolder } from './holder.ts'
import { copiesOfNow, ownBackups, rehearse } from './rehearse.ts'

export interface BackupMaking {
  /** In any place. One at a time for each desk. */
  make(order: BackupOrder): Promise<FoundBackup>
  /** In the chosen place, where older ones make room. */
  makeInChosen(order: Omit<BackupOrder, 'place'>): Promise<FoundBackup>
}

export function createBackupMaking(parts: BackupParts): BackupMaking {
  const { ground, care, chosen, appVersion, deviceId, scratch } = parts
  const { desks, journal } = care
  const writing = { ground, desks, journal, appVersion, deviceId, scratch }
  const busy = new Set<string>()

  async function make(order: BackupOrder): Promise<FoundBackup> {
    const { deskId } = order
    if (busy.has(deskId)) throw portError('locked', { about: order.place.label })
    busy.add(deskId)
    try {
      const madeBy = (await chosen.of(deskId))?.holderName ?? ''
      const found = await writeBackup(writing, { ...order, madeBy })
      await chosen.noteProven(deskId, found.path, found.size)
      return found
    } finally {
      // It has looked for every file.
      care.missing.forget(deskId)
      busy.delete(deskId)
    }
  }

  return {
    make,
    makeInChosen: async (order) => {
      const place = await chosen.of(order.deskId)
      if (place === null) throw portError('gone')
      const found = await make({ ...order, place })
      await tidy(parts, order.deskId, place)
      return found
    },
  }
}

/** What follows a backup in the chosen place. The backup stands, whatever of it fails. */
async function tidy(parts: BackupParts, deskId: string, place: ChosenPlace): Promise<void> {
  const { ground, care, chosen, deviceId } = parts
  try {
    const { desk, generation } = await care.desks.read(deskId)
    const at = ground.now().toISOString()
    const word = { deviceId, name: place.holderName, at, generation }
    // Whoever only looks holds nothing.
    if (!desk.isCopy) await renewHolder(ground, place.path, desk, word)
    const found = await ownBackups(parts, deskId)
    const { acceptedShrink } = await care.safety.of(deskId)
    const isProven = async (one: FoundBackup): Promise<boolean> =>
      (await chosen.provenAt(deskId, one.path, one.size)) !== null
    await rotateBackups(ground.disk, found, isProven, acceptedShrink)
  } catch (error) {
    if (failureOf(error) === null) throw error
    ground.log('backups: older ones could not be tidied up')
  }
}

/** What the keeper asks of backups. */
export function backupCare(parts: BackupParts, making: BackupMaking): BackupCare {
  const { care, chosen } = parts
  return {
    last: async (deskId) => {
      if ((await chosen.of(deskId)) === null) return 'no-place'
      const newest = (await copiesOfNow(parts, deskId))[0]?.manifest
      if (newest === undefined) return null
      const lacking = lackingIn(newest).length
      // Files that came back are worth a backup, also when no record changed.
      const isPoorer = lacking > 0 && (await care.missing.of(deskId)).length < lacking
      return { at: newest.at, seq: isPoorer ? -1 : newest.seq }
    },
    makeBackup: async (deskId, signal) => {
      await making.makeInChosen({ deskId, signal, progress: () => undefined })
    },
    rehearse: async (deskId, signal) => {
      const result = await rehearse(parts, deskId, { signal, progress: () => undefined })
      return result.type === 'nothing-yet' ? null : { ok: result.type === 'works', of: result.of }
    },
  }
}
