import type { BrowsePlaces } from '../places/browse-places.ts'
import type { BackupTokens } from './backup-folder.ts'
import type { Kept } from './kept.ts'
import type { RehearseParts } from './rehearse.ts'

/** What everything about backups stands on. */
export interface BackupParts extends RehearseParts {
  readonly vault: string
  readonly deviceId: string
  readonly browse: BrowsePlaces
  readonly tokens: BackupTokens
  readonly kept: Kept
}
