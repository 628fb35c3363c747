import { once } from 'node:events'
import { PassThrough, type Readable } from 'node:stream'
import type { Answer } from '../ports/registry.ts'

export interface Call {
  readonly signal: AbortSignal
  readonly progress: (progress: unknown) => void
  readonly done: () => void
}

/** The calls of one page that last: files on their way and jobs. */
export interface Calls {
  begin(callId: string): Call
  openIn(callId: string, take: (body: Readable, signal: AbortSignal) => Promise<Answer>): void
  push(callId: string, bytes: Uint8Array): Promise<boolean>
  end(callId: string): Promise<Answer>
  openOut(callId: string, stream: Readable): void
  pull(callId: string): Promise<Uint8Array | null>
  cancel(callId: string): void
  cancelAll(): void
}

interface Incoming {
  readonly body: PassThrough
  readonly answer: Promise<Answer>
  isAnswered: boolean
}

export function createCalls(tell: (callId: string, progress: unknown) => void): Calls {
  const stops = new Map<string, AbortController>()
  const incoming = new Map<string, Incoming>()
  const outgoing = new Map<string, AsyncIterator<Buffer>>()

  function begin(callId: string): Call {
    if (stops.has(callId)) throw new Error('desk: this call is running')
    const stop = new AbortController()
    stops.set(callId, stop)
    return {
      signal: stop.signal,
      progress: (progress) => tell(callId, progress),
      done: () => stops.delete(callId),
    }
  }

  function known(callId: string): Incoming {
    const call = incoming.get(callId)
    if (call === undefined) throw new Error('desk: no such call')
    return call
  }

  return {
    begin,
    openIn: (callId, take) => {
      const { signal, done } = begin(callId)
      const body = new PassThrough({ highWaterMark: 4 * 1024 * 1024 })
      // A cancelled call ends its body; the port hears of it by the signal.
      body.on('error', () => undefined)
      signal.addEventListener('abort', () => body.destroy())
      const answer = take(body, signal).finally(done)
      const call: Incoming = { body, answer, isAnswered: false }
      const answered = (): void => {
        call.isAnswered = true
        body.destroy()
      }
      answer.then(answered, answered)
      incoming.set(callId, call)
    },
    push: async (callId, bytes) => {
      const { body, answer } = known(callId)
      if (!body.destroyed && !body.write(bytes)) await Promise.race([once(body, 'drain'), answer])
      return !known(callId).isAnswered
    },
    end: async (callId) => {
      const { body, answer } = known(callId)
      body.end()
      return await answer.finally(() => incoming.delete(callId))
    },
    openOut: (callId, stream) => {
      outgoing.set(callId, stream[Symbol.asyncIterator]())
    },
    pull: async (callId) => {
      const step = await outgoing.get(callId)?.next()
      if (step !== undefined && !step.done) return step.value
      outgoing.delete(callId)
      return null
    },
    cancel: (callId) => {
      stops.get(callId)?.abort()
      outgoing
        .get(callId)
        ?.return?.()
        .catch(() => undefined)
      outgoing.delete(callId)
    },
    cancelAll: () => {
      for (const stop of stops.values()) stop.abort()
      for (const stream of outgoing.values()) stream.return?.().catch(() => undefined)
      incoming.clear()
      outgoing.clear()
    },
  }
}
