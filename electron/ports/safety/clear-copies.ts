import type { Ground } from '../disk/disk.ts'
import { portError } from '../disk/failures.ts'
import { ofThisHistory } from '../journal/journal-care.ts'
import { replayFolder } from '../journal/journal-replay.ts'
import type { PortRegistry } from '../registry.ts'
import type { DeskCare } from './desk-care.ts'

/**
 * Empties the browser's storage, once the vault has shown that it can make all of it again.
 *
 * @param clear how this host does it
 */
export function serveClearCopies(
  registry: PortRegistry,
  { disk }: Ground,
  { desks, journal, witnesses }: Pick<DeskCare, 'desks' | 'journal' | 'witnesses'>,
  clear: () => Promise<void>,
): void {
  registry.ask('copies:clear', async ({ deskId }) => {
    await journal.alone(deskId, async () => {
      const desk = await desks.read(deskId)
      const { seq } = await replayFolder(disk, desks.folderOf(deskId))
      const remembered = ofThisHistory(await witnesses.of(deskId), desk)
      if (seq < (remembered?.lastSeq ?? 0)) throw portError('damaged', { about: 'journal' })
    })
    await clear()
    return {}
  })
}
