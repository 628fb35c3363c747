import { join } from 'node:path'
import { type Ground, namesIn } from '../disk/disk.ts'
import { failureOf, portError } from '../disk/failures.ts'
import { inTime } from '../disk/in-time.ts'
import { createBrowsePlaces } from '../places/browse-places.ts'
import { type ChosenPlace, createChosenPlaces } from '../places/chosen-places.ts'
import type { Places } from '../places/places.ts'
import type { PortRegistry } from '../registry.ts'
import type { DeskCare } from '../safety/desk-care.ts'
import type { BackupCare } from '../safety/keeper.ts'
import type { SafetySources } from '../safety/safety-state.ts'
import { createBackupTokens, filesInAny, rotateBackups } from './backup-folder.ts'
import { lackingIn } from './backup-manifest.ts'
import { serveBackupReading } from './backup-read.ts'
import { type BackupOrder, writeBackup } from './backup-write.ts'
import { createHistory } from './history.ts'
import { isAnother, readHolder, renewHolder } from './holder.ts'
import { createKept } from './kept.ts'
import { copiesOfNow, ownBackups, rehearse } from './rehearse.ts'
import { finishSwaps } from './restore-swap.ts'
import { serveRestore } from './serve-restore.ts'

export interface BackupOptions {
  readonly ground: Ground
  readonly places: Places
  readonly care: DeskCare
  readonly appVersion: string
  readonly deviceId: string
}

export interface Backups {
  readonly care: BackupCare
  readonly sources: SafetySources
  /** Ends or undoes what a killed process began. Before anything else looks at the desks. */
  sweep(): Promise<void>
  serve(registry: PortRegistry): void
}

/** Places, backups and restore, and what they tell the keeper and the Safety screen. */
export function createBackups(options: BackupOptions): Backups {
  const { ground, places, care, appVersion, deviceId } = options
  const { disk } = ground
  const { vault } = places
  const scratch = join(vault, 'scratch')
  const browse = createBrowsePlaces(ground, places)
  const chosen = createChosenPlaces(ground, vault)
  const tokens = createBackupTokens(ground, chosen)
  const kept = createKept(ground, vault)
  const history = createHistory(ground, care.desks, care.journal, deviceId)
  const parts = { ground, care, chosen, scratch, appVersion, history }
  const writing = {
    ground,
    desks: care.desks,
    journal: care.journal,
    appVersion,
    deviceId,
    scratch,
  }
  const busy = new Set<string>()

  async function make(order: BackupOrder) {
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

  /** What follows a backup in the chosen place. The backup stands, whatever of it fails. */
  async function tidy(deskId: string, place: ChosenPlace): Promise<void> {
    try {
      const { desk, generation } = await care.desks.read(deskId)
      const at = ground.now().toISOString()
      const word = { deviceId, name: place.holderName, at, generation }
      // Whoever only looks holds nothing.
      if (!desk.isCopy) await renewHolder(ground, place.path, desk, word)
      const found = await ownBackups(parts, deskId)
      const { acceptedShrink } = await care.safety.of(deskId)
      const isProven = async (one: (typeof found)[number]): Promise<boolean> =>
        (await chosen.provenAt(deskId, one.path, one.size)) !== null
      await rotateBackups(disk, found, isProven, acceptedShrink)
    } catch (error) {
      if (failureOf(error) === null) throw error
      ground.log('backups: older ones could not be tidied up')
    }
  }

  async function makeInChosen(order: Omit<BackupOrder, 'place'>) {
    const place = await chosen.of(order.deskId)
    if (place === null) throw portError('gone')
    const found = await make({ ...order, place })
    await tidy(order.deskId, place)
    return found
  }

  return {
    sweep: async () => {
      await finishSwaps(ground, vault, kept)
      await kept.sweep()
      for (const name of await namesIn(disk, scratch)) {
        await disk.rm(join(scratch, name), { recursive: true, force: true })
      }
    },
    care: {
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
        await makeInChosen({ deskId, signal, progress: () => undefined })
      },
      rehearse: async (deskId, signal) => {
        const result = await rehearse(parts, deskId, { signal, progress: () => undefined })
        return result.type === 'nothing-yet' ? null : { ok: result.type === 'works', of: result.of }
      },
    },
    sources: {
      place: async (deskId) => {
        const place = await chosen.of(deskId)
        if (place === null) return null
        const { path, label } = place
        const [reachable, isSameDisk] = await Promise.all([
          chosen.isReachable(place),
          chosen.isSameDisk(place),
        ])
        return { label, path, reachable, isSameDisk }
      },
      backups: async (deskId) => {
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
      },
      holder: async (deskId) => {
        const place = await chosen.of(deskId)
        if (place === null) return null
        const { desk, generation } = await care.desks.read(deskId)
        const known = await inTime(readHolder(ground, place.path, desk), null)
        if (known === null || known.deviceId === deviceId) return known
        return isAnother(known, { deviceId, generation }) ? known : null
      },
      kept: (deskId) => kept.list(deskId),
      missingInBackups: async (deskId) => {
        const missing = await care.missing.of(deskId)
        if (missing.length === 0) return 0
        const has = filesInAny(await ownBackups(parts, deskId))
        return missing.filter((hash) => has.has(hash)).length
      },
    },
    serve: (registry) => {
      browse.serve(registry)
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
            ? await makeInChosen(order)
            : await make({ ...order, place: browse.find(placeId) })
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
      const reading = serveBackupReading(registry, { ...parts, vault, browse, tokens })
      serveRestore(registry, { ground, vault, care, kept, chosen, deviceId }, reading)
    },
  }
}
