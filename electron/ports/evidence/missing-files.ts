import { join } from 'node:path'
import { namedFiles } from '../backup/backup-files.ts'
import { type Ground, namesIn } from '../disk/disk.ts'
import type { JournalPort } from '../journal/journal.ts'
import { replayFolder } from '../journal/journal-replay.ts'
import type { Desks } from '../vault/desks.ts'

/** Both the rows and the folder are read for it, and the screen asks every few seconds. */
const GOOD_FOR_MS = 60_000

export interface MissingFiles {
  /** How many files of evidence records name that are not on the disk. */
  count(deskId: string): Promise<number>
  /** Something has come or gone: the next question looks anew. */
  forget(deskId: string): void
}

interface Looked {
  readonly generation: number
  readonly seq: number
  readonly named: ReadonlySet<string>
  readonly at: number
  readonly count: number
}

export function createMissingFiles(
  ground: Ground,
  desks: Desks,
  journal: JournalPort,
): MissingFiles {
  const known = new Map<string, Looked>()

  async function look(deskId: string): Promise<number> {
    const before = known.get(deskId)
    const at = ground.now().getTime()
    const tip = await journal.tipOf(deskId)
    const { generation } = tip.desk
    const isSame = before?.generation === generation
    if (isSame && at >= before.at && at - before.at < GOOD_FOR_MS) return before.count
    const folder = desks.folderOf(deskId)
    const named =
      isSame && before.seq === tip.lastSeq
        ? before.named
        : namedFiles(
            (await replayFolder(ground.disk, folder, { fromSnapshot: true, end: tip })).rows,
          )
    const there = await filesThere(ground, folder)
    const count = [...named].filter((hash) => !there.has(hash)).length
    known.set(deskId, { generation, seq: tip.lastSeq, named, at, count })
    return count
  }

  return { count: look, forget: (deskId) => known.delete(deskId) }
}

/** Hashes of the files of evidence that are on the disk, by their names alone. */
export async function filesThere({ disk }: Ground, deskFolder: string): Promise<Set<string>> {
  const root = join(deskFolder, 'evidence')
  const there = new Set<string>()
  for (const shelf of await namesIn(disk, root)) {
    if (!/^[0-9a-f]{2}$/.test(shelf)) continue
    for (const name of await namesIn(disk, join(root, shelf))) there.add(name)
  }
  return there
}
