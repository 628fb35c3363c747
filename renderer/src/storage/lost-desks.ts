import type { Bridge } from '../../../electron/contract/bridge.ts'
import type { AskResponse } from '../../../electron/contract/channels.ts'
import type { PortResult } from '../../../electron/contract/failure.ts'
import type { DeskCard, JournalRecord } from '../../../electron/contract/values.ts'
import { isPortError, toRecord, unwrap } from './journal-client.ts'
import { type CopyHere, lookAtLostCopy } from './lost-copy.ts'
import { copyHere } from './mend-journal.ts'
import { migrations } from './migrations/all.ts'
import type { Mended } from './opening.ts'
import { isBrowserError, waitMs } from './patience.ts'

export type { CopyHere }

/** A desk that the vault does not have and that a witness or this browser remembers. */
export interface LostDesk {
  readonly card: DeskCard
  /** What the witness remembers; null when only this browser does. */
  readonly remembered: { readonly seq: number; readonly at: string } | null
  /** Null when this browser has no copy of it that can be read. */
  readonly copy: CopyHere | null
}

const letGoKey = 'safeguarding-desk-let-go'

/** What the witness and this browser know of desks, whatever the vault says. */
export interface Remembered {
  readonly witnessed: PortResult<AskResponse<'witness:lost-desks'>>
  /** Ids of working copies. */
  readonly copies: readonly string[]
}

/** Can be asked for while the vault still lists what it has. */
export async function readRemembered(bridge: Bridge): Promise<Remembered> {
  const asked = [bridge.ask('witness:lost-desks', {}), copiesHere()] as const
  const [witnessed, copies] = await Promise.all(asked)
  return { witnessed, copies }
}

/**
 * Desks that there were and that the vault does not list, so that none is ever taken for a first run.
 *
 * Samples and copies to look at are nobody's work and are left out, as is what she has let go of.
 */
export async function findLostDesks(
  desks: readonly DeskCard[],
  { witnessed: told, copies }: Remembered,
): Promise<readonly LostDesk[]> {
  const known = new Set([...desks.map(({ id }) => id), ...letGo()])
  // The in-memory twin has no witness; any other host that cannot tell leaves this browser's word.
  const witnessed = told.ok ? told.value.desks.filter(({ desk }) => !known.has(desk.id)) : []
  const lost: LostDesk[] = []
  for (const { desk, seq, at } of witnessed) {
    const here = await lookAtLostCopy(desk.id)
    lost.push({ card: desk, remembered: { seq, at }, copy: here?.copy ?? null })
    known.add(desk.id)
  }
  for (const id of copies) {
    const here = known.has(id) ? null : await lookAtLostCopy(id)
    if (here) lost.push({ card: here.card, remembered: null, copy: here.copy })
  }
  return lost.filter(({ card }) => card.kind !== 'sample' && !card.isCopy)
}

/** Ids of all desks that this browser has a working copy of. */
export async function copiesHere(): Promise<readonly string[]> {
  try {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '')
    return names.flatMap((name) => /^desk-([0-9a-f-]{36})$/.exec(name)?.[1] ?? [])
  } catch (error) {
    if (!isBrowserError(error)) throw error
    return []
  }
}

/**
 * Makes the place of a lost desk again and fills its journal from this browser's copy.
 *
 * @throws a port error when the vault cannot take it
 */
export async function bringBackFromCopy(bridge: Bridge, card: DeskCard): Promise<Mended> {
  const { id: deskId, kind, label } = card
  const own = await copyHere({ deskId, steps: migrations, wait: waitMs })
  const { schema } = own
  const changes = own.changes.map(toRecord)
  const isWhole = changes.every(({ seq }, at) => seq === at + 1)
  try {
    unwrap(await bridge.ask('witness:readmit', { deskId }))
  } catch (error) {
    // No witness knows it: it is made anew, under its old id.
    if (!isPortError(error) || error.failure.reason !== 'gone') throw error
    unwrap(await bridge.ask('desks:create', { id: deskId, kind, label }))
    if (isWhole) return appendAll(bridge, deskId, schema, changes)
  }
  const records = [...changes, ...own.checkpoint]
  const { missing } = unwrap(await bridge.ask('journal:mend', { deskId, schema, records }))
  return { filled: changes.length, missing }
}

async function appendAll(
  bridge: Bridge,
  deskId: string,
  schema: number,
  records: readonly JournalRecord[],
): Promise<Mended> {
  const { generation } = unwrap(await bridge.ask('journal:head', { deskId }))
  const start = { deskId, generation, schema, checkpoint: [] }
  unwrap(await bridge.ask('journal:start-segment', start))
  for (let at = 0; at < records.length; at += 500) {
    const batch = records.slice(at, at + 500)
    unwrap(await bridge.ask('journal:append', { deskId, generation, records: batch }))
  }
  return { filled: records.length, missing: [] }
}

/** She wants to go on without it: it is not asked after again. What this browser has of it stays. */
export async function letGoOf(bridge: Bridge, { card, remembered }: LostDesk): Promise<void> {
  if (remembered) unwrap(await bridge.ask('witness:forget', { deskId: card.id }))
  localStorage.setItem(letGoKey, JSON.stringify([...letGo(), card.id]))
}

function letGo(): readonly string[] {
  const stored: unknown = JSON.parse(localStorage.getItem(letGoKey) ?? '[]')
  return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : []
}
