import type { Bridge } from '../../../electron/contract/bridge.ts'
import { createLoopbackBridge } from './loopback.ts'
import { takeSessionKey } from './session-key.ts'

/** The way to the machine that this page was opened with. */
export function connectBridge(): Bridge {
  // Without a key, as after a bookmark, each call is answered with "session".
  return createLoopbackBridge({ key: takeSessionKey(window) ?? '' })
}
