import type { Bridge } from '../../../electron/contract/bridge.ts'
import type { AskResponse } from '../../../electron/contract/channels.ts'
import type { PortFailure, PortResult } from '../../../electron/contract/failure.ts'
import type { DeskCard } from '../../../electron/contract/values.ts'
import { auditPartsOf } from '../storage/audit-parts.ts'
import type { Closed, Desk } from '../storage/desk.ts'
import { openDeskForWriting } from '../storage/desk-for-writing.ts'
import { isPortError } from '../storage/journal-client.ts'
import { findLostDesks, type LostDesk, readRemembered } from '../storage/lost-desks.ts'
import type { AlteredRow, OpenRefusal } from '../storage/opening.ts'
import type { ReadOnly } from '../storage/read-only.ts'
import { readSchool } from '../storage/repositories/school.ts'
import type { WaitingEdit } from '../storage/space-gate.ts'
import { useAuthor } from '../ui/use-author.ts'
import { alteredNow, isOpenNow, wasBroken } from './broken.ts'
import { newId, now, today } from './clock.ts'
import { holdDesk, releaseDesk } from './hold-desk.ts'

/** What the app shows after it has looked at what there is. */
export type Standing =
  /** `unfinished` is a desk whose setting up broke off before anything was written. */
  | {
      readonly type: 'first-start'
      readonly unfinished: DeskCard | null
      /** She came here from a desk and may go back to it. */
      readonly fromDesk?: true
    }
  | { readonly type: 'choose'; readonly desks: readonly DeskCard[] }
  | { readonly type: 'open'; readonly desk: Desk; readonly deviceId: string }
  | { readonly type: 'open-elsewhere'; readonly card: DeskCard }
  | { readonly type: 'refused'; readonly card: DeskCard; readonly refusal: OpenRefusal }
  /** Desks that only a witness or this browser remembers, and those that the vault does have. */
  | {
      readonly type: 'lost'
      readonly lost: readonly LostDesk[]
      readonly desks: readonly DeskCard[]
    }
  | { readonly type: 'failed'; readonly failure: PortFailure }

const lastDeskKey = 'safeguarding-desk-last'

/** Looks for desks and opens the one that was open last, or the only one. */
export async function standUp(bridge: Bridge): Promise<Standing> {
  const about = bridge.ask('host:about', {})
  const remembered = readRemembered(bridge)
  const listed = await bridge.ask('desks:list', {})
  if (!listed.ok) return { type: 'failed', failure: listed.failure }
  const { desks } = listed.value
  const lost = await findLostDesks(desks, await remembered)
  if (lost.length > 0) return { type: 'lost', lost, desks }
  const last = localStorage.getItem(lastDeskKey)
  const card = desks.find(({ id }) => id === last) ?? (desks.length === 1 ? desks[0] : undefined)
  if (card) return openCard(bridge, card, { about })
  return desks.length === 0 ? { type: 'first-start', unfinished: null } : { type: 'choose', desks }
}

interface OpenCardOptions {
  readonly emptyIsFine?: boolean
  readonly about?: Promise<PortResult<AskResponse<'host:about'>>>
  /** To look at only: another computer has taken over. */
  readonly readOnly?: ReadOnly
  /** Rows that a check found altered, so that the copy is made anew. */
  readonly altered?: readonly AlteredRow[]
  /** Something was amiss with the copy: every row is read before anything is shown. */
  readonly mustRead?: boolean
  /** What this desk could not write before it was closed in this page. */
  readonly carried?: readonly WaitingEdit[]
}

/** Opens one desk for writing, unless another window has it. */
export async function openCard(
  bridge: Bridge,
  card: DeskCard,
  options: OpenCardOptions = {},
): Promise<Standing> {
  const { about = bridge.ask('host:about', {}), ...how } = options
  const known = await about
  if (!known.ok) return { type: 'failed', failure: known.failure }
  const { deviceId } = known.value
  const isDoubtful = wasBroken() || how.mustRead === true
  let desk: Desk | null = null
  try {
    if (!(await holdDesk(bridge, card.id))) return { type: 'open-elsewhere', card }
    const context = { now, today, newId, author: () => useAuthor.getState().name, device: deviceId }
    const opened = await openDeskForWriting({ bridge, card, context, ...how })
    if (!opened.ok) return { type: 'refused', card, refusal: opened.error }
    desk = opened.value
    const altered = isDoubtful && how.altered === undefined ? await alteredNow(desk) : null
    if (altered !== null) return await openAnew(bridge, desk, { ...how, altered })
    return await shown(desk, deviceId, how)
  } catch (error) {
    if (isPortError(error)) return { type: 'failed', failure: error.failure }
    // A row that the disk has spoilt can end an opening anywhere; the vault has the true one.
    if (how.altered !== undefined) throw error
    if (desk !== null) return openAnew(bridge, desk, { ...how, altered: [] })
    return openCard(bridge, card, { ...how, altered: [] })
  }
}

/** The same desk once more, with what it could not write. */
async function openAnew(bridge: Bridge, desk: Desk, how: OpenCardOptions): Promise<Standing> {
  const { carried } = await desk.close({ carries: true })
  return openCard(bridge, desk.card, { ...how, carried })
}

async function shown(
  desk: Desk,
  deviceId: string,
  { emptyIsFine = false }: OpenCardOptions,
): Promise<Standing> {
  const { card } = desk
  localStorage.setItem(lastDeskKey, card.id)
  // Asks the browser not to clear the working copy; a no costs a rebuild, never data.
  void navigator.storage.persist()
  // Where anything was ever changed it is no first start, whatever is missing.
  if (!emptyIsFine && desk.since === 0 && !(await readSchool(desk.db))) {
    await desk.close()
    return { type: 'first-start', unfinished: card }
  }
  isOpenNow(desk)
  // What every screen stands on is on its way while the first one is still being drawn.
  auditPartsOf(desk.db).begin()
  return { type: 'open', desk, deviceId }
}

export function forgetLastDesk(): void {
  localStorage.removeItem(lastDeskKey)
}

/** Sends what is left to the journal and lets the desk go. No screen of it may be shown any more. */
export async function leaveDesk(desk: Desk, how?: Parameters<Desk['close']>[0]): Promise<Closed> {
  isOpenNow(null)
  const closed = await desk.close(how)
  releaseDesk(desk.card.id)
  return closed
}
