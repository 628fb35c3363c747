import { type DeskWindow, shellMessages } from '../contract/desk-window.ts'

type Hearer = (event: unknown, callId: string, progress: unknown) => void

/** The parts of Electron's `ipcRenderer` and `webUtils` that are used. */
export interface PreloadIpc {
  invoke<T>(message: string, ...args: unknown[]): Promise<T>
  on(message: string, hear: Hearer): unknown
  off(message: string, hear: Hearer): unknown
}
export interface PreloadFiles {
  getPathForFile(file: File): string
}

/**
 * What the page gets to see.
 *
 * Each function passes plain data on; no event, no message name and no path reaches the page.
 */
export function createDeskWindow(ipc: PreloadIpc, files: PreloadFiles): DeskWindow {
  const send: PreloadIpc['invoke'] = (message, ...args) => ipc.invoke(message, ...args)

  return Object.freeze<DeskWindow>({
    ask: (channel, request) => send(shellMessages.ask, channel, request),
    sendFromDisk: (callId, channel, request, file) => {
      const path = files.getPathForFile(file)
      return path === '' ? null : send(shellMessages.sendFromDisk, callId, channel, request, path)
    },
    sendOpen: (callId, channel, request) => send(shellMessages.sendOpen, callId, channel, request),
    sendChunk: (callId, bytes) => send(shellMessages.sendChunk, callId, bytes),
    sendEnd: (callId) => send(shellMessages.sendEnd, callId),
    fetchOpen: (callId, channel, request) =>
      send(shellMessages.fetchOpen, callId, channel, request),
    fetchChunk: (callId) => send(shellMessages.fetchChunk, callId),
    run: (callId, channel, request) => send(shellMessages.run, callId, channel, request),
    cancel: (callId) => send(shellMessages.cancel, callId),
    onProgress: (listener) => {
      const hear = (_event: unknown, callId: string, progress: unknown): void =>
        listener(callId, progress)
      ipc.on(shellMessages.progress, hear)
      return () => {
        ipc.off(shellMessages.progress, hear)
      }
    },
  })
}
