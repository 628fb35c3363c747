import { join } from 'node:path'
import { namedFiles } from '../backup/backup-files.ts'
import { type Ground, namesIn } from '../disk/disk.ts'
import type { JournalPort } from '../journal/journal.ts'
import { replayFolder } from '../journal/journal-replay.ts'
import type { Desks } from '../vault/desks.ts'

/** Both the rows and the folder are read for it, and the screen asks every few seconds. */
const GOOD_FOR_MS = 60_000

export interface MissingFiles {
  /** Hashes of the files of evidence that records name and that are not on the disk. */
  of(deskId: string): Promise<readonly string[]>
  /** A file was looked for. Where that is news, the next question looks anew. */
  seen(deskId: string, sha256: string, isThere: boolean): void
  /** Something may have come or gone: the next question looks anew. */
  forget(deskId: string): void
}

interface Looked {
  readonly generation: number
  readonly seq: number
  readonly named: ReadonlySet<string>
  /** Null: something was seen since that says otherwise. */
  readonly at: number | null
  readonly missing: readonly string[]
}

export function createMissingFiles(
  ground: Ground,
  desks: Desks,
  journal: JournalPort,
): MissingFiles {
  const known = new Map<string, Looked>()
  const looking = new Map<string, Promise<Looked>>()

  async function together(deskId: string): Promise<Looked> {
    const parts = { ground, desks, journal, before: known.get(deskId) }
    const asked = looking.get(deskId) ?? look(parts, deskId)
    looking.set(deskId, asked)
    try {
      const found = await asked
      // What was forgotten meanwhile may be true no more.
      if (looking.get(deskId) === asked) known.set(deskId, found)
      return found
    } finally {
      if (looking.get(deskId) === asked) looking.delete(deskId)
    }
  }

  function forget(deskId: string): void {
    looking.delete(deskId)
    const before = known.get(deskId)
    if (before !== undefined) known.set(deskId, { ...before, at: null })
  }

  return {
    of: async (deskId) => (await together(deskId)).missing,
    seen: (deskId, sha256, isThere) => {
      const isKnown = known.get(deskId)?.missing.includes(sha256) === !isThere
      if (!isKnown || looking.has(deskId)) forget(deskId)
    },
    forget,
  }
}

interface Looking {
  readonly ground: Ground
  readonly desks: Desks
  readonly journal: JournalPort
  readonly before: Looked | undefined
}

async function look({ ground, desks, journal, before }: Looking, deskId: string): Promise<Looked> {
  const at = ground.now().getTime()
  const tip = await journal.tipOf(deskId)
  const { generation } = tip.desk
  const isSame = before?.generation === generation
  if (isSame && isFresh(before, at)) return before
  const folder = desks.folderOf(deskId)
  const rowsNow = { fromSnapshot: true, end: tip }
  const named =
    isSame && before.seq === tip.lastSeq
      ? before.named
      : namedFiles((await replayFolder(ground.disk, folder, rowsNow)).rows)
  const there = await filesThere(ground, folder)
  const missing = [...named].filter((hash) => !there.has(hash))
  return { generation, seq: tip.lastSeq, named, at, missing }
}

/** Also while the clock goes back, nothing is believed for longer. */
function isFresh({ at }: Looked, now: number): boolean {
  return at !== null && now >= at && now - at < GOOD_FOR_MS
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
