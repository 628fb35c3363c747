import { identity } from '../../electron/contract/identity.ts'
import type { PreloadIpc } from '../../electron/shell/desk-window.ts'
import type { IpcEvent, IpcMainLike } from '../../electron/shell/ipc.ts'

type Listener = (event: IpcEvent, ...args: unknown[]) => unknown
type Hearer = Parameters<PreloadIpc['on']>[1]

/** Electron's messages without Electron: everything is cloned on its way, both ways. */
export interface FakeIpc {
  readonly main: IpcMainLike
  readonly renderer: PreloadIpc
  readonly senderId: number
  readonly messages: () => string[]
  /** Invokes as some other frame would. */
  readonly invokeAs: (
    senderFrame: IpcEvent['senderFrame'],
    message: string,
    ...args: unknown[]
  ) => Promise<unknown>
}

const OUR_FRAME = { url: `${identity.electronOrigin}/index.html`, parent: null }

export function createFakeIpc(): FakeIpc {
  const listeners = new Map<string, Listener>()
  const hearers = new Map<string, Set<Hearer>>()
  const senderId = 7
  const sender = {
    id: senderId,
    isDestroyed: () => false,
    send: (message: string, ...args: unknown[]) => {
      const crossed = structuredClone(args)
      const [callId, progress] = crossed
      for (const hear of hearers.get(message) ?? []) hear({}, String(callId), progress)
    },
  }
  const invokeAs: FakeIpc['invokeAs'] = async (senderFrame, message, ...args) => {
    const listener = listeners.get(message)
    if (listener === undefined) throw new Error(`No handler registered for '${message}'`)
    const crossed = structuredClone(args)
    try {
      return structuredClone(await listener({ sender, senderFrame }, ...crossed))
    } catch (error) {
      // Electron lets only the message through.
      throw new Error(`Error invoking remote method '${message}': ${String(error)}`)
    }
  }
  return {
    senderId,
    invokeAs,
    messages: () => [...listeners.keys()],
    main: {
      handle: (message, listener) => {
        if (listeners.has(message)) throw new Error(`${message} is handled twice`)
        listeners.set(message, listener)
      },
    },
    renderer: {
      invoke: async <T>(message: string, ...args: unknown[]) =>
        (await invokeAs(OUR_FRAME, message, ...args)) as T,
      on: (message, hearer) => {
        hearers.set(message, (hearers.get(message) ?? new Set()).add(hearer))
      },
      off: (message, hearer) => {
        hearers.get(message)?.delete(hearer)
      },
    },
  }
}
