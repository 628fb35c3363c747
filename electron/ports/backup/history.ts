import { join } from 'node:path'
import type { Ground } from '../disk/disk.ts'
import { failureOf } from '../disk/failures.ts'
import type { JournalPort, JournalTip } from '../journal/journal.ts'
import { eachChange } from '../journal/journal-changes.ts'
import type { Desks } from '../vault/desks.ts'
import type { BackupFile } from './backup-manifest.ts'

type End = Pick<BackupFile, 'storeId' | 'generation' | 'seq' | 'lastId'> & {
  readonly madeBy?: BackupFile['madeBy']
}

export interface History {
  /** Those that end in a state which the journal here has gone through, or stands at. */
  heldOf<E extends End>(deskId: string, ends: readonly E[]): Promise<ReadonlySet<E>>
}

/**
 * Tells which backups are copies of the present work.
 *
 * A restore and a take-over raise the generation and leave the changes as they were, so neither
 * that nor a number tells it: only the id of the last change does.
 */
export function createHistory(
  ground: Ground,
  desks: Desks,
  journal: JournalPort,
  deviceId: string,
): History {
  const known = new Map<string, boolean>()

  async function learn(deskId: string, tip: JournalTip, ends: readonly End[]): Promise<void> {
    const { generation } = tip.desk
    const wanted = ends.filter(
      (end) => end.seq <= tip.lastSeq && !known.has(keyOf(deskId, generation, end)),
    )
    if (wanted.length === 0) return
    const seqs = new Set(wanted.map(({ seq }) => seq))
    const ids = new Map<number, string | null>([[0, null]])
    const folder = join(desks.folderOf(deskId), 'journal')
    const hear = ({ seq, id }: { seq: number; id: string }): void => {
      if (seqs.has(seq)) ids.set(seq, id)
    }
    await eachChange(ground.disk, folder, hear, { end: tip })
    for (const end of wanted) {
      known.set(keyOf(deskId, generation, end), ids.get(end.seq) === end.lastId)
    }
  }

  return {
    heldOf: async (deskId, ends) => {
      const { storeId, generation } = await desks.read(deskId)
      // What this computer made in this generation needs no look.
      const isOwn = ({ madeBy, generation: its }: End): boolean =>
        its === generation && (madeBy === undefined || madeBy.deviceId === deviceId)
      try {
        const tip = await journal.tipOf(deskId)
        const others = ends.filter((end) => !isOwn(end) && end.storeId === storeId)
        await learn(deskId, tip, others)
        const isHeld = (end: End): boolean => known.get(keyOf(deskId, generation, end)) === true
        return new Set(ends.filter((end) => isOwn(end) || isHeld(end)))
      } catch (error) {
        if (failureOf(error)?.reason !== 'damaged') throw error
        return new Set(ends.filter((end) => end.generation >= generation))
      }
    },
  }
}

const keyOf = (deskId: string, generation: number, { storeId, seq, lastId }: End): string =>
  [deskId, generation, storeId, seq, lastId].join('/')
