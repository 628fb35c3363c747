import { createReadStream } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { identity } from '../contract/identity.ts'
import type { PortService } from '../ports/registry.ts'
import type { FindBundleFile } from '../ports/vault/bundle-files.ts'
import { createKeys, judge } from './guard.ts'
import { type PortRoutes, routePort } from './routes.ts'
import { createTickets } from './tickets.ts'
import { securityHeaders, sendJson } from './wire.ts'

export interface LoopbackOptions {
  readonly service: PortService
  readonly find: FindBundleFile
  /** Fixed for users; 0 gives a free one to tests. */
  readonly port: number
  /** What a second start must know to be given a key of its own. */
  readonly secret: string
  readonly log: (line: string) => void
}

export interface Loopback {
  readonly port: number
  /** An address with a new key in its fragment. */
  freshUrl(): string
  close(): Promise<void>
}

/** Serves the built renderer and the ports on 127.0.0.1. Rejects when the port is taken. */
export async function startLoopback(options: LoopbackOptions): Promise<Loopback> {
  const keys = createKeys()
  const routes: PortRoutes = {
    service: options.service,
    tickets: createTickets(Date.now),
    running: new Map(),
  }
  let port = options.port
  const freshUrl = (): string => `http://${identity.loopbackHost}:${port}/#key=${keys.issue()}`

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    const asking = { method: request.method ?? '', path, headers: request.headers }
    const verdict = judge(asking, port, keys)
    if (!verdict.allow) return sendJson(response, verdict.status, {})
    if (path.startsWith('/port/')) return await routePort(routes, path, request, response)
    if (!path.startsWith('/host/')) return await sendFile(options.find, path, request, response)
    const isOurs = request.headers['x-desk-secret'] === options.secret
    if (path !== '/host/key' || !isOurs) return sendJson(response, 403, {})
    sendJson(response, 200, { url: freshUrl() })
  }

  // Uploads arrive in small pieces; with little room the socket is stopped and started at each.
  const server = createServer({ highWaterMark: 1024 * 1024 }, (request, response) => {
    serve(request, response).catch((error: unknown) => {
      options.log(`loopback: ${error instanceof Error ? error.name : 'unknown'}`)
      sendJson(response, 500, {})
    })
  })
  // A large file on a slow disk takes longer than Node's five minutes for a whole request.
  server.requestTimeout = 0
  // A connection that is closed while a browser uses it again would look like a host that is gone.
  server.keepAliveTimeout = 120_000
  port = await listen(server, options.port)
  return { port, freshUrl, close: () => closeServer(server, routes) }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, host: identity.loopbackHost, exclusive: true }, () => {
      server.off('error', reject)
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}

/** Kept by the browser with its compiled form: the desk then opens without asking for it again. */
const KEPT_FOR_GOOD = 'private, max-age=31536000, immutable'

async function sendFile(
  find: FindBundleFile,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const file = find(path)
  if (file === null) return sendJson(response, 404, {})
  response.writeHead(200, {
    ...securityHeaders,
    'Cache-Control': file.isNamedBySum ? KEPT_FOR_GOOD : 'no-cache',
    'Content-Type': file.mediaType,
  })
  if (request.method === 'HEAD') response.end()
  else await pipeline(createReadStream(file.path), response).catch(() => response.destroy())
}

async function closeServer(server: Server, { running }: PortRoutes): Promise<void> {
  for (const job of running.values()) job.abort()
  await new Promise<void>((done) => {
    server.close(() => done())
    server.closeIdleConnections()
    // Whatever is asked for in these last moments is cut off rather than waited for.
    setTimeout(() => server.closeAllConnections(), 2000).unref()
  })
}
