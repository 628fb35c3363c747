import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Places } from '../../electron/ports/places/places.ts'

/** A vault and a documents folder of a test's own. */
export async function makeTempPlaces(): Promise<Places & { readonly remove: () => Promise<void> }> {
  const root = await mkdtemp(join(tmpdir(), 'desk-test-'))
  return {
    vault: join(root, 'vault'),
    documents: join(root, 'documents'),
    vaultIsSynced: false,
    witnesses: join(root, 'witnesses'),
    remove: () => rm(root, { recursive: true, force: true }),
  }
}
