import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type Acknowledged, missingFile, missingFrom } from './acknowledged.ts'
import { saved } from './desk.ts'
import type { FaultHost } from './host.ts'
import { type JournalOnDisk, readJournalOnDisk } from './journal-on-disk.ts'
import type { Row } from './row.ts'
import { differences, readWorkingCopy } from './working-copy.ts'

interface Wanted {
  readonly host: FaultHost
  readonly page: Page
  readonly deskId: string
  /** Said in front of a finding: what was done before. */
  readonly after: string
  readonly heard?: Acknowledged
  /** The journal before the damage: all of it must still be there. */
  readonly before?: JournalOnDisk
}

/**
 * The law of the suite: all that was called saved is in the journal and in the working copy,
 * and the two are equal, record by record.
 */
export async function mustBeWhole(row: Row, wanted: Wanted): Promise<void> {
  const { host, page, deskId, after, heard, before } = wanted
  // What is on its way is no difference.
  await saved(page).catch(() => row.broken(`${after}: it never came to be saved`))
  const journal = await readJournalOnDisk(host.vault, deskId).catch((error: Error) => {
    row.broken(`${after}: ${error.message}`)
    return null
  })
  if (journal === null) return
  const folder = join(host.vault, 'desks', deskId)
  if (heard) {
    for (const what of await missingFrom(heard, journal, folder)) row.lost(`${after}: ${what}`)
  }
  for (const what of await missingFiles(journal, folder)) row.lost(`${after}: ${what}`)
  if (before) for (const what of lostSince(before, journal)) row.lost(`${after}: ${what}`)
  const copy = await readWorkingCopy(page, deskId).catch((error: Error) => error)
  if (copy instanceof Error) return row.broken(`${after}: unreadable, ${copy.message}`)
  const wrong = differences(copy, journal)
  for (const what of wrong.slice(0, 5)) row.lost(`${after}: ${what}`)
  if (wrong.length > 5) row.lost(`${after}: and ${wrong.length - 5} differences more`)
}

function lostSince(before: JournalOnDisk, now: JournalOnDisk): readonly string[] {
  const ids = new Map(now.changes.map(({ seq, id }) => [seq, id]))
  const gone = before.changes.filter(({ seq, id }) => ids.get(seq) !== id)
  return gone.length === 0 ? [] : [`${gone.length} changes are not in the journal any more`]
}

/** Every file that a record names. */
async function missingFiles({ rows }: JournalOnDisk, folder: string): Promise<readonly string[]> {
  const named = new Set<string>()
  for (const row of rows.get('evidence')?.values() ?? []) {
    const { versions = [] } = row as { versions?: { source: { type: string; sha256: string } }[] }
    for (const { source } of versions) if (source.type === 'file') named.add(source.sha256)
  }
  return (await Promise.all([...named].map((sha256) => missingFile(folder, sha256)))).flat()
}
