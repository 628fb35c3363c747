import type { Bridge } from '../../../electron/contract/bridge.ts'
import type { AskResponse } from '../../../electron/contract/channels.ts'
import type { PortFailure, PortResult } from '../../../electron/contract/failure.ts'
import type {
  JournalCursor,
  JournalHead,
  JournalRecord,
} from '../../../electron/contract/values.ts'
import type { Change } from './change.ts'

/** A port's failure on its way to the one place that shows it. */
export interface PortError extends Error {
  readonly failure: PortFailure
}

export function portError(failure: PortFailure): PortError {
  return Object.assign(new Error(`port failure: ${failure.reason}`), { failure })
}

export function isPortError(error: unknown): error is PortError {
  return error instanceof Error && 'failure' in error
}

export function unwrap<T>(result: PortResult<T>): T {
  if (!result.ok) throw portError(result.failure)
  return result.value
}

export async function readHead(bridge: Bridge, deskId: string): Promise<JournalHead> {
  return unwrap(await bridge.ask('journal:head', { deskId }))
}

/** About a megabyte of a desk's journal; null begins at its start. */
export async function readJournalPage(
  bridge: Bridge,
  deskId: string,
  from: JournalCursor | null,
): Promise<AskResponse<'journal:read'>> {
  return unwrap(await bridge.ask('journal:read', { deskId, from }))
}

/** Every line of a desk's journal, oldest first. */
export async function readJournal(bridge: Bridge, deskId: string): Promise<JournalRecord[]> {
  const records: JournalRecord[] = []
  let from: JournalCursor | null = null
  do {
    const page: AskResponse<'journal:read'> = await readJournalPage(bridge, deskId, from)
    records.push(...page.records)
    from = page.next
  } while (from !== null)
  return records
}

export function toRecord(change: Change): JournalRecord {
  return { type: 'change', seq: change.seq, id: change.id, body: JSON.stringify(change) }
}
