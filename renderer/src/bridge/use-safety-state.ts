import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Bridge } from '../../../electron/contract/bridge.ts'
import type { PortFailure } from '../../../electron/contract/failure.ts'
import type { SafetyState } from '../../../electron/contract/safety-values.ts'

/** What the host said last about the copies of a desk. */
export interface SafetyKnown {
  /** Null until it has answered once. Kept when a later answer does not come. */
  readonly state: SafetyState | null
  /** Why the last question had no answer. */
  readonly failure: PortFailure | null
}

/** One for each desk and bridge, whoever looks at it. It asks only while somebody does. */
export interface SafetyWatch {
  readonly current: () => SafetyKnown
  readonly subscribe: (listener: () => void) => () => void
  /** Asks now: after a job, or after something was chosen. */
  readonly ask: () => Promise<void>
  /** Asks before long: after a save. Many of these make one question. */
  readonly askSoon: () => void
}

const everyMs = 60_000
const soonMs = 5_000

const watches = new WeakMap<Bridge, Map<string, SafetyWatch>>()

export function safetyWatchOf(bridge: Bridge, deskId: string): SafetyWatch {
  const ofBridge = watches.get(bridge) ?? new Map<string, SafetyWatch>()
  watches.set(bridge, ofBridge)
  const watch = ofBridge.get(deskId) ?? startWatch(bridge, deskId)
  ofBridge.set(deskId, watch)
  return watch
}

/**
 * Asks anew when a screen is reached, and whether the answer is still awaited.
 *
 * What was known before may be a minute old: a stick may have been pulled out since.
 */
export function useAskedAnew(
  bridge: Bridge,
  deskId: string,
  /** Brings first to the disk what is still on its way. */
  flush: () => Promise<unknown>,
): { readonly isLooking: boolean } {
  const [answeredFor, setAnsweredFor] = useState<string | null>(null)
  useEffect(() => {
    let isHere = true
    const { ask } = safetyWatchOf(bridge, deskId)
    const look = async () => {
      await flush()
      await ask()
    }
    void look().then(() => {
      if (isHere) setAnsweredFor(deskId)
    })
    return () => {
      isHere = false
    }
  }, [bridge, deskId, flush])
  return { isLooking: answeredFor !== deskId }
}

/** How the desk's copies stand; told anew each minute, so that "today" stays true. */
export function useSafetyState(bridge: Bridge, deskId: string): SafetyKnown {
  const { subscribe, current } = safetyWatchOf(bridge, deskId)
  return useSyncExternalStore(subscribe, current)
}

function startWatch(bridge: Bridge, deskId: string): SafetyWatch {
  let known: SafetyKnown = { state: null, failure: null }
  let timer: ReturnType<typeof setTimeout> | null = null
  let isSoon = false
  // Answers may overtake each other; only the last question's counts.
  let asked = 0
  const listeners = new Set<() => void>()

  const rest = (ms: number) => {
    if (timer !== null) clearTimeout(timer)
    isSoon = ms === soonMs
    timer = listeners.size > 0 ? setTimeout(() => void ask(), ms) : null
  }
  const ask = async () => {
    const mine = ++asked
    rest(everyMs)
    const answer = await bridge.ask('safety:state', { deskId })
    if (mine !== asked) return
    known = answer.ok
      ? { state: answer.value, failure: null }
      : { state: known.state, failure: answer.failure }
    for (const listener of [...listeners]) listener()
  }
  return {
    current: () => known,
    subscribe(listener) {
      listeners.add(listener)
      if (listeners.size === 1) void ask()
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        if (timer !== null) clearTimeout(timer)
        // The desk was closed, perhaps for a restore: what was known of it may hold no more.
        asked += 1
        known = { state: null, failure: null }
      }
    },
    ask,
    askSoon() {
      if (!isSoon) rest(soonMs)
    },
  }
}
