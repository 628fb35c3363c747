import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { shellMessages as messages } from '../contract/desk-window.ts'
import { identity } from '../contract/identity.ts'
import type { Answer, PortService } from '../ports/registry.ts'
import { type Calls, createCalls } from './calls.ts'

/** The parts of Electron's messages that are used; a test stands in for them. */
export interface IpcMainLike {
  handle(message: string, listener: (event: IpcEvent, ...args: unknown[]) => unknown): void
}
export interface IpcEvent {
  readonly sender: IpcSender
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null
}
export interface IpcSender {
  readonly id: number
  isDestroyed(): boolean
  send(message: string, ...args: unknown[]): void
}

type Handler = (calls: Calls, ...args: unknown[]) => Promise<unknown>

/**
 * Lets our page, and nothing else, ask the ports.
 *
 * Returns what forgets a page that was closed or loaded anew: its calls are cancelled.
 */
export function serveIpc(ipc: IpcMainLike, service: PortService): (senderId: number) => void {
  const pages = new Map<number, Calls>()
  const handle = (message: string, handler: Handler): void => {
    ipc.handle(message, async (event, ...args) => {
      if (!isOurTopFrame(event)) throw new Error(`${message}: refused, not our window`)
      return await handler(callsOf(event.sender), ...args)
    })
  }
  function callsOf(sender: IpcSender): Calls {
    const calls = pages.get(sender.id) ?? createCalls(tellerTo(sender))
    pages.set(sender.id, calls)
    return calls
  }

  handle(messages.ask, async (_calls, channel, request) =>
    plain(await service.ask(text(channel), request)),
  )
  handle(messages.run, async (calls, callId, channel, request) => {
    const { signal, progress, done } = calls.begin(text(callId))
    return plain(await service.job(text(channel), request, { signal, progress }).finally(done))
  })
  handle(messages.cancel, async (calls, callId) => calls.cancel(text(callId)))
  serveFilesIn(handle, service)
  serveFilesOut(handle, service)

  return (senderId) => {
    pages.get(senderId)?.cancelAll()
    pages.delete(senderId)
  }
}

function serveFilesIn(handle: (m: string, h: Handler) => void, service: PortService): void {
  handle(messages.sendFromDisk, async (calls, callId, channel, request, path) => {
    const { signal, progress, done } = calls.begin(text(callId))
    const file = createReadStream(text(path), { highWaterMark: 1024 * 1024, signal })
    const body = Readable.from(counted(file, progress), { objectMode: false })
    try {
      return plain(await service.fileIn(text(channel), request, body, signal))
    } finally {
      file.destroy()
      done()
    }
  })
  handle(messages.sendOpen, async (calls, callId, channel, request) => {
    calls.openIn(text(callId), (body, signal) =>
      service.fileIn(text(channel), request, body, signal),
    )
  })
  handle(messages.sendChunk, async (calls, callId, bytes) => {
    if (!(bytes instanceof Uint8Array)) throw new Error('desk:send-chunk: malformed')
    return await calls.push(text(callId), bytes)
  })
  handle(messages.sendEnd, async (calls, callId) => plain(await calls.end(text(callId))))
}

async function* counted(
  file: AsyncIterable<Buffer>,
  progress: (sentBytes: number) => void,
): AsyncGenerator<Buffer> {
  let sent = 0
  for await (const chunk of file) {
    sent += chunk.length
    progress(sent)
    yield chunk
  }
}

function serveFilesOut(handle: (m: string, h: Handler) => void, service: PortService): void {
  handle(messages.fetchOpen, async (calls, callId, channel, request) => {
    const answer = await service.fileOut(text(channel), request)
    if (answer.type !== 'answer' || !answer.result.ok) return plain(answer)
    const { stream, size, mediaType } = answer.result.value
    calls.openOut(text(callId), stream)
    return { ok: true, value: { size, mediaType } }
  })
  handle(messages.fetchChunk, async (calls, callId) => await calls.pull(text(callId)))
}

/** A custom scheme has no `origin` in Node, so protocol and host are compared. */
export function isOurTopFrame({ senderFrame }: Pick<IpcEvent, 'senderFrame'>): boolean {
  if (senderFrame === null || senderFrame.parent !== null) return false
  const url = URL.canParse(senderFrame.url) ? new URL(senderFrame.url) : null
  return url !== null && `${url.protocol}//${url.host}` === identity.electronOrigin
}

function text(raw: unknown): string {
  if (typeof raw === 'string' && raw.length <= 4096) return raw
  throw new Error('desk: malformed')
}

/** What crosses: the result. A refusal or a bug is an error, of which only the message crosses. */
function plain(answer: Answer): unknown {
  switch (answer.type) {
    case 'answer':
      return answer.result
    case 'refused':
      throw new Error(`desk: refused, ${answer.because}`)
    case 'bug':
      throw new Error(`desk: bug ${answer.id}`)
  }
}

function tellerTo(sender: IpcSender): (callId: string, progress: unknown) => void {
  return (callId, progress) => {
    if (!sender.isDestroyed()) sender.send(messages.progress, callId, progress)
  }
}
