import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP, type Socket } from 'node:net'
import * as tls from 'node:tls'
import { type Head, troubleOfWay } from './dav-troubles.ts'
import { onThisComputer } from './own-computer.ts'
import { type ProxyFor, tunnel } from './proxy.ts'
import type { Source } from './source-file.ts'
import { trouble } from './trouble.ts'

export interface WebOptions {
  /** So long nothing may move in either direction. */
  readonly stallMs: number
  /** Certificates that are believed besides the usual ones, as PEM. */
  readonly authorities: readonly string[]
  /** Which proxy leads to a server, where she named none for it; without it the environment says. */
  readonly proxyFor?: ProxyFor
}

export const usualWeb: WebOptions = { stallMs: 120_000, authorities: [] }

export interface DavRequest {
  readonly method: string
  readonly url: URL
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Source
  readonly proxy?: URL | null
}

export interface DavAnswer extends Head {
  readonly body: IncomingMessage
}

export type Wire = (request: DavRequest, signal: AbortSignal) => Promise<DavAnswer>

/**
 * One request, one connection, one answer: no redirect is followed, nothing is tried twice.
 *
 * Our own few lines instead of a library, since a library hides what matters here: it follows
 * redirects with the password, waits for ever, and turns every fault of a certificate into text.
 */
export function createWire({ stallMs, authorities }: WebOptions): Wire {
  let context: tls.SecureContext | null = null
  const secured = () => {
    context ??= tls.createSecureContext({ ca: trusted(authorities) })
    return { secureContext: context, rejectUnauthorized: true }
  }
  /** The certificate is proven to be the server's own: the proxy only carries. */
  const within = (socket: Socket, { hostname: host }: URL) =>
    tls.connect({ socket, host, ...(isIP(host) === 0 ? { servername: host } : {}), ...secured() })
  return async ({ method, url, headers, body, proxy }, signal) => {
    signal.throwIfAborted()
    const isSecure = url.protocol === 'https:'
    const through = isSecure && proxy ? await tunnel(proxy, url, { stallMs, signal }) : null
    const length = body === undefined ? {} : { 'Content-Length': String(body.size) }
    const outgoing = (isSecure ? httpsRequest : httpRequest)(url, {
      method,
      headers: { 'Accept-Encoding': 'identity', ...headers, ...length },
      ...(through === null ? { agent: false } : { createConnection: () => within(through, url) }),
      timeout: stallMs,
      signal,
      ...(isSecure ? secured() : { lookup: onThisComputer() }),
    })
    keepPace(outgoing, stallMs)
    try {
      const incoming = await exchanged(outgoing, body)
      return { status: incoming.statusCode ?? 0, headers: incoming.headers, body: incoming }
    } catch (error) {
      outgoing.destroy()
      signal.throwIfAborted()
      throw troubleOfWay(error)
    }
  }
}

/** A line that is slower than this is none: whoever drips letters would keep a delivery for ever. */
const FEWEST_BYTES_PER_SECOND = 1000

/** Ends what goes on without getting on. What stands still altogether is ended by `timeout`. */
function keepPace(outgoing: ClientRequest, stallMs: number): void {
  const windowMs = 2 * stallMs
  let before = 0
  const pace = setInterval(() => {
    const now = (outgoing.socket?.bytesRead ?? 0) + (outgoing.socket?.bytesWritten ?? 0)
    if (now - before < (FEWEST_BYTES_PER_SECOND * windowMs) / 1000) outgoing.emit('timeout')
    before = now
  }, windowMs)
  outgoing.on('close', () => clearInterval(pace))
}

async function exchanged(
  outgoing: ClientRequest,
  body: Source | undefined,
): Promise<IncomingMessage> {
  let incoming: IncomingMessage | null = null
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    outgoing.on('response', (response) => {
      incoming = response
      // Whoever reads it hears of it; until then it must not be nobody's.
      response.on('error', () => undefined)
      resolve(response)
    })
    // Stays: an error may come after the answer too.
    outgoing.on('error', reject)
    outgoing.on('timeout', () => (incoming ?? outgoing).destroy(trouble('timed-out')))
  })
  answered.catch(() => undefined)
  const sent = send(outgoing, body, () => incoming !== null)
  sent.catch(() => undefined)
  // A server may refuse before it has read everything.
  const answer = await Promise.race([answered, sent.then(() => answered)])
  if ((answer.statusCode ?? 0) < 300) await sent
  return answer
}

async function send(
  outgoing: ClientRequest,
  body: Source | undefined,
  isAnswered: () => boolean,
): Promise<void> {
  try {
    for await (const block of body?.read() ?? []) {
      if (isAnswered() || outgoing.destroyed) return
      if (!outgoing.write(block)) await drained(outgoing)
    }
    outgoing.end()
  } catch (error) {
    outgoing.destroy()
    throw error
  }
}

function drained(outgoing: ClientRequest): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      outgoing.off('drain', go)
      outgoing.off('close', go)
      outgoing.off('response', go)
      resolve()
    }
    outgoing.on('drain', go)
    outgoing.on('close', go)
    outgoing.on('response', go)
  })
}

interface NewerTls {
  /** From Node 22.15 and so in the shell: what this computer itself trusts, such as a school's own. */
  readonly getCACertificates?: (type: 'default' | 'system') => string[]
}

function trusted(authorities: readonly string[]): string[] {
  const { getCACertificates } = tls as NewerTls
  const known = getCACertificates?.('default') ?? tls.rootCertificates
  return [...known, ...(getCACertificates?.('system') ?? []), ...authorities]
}
