import type { Bridge } from '../../../electron/contract/bridge.ts'
import type { DeskWindow } from '../../../electron/contract/desk-window.ts'
import type { PortResult } from '../../../electron/contract/failure.ts'
import { cancelled, failed, resultFrom } from './wire.ts'

const CHUNK_BYTES = 1024 * 1024

interface Watching {
  readonly onProgress?: (progress: never) => void
  readonly signal?: AbortSignal
}

/** Asks the ports through the functions that the preload put on the window. */
export function createElectronBridge(desk: DeskWindow): Bridge {
  return {
    ask: async (channel, request) => result(channel, await desk.ask(channel, request)),
    sendFile: (channel, request, body, more = {}) =>
      watched(desk, more, (callId) => send(desk, callId, channel, request, body, more)),
    fetchFile: (channel, request) => fetchFile(desk, channel, request),
    run: (channel, request, more = {}) =>
      watched(desk, more, async (callId) =>
        result(channel, await desk.run(callId, channel, request)),
      ),
  }
}

function result<T>(channel: string, answer: unknown): PortResult<T> {
  return resultFrom(channel, 200, answer)
}

/** Runs a call of which the progress is told and which can be cancelled. */
async function watched<T>(
  desk: DeskWindow,
  { onProgress, signal }: Watching,
  call: (callId: string) => Promise<PortResult<T>>,
): Promise<PortResult<T>> {
  if (signal?.aborted) return failed(cancelled)
  const callId = crypto.randomUUID()
  const cancel = (): void => {
    desk.cancel(callId).catch(() => undefined)
  }
  const stopHearing = desk.onProgress((id, progress) => {
    if (id === callId) onProgress?.(progress as never)
  })
  signal?.addEventListener('abort', cancel)
  try {
    return await call(callId)
  } finally {
    stopHearing()
    signal?.removeEventListener('abort', cancel)
  }
}

async function send<T>(
  desk: DeskWindow,
  callId: string,
  channel: string,
  request: unknown,
  body: Blob,
  { onProgress }: { readonly onProgress?: (sentBytes: number) => void },
): Promise<PortResult<T>> {
  const fromDisk = body instanceof File ? desk.sendFromDisk(callId, channel, request, body) : null
  if (fromDisk !== null) return result(channel, await fromDisk)
  await desk.sendOpen(callId, channel, request)
  for (let at = 0; at < body.size; at += CHUNK_BYTES) {
    const chunk = new Uint8Array(await body.slice(at, at + CHUNK_BYTES).arrayBuffer())
    if (!(await desk.sendChunk(callId, chunk))) break
    onProgress?.(at + chunk.length)
  }
  return result(channel, await desk.sendEnd(callId))
}

async function fetchFile(
  desk: DeskWindow,
  channel: string,
  request: unknown,
): Promise<PortResult<Blob>> {
  const callId = crypto.randomUUID()
  const opened = result<{ size: number; mediaType: string }>(
    channel,
    await desk.fetchOpen(callId, channel, request),
  )
  if (!opened.ok) return opened
  const chunks: Uint8Array<ArrayBuffer>[] = []
  for (;;) {
    const chunk = await desk.fetchChunk(callId)
    if (chunk === null) break
    chunks.push(new Uint8Array(chunk))
  }
  return { ok: true, value: new Blob(chunks, { type: opened.value.mediaType }) }
}
