import { useCallback, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Bridge } from '../../../electron/contract/bridge.ts'
import type { PortFailure } from '../../../electron/contract/failure.ts'
import type { DeskCard } from '../../../electron/contract/values.ts'
import type { Theirs } from '../features/recovery/open-backup/their-backup.ts'
import type { Desk } from '../storage/desk.ts'
import type { AlteredRow } from '../storage/opening.ts'
import type { ReadOnly } from '../storage/read-only.ts'
import type { WaitingEdit } from '../storage/space-gate.ts'
import { giveUp, tellNotWritten } from './not-written.ts'
import { openRenewed } from './open-renewed.ts'
import { leaveDesk, openCard, type Standing, standUp } from './start-up.ts'

/** A word on the first screen about how one came there. */
export interface Word {
  readonly title: string
  readonly text: string
  /** It is true only until word was left for the other desk, and goes by itself then. */
  readonly untilToldOthers?: true
}

/** How a desk is opened, and what is told then. */
export interface OpenHow {
  readonly readOnly?: ReadOnly
  readonly altered?: readonly AlteredRow[]
  /** The browser took the copy away, perhaps because it is spoilt: all of it is read first. */
  readonly mustRead?: boolean
  /** She knows why it is opened anew, so nothing is told of it. */
  readonly isExpected?: boolean
  readonly route?: string
  readonly word?: Word
  /** This browser's storage was emptied before; `aside` names what was kept of the copy. */
  readonly renewed?: { readonly aside: string | null }
  /** What this desk could not write before it was closed, to be written now. */
  readonly carried?: readonly WaitingEdit[]
  /** Before it is shown. */
  readonly first?: (desk: Desk) => Promise<unknown>
}

export type View =
  | { readonly standing: Standing; readonly how: OpenHow }
  /** Any backup, for this computer or to look at. */
  | {
      readonly standing: { readonly type: 'open-backup'; readonly of: Theirs | null }
      readonly how: OpenHow
    }

export interface Moves {
  /** Looks anew at what there is. */
  readonly look: () => Promise<void>
  readonly open: (card: DeskCard, how?: OpenHow) => Promise<void>
  /** The same in a storage that is emptied first; a sentence when that could not be done. */
  readonly renew: (card: DeskCard) => Promise<string | null>
  /** Lets go of the desk that is open. */
  readonly leave: (desk: Desk) => Promise<void>
  readonly reopen: (desk: Desk, how: OpenHow, card?: DeskCard) => Promise<void>
  readonly change: (desk: Desk, next: DeskCard | 'new') => Promise<void>
  readonly end: (desk: Desk, failure: PortFailure) => Promise<void>
  readonly beginNew: () => void
  readonly openBackup: () => void
  /** The newest of whoever took the desk over. */
  readonly openTheirBackup: (of: Theirs) => void
}

/** What stands there, and every way from one standing to the next. */
export function useStanding(bridge: Bridge): { readonly view: View | null; readonly moves: Moves } {
  const [view, setView] = useState<View | null>(null)
  const [moves] = useState(() => movesOf(bridge, setView))
  const { look } = moves
  const start = useCallback(() => void look(), [look])
  useEffect(start, [start])
  return { view, moves }
}

function movesOf(bridge: Bridge, setView: (view: View | null) => void): Moves {
  const show = (standing: Standing, how: OpenHow = {}) => setView({ standing, how })
  const open = openingBy(bridge, show)
  const close = closingBy(setView)
  const leave: Moves['leave'] = async (desk) => void (await close(desk, false))
  const beginNew = () => show({ type: 'first-start', unfinished: null, fromDesk: true })
  return {
    look: async () => show(await standUp(bridge)),
    open,
    async renew(card) {
      const { standing, how, problem } = await openRenewed(bridge, card)
      if (standing) show(standing, how)
      return problem
    },
    leave,
    async reopen(desk, how, card) {
      // After a restore or a take-over it is another state, for which they were not meant.
      const carried = await close(desk, card === undefined)
      await open(card ?? desk.card, { ...how, carried })
    },
    async change(desk, next) {
      await leave(desk)
      location.hash = '#/'
      if (next === 'new') beginNew()
      // The same desk again: after a restore, say.
      else await open(next, next.id === desk.card.id ? { isExpected: true } : {})
    },
    async end(desk, failure) {
      // Not while React is still at the effect that noticed it.
      await Promise.resolve()
      await leave(desk)
      show({ type: 'failed', failure })
    },
    beginNew,
    openBackup: () => setView({ standing: { type: 'open-backup', of: null }, how: {} }),
    openTheirBackup: (of) => setView({ standing: { type: 'open-backup', of }, how: {} }),
  }
}

type Show = (standing: Standing, how: OpenHow) => void

function openingBy(bridge: Bridge, show: Show): Moves['open'] {
  return async (card, how = {}) => {
    const { readOnly, altered, mustRead = false, carried = [] } = how
    const standing = await openCard(bridge, card, {
      ...(readOnly ? { readOnly } : {}),
      ...(altered ? { altered } : {}),
      mustRead,
      carried,
    })
    // Those that it has taken over are its own now.
    if (standing.type !== 'open' || standing.desk.readOnly) giveUp(carried)
    if (standing.type === 'open') {
      await how.first?.(standing.desk)
      if (how.route !== undefined) location.hash = how.route
    }
    show(standing, how)
  }
}

/** @returns what the desk could not write, for its next opening */
function closingBy(setView: (view: null) => void) {
  return async (desk: Desk, carries: boolean) => {
    // Its screens go first: what is still in a field is saved when they do.
    flushSync(() => setView(null))
    const { notWritten, carried } = await leaveDesk(desk, { carries })
    if (!carries) tellNotWritten(notWritten)
    return carried
  }
}
