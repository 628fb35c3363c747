import type { Bridge } from '../../../electron/contract/bridge.ts'
import { createElectronBridge } from './electron.ts'
import { createLoopbackBridge } from './loopback.ts'
import { takeSessionKey } from './session-key.ts'

/** The way to the machine that this page was opened with. */
export function connectBridge(): Bridge {
  const desk = window.safeguardingDesk
  if (desk !== undefined) return createElectronBridge(desk)
  // Without a key, as after a bookmark, each call is answered with "session".
  return createLoopbackBridge({ key: takeSessionKey(window) ?? '' })
}
