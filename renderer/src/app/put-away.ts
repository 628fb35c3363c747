import type { Bridge } from '../../../electron/contract/bridge.ts'
import { releaseAll } from './hold-desk.ts'

const needs = new Set<() => boolean>()

/**
 * A page with something that is not safe yet keeps its desk, and goes on with it when it is back.
 *
 * @returns what takes it back
 */
export function stayWhile(isNeeded: () => boolean): () => void {
  needs.add(isNeeded)
  return () => needs.delete(isNeeded)
}

/**
 * Lets go of the desks when the browser puts the page away whole, and begins anew when it is brought back.
 *
 * A page in the back/forward cache keeps its requests open, and with them the host's hold. Once
 * it is back another may have the desk: until it is loaded anew it reaches the host no more.
 *
 * @returns the bridge that the page is to use
 */
export function watchPutAway(page: Window, bridge: Bridge): Bridge {
  let hasLetGo = false
  let isBack = false
  page.addEventListener('pagehide', ({ persisted }) => {
    if (!persisted || [...needs].some((isNeeded) => isNeeded())) return
    hasLetGo = true
    releaseAll()
  })
  page.addEventListener('pageshow', () => {
    if (!hasLetGo) return
    isBack = true
    page.location.reload()
  })
  const whileHere = <A extends readonly unknown[], R>(call: (...args: A) => Promise<R>) => {
    return (...args: A): Promise<R> => (isBack ? new Promise(() => undefined) : call(...args))
  }
  return {
    ask: whileHere(bridge.ask) as Bridge['ask'],
    sendFile: whileHere(bridge.sendFile) as Bridge['sendFile'],
    fetchFile: whileHere(bridge.fetchFile) as Bridge['fetchFile'],
    run: whileHere(bridge.run) as Bridge['run'],
  }
}
