import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import type { PortRegistry } from '../registry.ts'

/** A page that is loaded anew asks before its former self is quite gone. */
const MOMENT_MS = 500
/** The longest that a timer can take. */
const WEEKS_MS = 2 ** 31 - 1

/** Who is told when a page begins to work on a desk, and when it ends. */
export interface HoldKeeper {
  held(deskId: string): void
  released(deskId: string): void
}

interface Place {
  readonly turn: Promise<void>
  readonly call: () => void
}

/**
 * One page for each desk: the first in line holds it.
 *
 * The browser's own lock keeps the windows of one browser apart; two browsers, or two profiles
 * of one, meet only here. A page that ends takes its call with it, however it ends.
 */
export function serveDeskHold(registry: PortRegistry, keeper: HoldKeeper): void {
  const lines = new Map<string, Place[]>()
  registry.job('desks:hold', async ({ deskId, wait }, { signal, progress }) => {
    const line = lines.get(deskId) ?? []
    lines.set(deskId, line)
    const place = aPlace()
    line.push(place)
    line[0]?.call()
    let isHeld = false
    try {
      if (!(await comes(place.turn, wait, signal))) return { held: false }
      isHeld = true
      keeper.held(deskId)
      progress({ held: true })
      if (!signal.aborted) await once(signal, 'abort')
      signal.throwIfAborted()
      return { held: false }
    } finally {
      line.splice(line.indexOf(place), 1)
      line[0]?.call()
      if (line.length === 0) lines.delete(deskId)
      if (isHeld) keeper.released(deskId)
    }
  })
}

function aPlace(): Place {
  let call = (): void => undefined
  const turn = new Promise<void>((resolve) => {
    call = resolve
  })
  return { turn, call }
}

/** Whether the turn came; false when it did not in time. Rejects when the page is gone. */
async function comes(turn: Promise<void>, wait: boolean, signal: AbortSignal): Promise<boolean> {
  const stop = new AbortController()
  const options = { signal: AbortSignal.any([signal, stop.signal]), ref: false }
  const tired = delay(wait ? WEEKS_MS : MOMENT_MS, false, options)
  try {
    return await Promise.race([turn.then(() => true), tired])
  } finally {
    stop.abort()
  }
}
