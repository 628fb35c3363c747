import type { Bridge } from '../../../electron/contract/bridge.ts'
import type { AskResponse } from '../../../electron/contract/channels.ts'
import type { JournalCursor, JournalRecord } from '../../../electron/contract/values.ts'
import { canonicalJson } from '../domain/shared/canonical-json.ts'
import { textOrNone } from './compare-with-journal.ts'
import type { DeskDatabase } from './database.ts'
import { readJournalPage } from './journal-client.ts'
import type { AlteredRow } from './opening.ts'

const atOnce = 100

interface LogGround {
  readonly db: DeskDatabase
  readonly bridge: Bridge
  readonly deskId: string
  /** Resolves in a moment in which nothing else is wanted of the page. */
  readonly idle: () => Promise<void>
  readonly isOver: () => boolean
}

/**
 * Holds the log of the working copy against the journal, change by change.
 *
 * No sum is kept of the log, and a journal that is mended takes its changes from here: an altered
 * one must not get there. What the copy has beyond the journal's end is not looked at.
 *
 * @throws a port error when the journal cannot be read
 */
export async function compareLog(ground: LogGround): Promise<readonly AlteredRow[]> {
  const { bridge, deskId } = ground
  const altered: AlteredRow[] = []
  let from: JournalCursor | null = null
  do {
    const page: AskResponse<'journal:read'> = await readJournalPage(bridge, deskId, from)
    const changes = page.records.filter(({ type }) => type === 'change')
    for (let at = 0; at < changes.length && !ground.isOver(); at += atOnce) {
      await ground.idle()
      altered.push(...(await differing(ground.db, changes.slice(at, at + atOnce))))
    }
    from = page.next
  } while (from !== null && !ground.isOver())
  return altered
}

async function differing(
  db: DeskDatabase,
  records: readonly JournalRecord[],
): Promise<readonly AlteredRow[]> {
  const here = await db.changes.bulkGet(records.map(({ seq }) => seq))
  return records
    .filter(({ body }, at) => !isSame(here[at], body))
    .map(({ seq }) => ({ table: 'changes', key: String(seq) }))
}

/** Field by field only where the text differs, which is hardly ever. */
function isSame(change: unknown, body: string): boolean {
  if (change === undefined) return false
  return JSON.stringify(change) === body || textOrNone(change) === canonicalJson(JSON.parse(body))
}
