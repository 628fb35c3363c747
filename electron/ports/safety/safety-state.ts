import type { SafetyState } from '../../contract/safety-values.ts'
import type { Ground } from '../disk/disk.ts'
import { failureOf } from '../disk/failures.ts'
import { freeBytes } from '../disk/free-space.ts'
import type { MissingFiles } from '../evidence/missing-files.ts'
import type { JournalPort } from '../journal/journal.ts'
import type { Places } from '../places/places.ts'
import type { PortRegistry } from '../registry.ts'
import type { Desks } from '../vault/desks.ts'
import type { SafetyFile } from './safety-file.ts'

/** What other ports know of a desk's safety. Each must answer soon, also when a place is away. */
export type SafetySources = {
  readonly [K in 'place' | 'backups' | 'holder' | 'kept' | 'missingInBackups']: (
    deskId: string,
  ) => Promise<SafetyState[K]>
}

export interface SafetyStateParts {
  readonly desks: Desks
  readonly journal: JournalPort
  readonly safety: SafetyFile
  /** Whoever knows is plugged in later than this is served. */
  readonly sources: () => SafetySources
  readonly snapshots: (deskId: string) => Promise<SafetyState['snapshots']>
  readonly places: Places
  readonly missing: MissingFiles
}

export const noSources: SafetySources = {
  place: async () => null,
  backups: async () => [],
  holder: async () => null,
  kept: async () => [],
  missingInBackups: async () => 0,
}

export function serveSafetyState(
  registry: PortRegistry,
  ground: Ground,
  { desks, journal, safety, sources, snapshots, places, missing }: SafetyStateParts,
): void {
  registry.ask('safety:state', async ({ deskId }) => {
    const { desk } = await desks.read(deskId)
    const notes = await safety.of(deskId)
    const known = sources()
    // A place that is away answers late: they are asked together.
    const [tip, savedAt, lost, inBackups, made, place, backups, kept, holder, free] =
      await Promise.all([
        orIfItFails(journal.tipOf(deskId), null),
        orIfItFails(journal.savedAt(deskId), null),
        orIfItFails(missing.of(deskId), []),
        orIfItFails(known.missingInBackups(deskId), 0),
        orIfItFails(snapshots(deskId), []),
        orIfItFails(known.place(deskId), null),
        orIfItFails(known.backups(deskId), []),
        orIfItFails(known.kept(deskId), []),
        orIfItFails(known.holder(deskId), null),
        orIfItFails(freeBytes(ground.disk, places.vault), null),
      ])
    return {
      createdAt: desk.createdAt,
      lastSeq: tip?.lastSeq ?? 0,
      savedAt,
      snapshots: made,
      place,
      backups,
      lastDrill: notes.lastDrill,
      kept,
      holder,
      troubles: [...notes.troubles],
      missingFiles: lost.length,
      missingInBackups: Math.min(inBackups, lost.length),
      freeBytes: free,
      vaultPlace: places.vault,
      witnessPlaces: [desks.folderOf(deskId), places.witnesses],
    }
  })
  registry.ask('safety:accept-shrink', async ({ deskId }) => {
    const { lastSeq } = await journal.tipOf(deskId)
    await safety.change(deskId, () => ({ acceptedShrink: lastSeq }))
    return {}
  })
}

/** The screen shows what can be known; one thing that cannot be read hides nothing else. */
async function orIfItFails<T, E>(asked: Promise<T>, otherwise: E): Promise<T | E> {
  try {
    return await asked
  } catch (error) {
    if (failureOf(error) === null) throw error
    return otherwise
  }
}
