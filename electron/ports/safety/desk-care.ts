import { join } from 'node:path'
import type { Ground } from '../disk/disk.ts'
import { portError } from '../disk/failures.ts'
import { createMissingFiles, type MissingFiles } from '../evidence/missing-files.ts'
import { createJournal, type JournalPort } from '../journal/journal.ts'
import { serveJournalRepair } from '../journal/journal-repair.ts'
import type { Places } from '../places/places.ts'
import type { PortRegistry } from '../registry.ts'
import { serveDeskHold } from '../vault/desk-hold.ts'
import { createDesks, type DeskPort } from '../vault/desks.ts'
import { type BackupCare, createKeeper, type Keeper, noBackups } from './keeper.ts'
import { createSafetyFile, type SafetyFile } from './safety-file.ts'
import { noSources, type SafetySources, serveSafetyState } from './safety-state.ts'
import { createSnapshots, type Snapshots } from './snapshots.ts'
import type { Timers } from './timers.ts'
import { createTroubles, type Troubles } from './troubles.ts'
import { createWitnesses, type Witnesses } from './witness.ts'
import { bearWitness, fileFromWitness, serveWitness } from './witness-port.ts'

/** Desks with everything that keeps them: journal, witness, snapshots, and who looks after them. */
export interface DeskCare {
  readonly desks: DeskPort
  readonly journal: JournalPort
  readonly witnesses: Witnesses
  readonly safety: SafetyFile
  readonly troubles: Troubles
  readonly missing: MissingFiles
  readonly snapshots: Snapshots
  readonly keeper: Keeper
  /** Writes down in both places how far a desk has come. */
  remember(deskId: string): Promise<void>
  /** Backups build on all of this, and are looked after by it. */
  plug(more: { readonly backups?: BackupCare; readonly sources?: SafetySources }): void
  sweep(): Promise<void>
  serve(registry: PortRegistry): void
  close(): Promise<void>
}

export interface DeskCareOptions {
  readonly ground: Ground
  readonly timers: Timers
  readonly places: Places
  readonly appVersion: string
}

export function createDeskCare({ ground, timers, places, appVersion }: DeskCareOptions): DeskCare {
  const { vault } = places
  let backups = noBackups
  let sources = noSources
  const deskFolder = (id: string): string => join(vault, 'desks', id)
  const witnesses = createWitnesses(ground, places.witnesses, deskFolder)
  const desks = createDesks(ground, vault, {
    beforeDiscard: (id) => journal.close(id),
    afterDiscard: (id) => witnesses.remove(id),
    remember: (id) => fileFromWitness(witnesses, id),
  })
  const safety = createSafetyFile(ground, desks)
  const troubles = createTroubles(ground, safety)
  const remember = async (deskId: string): Promise<void> => {
    const whose = { deskId, appVersion }
    // Its desk may just have been discarded.
    if (!(await desks.exists(deskId))) return
    await troubles.around(deskId, 'witness', () => bearWitness(ground, journal, witnesses, whose))
  }
  const journal = createJournal(ground, desks, {
    remembered: (deskId) => witnesses.of(deskId),
    isDamaged: async (deskId) =>
      (await safety.of(deskId)).troubles.some(({ what }) => what === 'journal'),
    segmentStarted: (deskId) => keeper.segmentStarted(deskId),
    appended: (deskId) => keeper.appended(deskId),
  })
  const missing = createMissingFiles(ground, desks, journal)
  const snapshots = createSnapshots({ ground, desks, journal, safety, troubles })
  const handed: BackupCare = {
    last: (deskId) => backups.last(deskId),
    makeBackup: (deskId, signal) => backups.makeBackup(deskId, signal),
    rehearse: (deskId, signal) => backups.rehearse(deskId, signal),
  }
  const parts = { ground, journal, safety, troubles, snapshots, remember }
  const keeper = createKeeper({ ...parts, timers, backups: handed })
  const hold = (deskId: string, isDamaged: boolean): Promise<void> =>
    isDamaged
      ? troubles.tell(deskId, 'journal', portError('damaged'))
      : troubles.clear(deskId, 'journal')
  const { alone } = keeper
  const repair = { ground, desks, journal, witnesses, vault, remember, hold, alone }
  return {
    ...{ desks, journal, witnesses, safety, troubles, missing, snapshots, keeper, remember },
    plug: (more) => {
      backups = more.backups ?? backups
      sources = more.sources ?? sources
    },
    sweep: async () => {
      await desks.sweep()
      await witnesses.sweep()
    },
    serve: (registry) => {
      desks.serve(registry)
      journal.serve(registry)
      serveDeskHold(registry, keeper)
      serveWitness(registry, desks, witnesses)
      serveJournalRepair(registry, repair)
      registry.ask('snapshots:make', async ({ deskId, reason }) => {
        const snapshot = await keeper.beside(deskId, () => snapshots.make(deskId, reason))
        await remember(deskId)
        return { snapshot }
      })
      serveSafetyState(registry, ground, {
        ...{ desks, journal, safety, places, missing },
        sources: () => sources,
        snapshots: snapshots.list,
      })
    },
    close: async () => {
      await keeper.close()
      await journal.closeAll()
    },
  }
}
