/**
 * What the preload puts on the page's window: functions with plain data in and out.
 *
 * A call that moves bytes has an id chosen by the page, by which its progress is told and
 * it can be cancelled. Answers are the host's; the bridge gives them their types.
 */
export interface DeskWindow {
  ask(channel: string, request: unknown): Promise<unknown>
  /** Sends a file that lies on a disk by its path. Null when it lies on none, as a pasted picture. */
  sendFromDisk(
    callId: string,
    channel: string,
    request: unknown,
    file: File,
  ): Promise<unknown> | null
  sendOpen(callId: string, channel: string, request: unknown): Promise<void>
  /** False once the host wants no more; its answer is then ready. */
  sendChunk(callId: string, bytes: Uint8Array): Promise<boolean>
  sendEnd(callId: string): Promise<unknown>
  fetchOpen(callId: string, channel: string, request: unknown): Promise<unknown>
  /** The next bytes; null at the end. */
  fetchChunk(callId: string): Promise<Uint8Array | null>
  run(callId: string, channel: string, request: unknown): Promise<unknown>
  cancel(callId: string): Promise<void>
  /** The returned function undoes it. */
  onProgress(listener: (callId: string, progress: unknown) => void): () => void
}

/** Names of the messages between preload and shell. The page cannot send any of its own. */
export const shellMessages = {
  ask: 'desk:ask',
  sendFromDisk: 'desk:send-from-disk',
  sendOpen: 'desk:send-open',
  sendChunk: 'desk:send-chunk',
  sendEnd: 'desk:send-end',
  fetchOpen: 'desk:fetch-open',
  fetchChunk: 'desk:fetch-chunk',
  run: 'desk:run',
  cancel: 'desk:cancel',
  progress: 'desk:progress',
} as const

declare global {
  interface Window {
    /** Only there in Electron. */
    readonly safeguardingDesk?: DeskWindow
  }
}
