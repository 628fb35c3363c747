import { useCallback, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Bridge } from '../../../electron/contract/bridge.ts'
import type { PortFailure } from '../../../electron/contract/failure.ts'
import type { DeskCard } from '../../../electron/contract/values.ts'
import type { Desk } from '../storage/desk.ts'
import type { AlteredRow } from '../storage/opening.ts'
import type { ReadOnly } from '../storage/read-only.ts'
import { leaveDesk, openCard, type Standing, standUp } from './start-up.ts'

/** A word on the first screen about how one came there. */
export interface Word {
  readonly title: string
  readonly text: string
}

/** How a desk is opened, and what is told then. */
export interface OpenHow {
  readonly readOnly?: ReadOnly
  readonly altered?: readonly AlteredRow[]
  /** She knows why it is opened anew, so nothing is told of it. */
  readonly isExpected?: boolean
  readonly route?: string
  readonly word?: Word
  /** Before it is shown. */
  readonly first?: (desk: Desk) => Promise<unknown>
}

export type View =
  | { readonly standing: Standing; readonly how: OpenHow }
  /** Any backup, for this computer or to look at. */
  | { readonly standing: { readonly type: 'open-backup' }; readonly how: OpenHow }

export interface Moves {
  /** Looks anew at what there is. */
  readonly look: () => Promise<void>
  readonly open: (card: DeskCard, how?: OpenHow) => Promise<void>
  /** Lets go of the desk that is open. */
  readonly leave: (desk: Desk) => Promise<void>
  readonly reopen: (desk: Desk, how: OpenHow, card?: DeskCard) => Promise<void>
  readonly change: (desk: Desk, next: DeskCard | 'new') => Promise<void>
  readonly end: (desk: Desk, failure: PortFailure) => Promise<void>
  readonly beginNew: () => void
  readonly openBackup: () => void
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
  const open: Moves['open'] = async (card, how = {}) => {
    const { readOnly, altered } = how
    const standing = await openCard(bridge, card, {
      ...(readOnly ? { readOnly } : {}),
      ...(altered ? { altered } : {}),
    })
    if (standing.type === 'open') {
      await how.first?.(standing.desk)
      if (how.route !== undefined) location.hash = how.route
    }
    show(standing, how)
  }
  const leave: Moves['leave'] = async (desk) => {
    // Its screens go first: what is still in a field is saved when they do.
    flushSync(() => setView(null))
    await leaveDesk(desk)
  }
  const beginNew = () => show({ type: 'first-start', unfinished: null, fromDesk: true })
  return {
    look: async () => show(await standUp(bridge)),
    open,
    leave,
    async reopen(desk, how, card = desk.card) {
      await leave(desk)
      await open(card, how)
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
    openBackup: () => setView({ standing: { type: 'open-backup' }, how: {} }),
  }
}
