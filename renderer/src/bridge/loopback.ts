import type { Bridge } from '../../../electron/contract/bridge.ts'
import type { PortResult } from '../../../electron/contract/failure.ts'
import { linesOf } from './lines.ts'
import { type Upload, uploadByXhr } from './upload.ts'
import { cancelled, failed, hostGone, resultFrom } from './wire.ts'

export interface LoopbackClientOptions {
  readonly key: string
  /** The page's own address unless a test says otherwise. */
  readonly base?: string
  readonly fetch?: typeof fetch
  readonly upload?: Upload
}

interface Client {
  readonly post: (path: string, body: BodyInit, more?: RequestInit) => Promise<Response>
  readonly upload: Upload
  readonly urlOf: (path: string) => string
  readonly headers: Readonly<Record<string, string>>
}

/** Asks the ports through the guarded server that also served this page. */
export function createLoopbackBridge(options: LoopbackClientOptions): Bridge {
  const headers = { 'x-desk-key': options.key }
  const ask = options.fetch ?? globalThis.fetch.bind(globalThis)
  const urlOf = (path: string): string => `${options.base ?? ''}/port/${path}`
  const client: Client = {
    headers,
    urlOf,
    upload: options.upload ?? uploadByXhr,
    post: (path, body, more) => ask(urlOf(path), { ...more, method: 'POST', body, headers }),
  }
  return {
    ask: (channel, request) =>
      hearing(async () => {
        const response = await client.post(`ask/${channel}`, JSON.stringify(request))
        return resultFrom(channel, response.status, await response.json())
      }),
    sendFile: (channel, request, body, more) =>
      hearing(() => sendFile(client, channel, request, body, more ?? {}), more?.signal),
    fetchFile: (channel, request) => hearing(() => fetchFile(client, channel, request)),
    run: (channel, request, more) => hearing(() => runJob(client, channel, request, more ?? {})),
  }
}

/** A connection that breaks off means that the host is gone, unless we broke it off ourselves. */
async function hearing<T>(
  talk: () => Promise<PortResult<T>>,
  signal?: AbortSignal,
): Promise<PortResult<T>> {
  try {
    return await talk()
  } catch (error) {
    if (signal?.aborted) return failed(cancelled)
    if (error instanceof TypeError || error instanceof SyntaxError) return failed(hostGone)
    throw error
  }
}

async function takeTicket(
  { post }: Client,
  channel: string,
  request: unknown,
): Promise<PortResult<string>> {
  const response = await post(`ticket/${channel}`, JSON.stringify(request))
  const body: unknown = await response.json()
  const isTicket = typeof body === 'object' && body !== null && 'ticket' in body
  if (!isTicket) return resultFrom(channel, response.status, body)
  return { ok: true, value: String(body.ticket) }
}

async function sendFile<T>(
  client: Client,
  channel: string,
  request: unknown,
  body: Blob,
  more: NonNullable<Parameters<Bridge['sendFile']>[3]>,
): Promise<PortResult<T>> {
  if (more.signal?.aborted) return failed(cancelled)
  const { urlOf, upload } = client
  // A header holds plain letters only, and a file may be called anything.
  const errand = encodeURIComponent(JSON.stringify(request))
  const headers = { ...client.headers, 'x-desk-errand': errand }
  const { status, text } = await upload(urlOf(`file-in/${channel}`), headers, body, more)
  return resultFrom(channel, status, JSON.parse(text))
}

async function fetchFile(
  client: Client,
  channel: string,
  request: unknown,
): Promise<PortResult<Blob>> {
  const ticket = await takeTicket(client, channel, request)
  if (!ticket.ok) return ticket
  const response = await client.post(`file/${ticket.value}`, '')
  const type = response.headers.get('x-desk-media-type')
  if (type === null) return resultFrom(channel, response.status, await response.json())
  const bytes = await response.blob()
  return { ok: true, value: bytes.slice(0, bytes.size, type) }
}

interface JobLine<P> {
  readonly type: 'started' | 'progress' | 'ended'
  readonly jobId: string
  readonly progress: P
  readonly status: number
  readonly body: unknown
}

async function runJob<P, T>(
  client: Client,
  channel: string,
  request: unknown,
  more: { readonly onProgress?: (progress: P) => void; readonly signal?: AbortSignal },
): Promise<PortResult<T>> {
  if (more.signal?.aborted) return failed(cancelled)
  const response = await client.post(`job/${channel}`, JSON.stringify(request))
  if (response.status !== 200 || response.body === null) {
    return resultFrom(channel, response.status, await response.json())
  }
  let stopListening = (): void => undefined
  try {
    for await (const text of linesOf(response.body)) {
      const line: JobLine<P> = JSON.parse(text)
      if (line.type === 'started') stopListening = cancelOn(client, line.jobId, more.signal)
      if (line.type === 'progress') more.onProgress?.(line.progress)
      if (line.type === 'ended') return resultFrom(channel, line.status, line.body)
    }
    return failed(hostGone)
  } finally {
    stopListening()
  }
}

/** Asks the job to stop. Its own last line then tells how it ended. */
function cancelOn({ post }: Client, jobId: string, signal: AbortSignal | undefined): () => void {
  const cancel = (): void => {
    // Also from a page that is on its way out.
    post(`job-cancel/${jobId}`, '{}', { keepalive: true }).catch(() => undefined)
  }
  if (signal?.aborted) cancel()
  signal?.addEventListener('abort', cancel)
  return () => signal?.removeEventListener('abort', cancel)
}
