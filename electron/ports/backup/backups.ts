import { join } from 'node:path'
import { type Ground, namesIn } from '../disk/disk.ts'
import { type BrowsePlaces, createBrowsePlaces } from '../places/browse-places.ts'
import { createChosenPlaces } from '../places/chosen-places.ts'
import type { Places } from '../places/places.ts'
import type { PortRegistry } from '../registry.ts'
import type { DeskCare } from '../safety/desk-care.ts'
import type { BackupCare } from '../safety/keeper.ts'
import type { SafetySources } from '../safety/safety-state.ts'
import { createBackupTokens } from './backup-folder.ts'
import { backupCare, createBackupMaking } from './backup-making.ts'
import type { BackupParts } from './backup-parts.ts'
import { serveBackupReading } from './backup-read.ts'
import { backupSources } from './backup-sources.ts'
import { createHistory } from './history.ts'
import { createKept } from './kept.ts'
import { finishSwaps } from './restore-swap.ts'
import { serveBackups } from './serve-backups.ts'
import { serveRestore } from './serve-restore.ts'

export interface BackupOptions {
  readonly ground: Ground
  readonly places: Places
  readonly care: DeskCare
  readonly appVersion: string
  readonly deviceId: string
}

export interface Backups {
  /** The chooser of folders, for whatever else goes to one. */
  readonly browse: BrowsePlaces
  readonly care: BackupCare
  readonly sources: SafetySources
  /** Ends or undoes what a killed process began. Before anything else looks at the desks. */
  sweep(): Promise<void>
  serve(registry: PortRegistry): void
  /** Where a backup lies; null of a token that this run did not give out. */
  pathOf(backupId: string): string | null
}

/** Places, backups and restore, and what they tell the keeper and the Safety screen. */
export function createBackups(options: BackupOptions): Backups {
  const parts = partsOf(options)
  const making = createBackupMaking(parts)
  return {
    browse: parts.browse,
    care: backupCare(parts, making),
    sources: backupSources(parts),
    sweep: () => sweep(parts),
    pathOf: parts.tokens.pathOf,
    serve: (registry) => {
      parts.browse.serve(registry)
      serveBackups(registry, parts, making)
      serveRestore(registry, parts, serveBackupReading(registry, parts))
    },
  }
}

function partsOf({ ground, places, care, appVersion, deviceId }: BackupOptions): BackupParts {
  const { vault } = places
  const chosen = createChosenPlaces(ground, vault)
  return {
    ...{ ground, care, chosen, appVersion, deviceId, vault },
    scratch: join(vault, 'scratch'),
    browse: createBrowsePlaces(ground, places),
    tokens: createBackupTokens(ground, chosen),
    kept: createKept(ground, vault),
    history: createHistory(ground, care.desks, care.journal, deviceId),
  }
}

async function sweep({ ground, vault, kept, scratch }: BackupParts): Promise<void> {
  await finishSwaps(ground, vault, kept)
  await kept.sweep()
  for (const name of await namesIn(ground.disk, scratch)) {
    await ground.disk.rm(join(scratch, name), { recursive: true, force: true })
  }
}
