import type { Bridge } from '../../../electron/contract/bridge.ts'
import { replayJournal } from '../domain/ledger/replay.ts'
import { readHead, readJournal } from './journal-client.ts'

/** Work of a newer version of the app, to be read and copied. */
export interface NewerWork {
  readonly schema: number
  /** JSON: all rows by table, as they stand in the vault. */
  readonly text: string
  readonly counts: Readonly<Record<string, number>>
}

/**
 * Everything that a newer app wrote, as text.
 *
 * It knows nothing of the shape of a row, and opens no database.
 *
 * @throws a port error when the vault cannot be read
 */
export async function readNewer(bridge: Bridge, deskId: string): Promise<NewerWork> {
  const { schema } = await readHead(bridge, deskId)
  const { rows } = replayJournal(await readJournal(bridge, deskId))
  const tables = [...rows].filter(([, byKey]) => byKey.size > 0)
  const plain = Object.fromEntries(tables.map(([name, byKey]) => [name, [...byKey.values()]]))
  return {
    schema,
    text: JSON.stringify(plain, null, 2),
    counts: Object.fromEntries(tables.map(([name, byKey]) => [name, byKey.size])),
  }
}
