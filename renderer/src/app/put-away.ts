import type { Bridge } from '../../../electron/contract/bridge.ts'
import { releaseAll } from './hold-desk.ts'

/**
 * Lets go of the desks when the browser puts the page away whole, and begins anew when it is brought back.
 *
 * A page in the back/forward cache keeps its requests open, and with them the host's hold. Once
 * it is back another may have the desk: until it is loaded anew it reaches the host no more.
 *
 * @returns the bridge that the page is to use
 */
export function watchPutAway(page: Window, bridge: Bridge): Bridge {
  let isBack = false
  page.addEventListener('pagehide', ({ persisted }) => {
    if (persisted) releaseAll()
  })
  page.addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return
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
