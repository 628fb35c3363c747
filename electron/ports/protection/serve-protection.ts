import type { Ground } from '../disk/disk.ts'
import { portError } from '../disk/failures.ts'
import type { PortRegistry } from '../registry.ts'
import type { SavedFiles } from '../vault/saved-files.ts'
import { protectFile } from './protect-file.ts'

interface Backups {
  /** Where a backup lies; null of a token that this run did not give out. */
  pathOf(backupId: string): string | null
}

/** Packages and backups as zips that only open with a passphrase, which is kept nowhere. */
export function serveProtection(
  registry: PortRegistry,
  ground: Ground,
  saved: SavedFiles,
  backups: Backups,
): void {
  registry.job('archive:protect', async ({ fileId, sha256, passphrase, as }, tools) => {
    const path = await saved.pathOf(fileId)
    return await protectFile(ground, saved, { path, passphrase, sha256, as }, tools)
  })
  registry.job('backups:protect', async ({ backupId, passphrase }, tools) => {
    const path = backups.pathOf(backupId)
    if (path === null) throw portError('gone')
    return await protectFile(ground, saved, { path, passphrase, sha256: null }, tools)
  })
}
