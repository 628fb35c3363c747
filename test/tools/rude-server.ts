import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'

/** How a server that misbehaves on purpose deals with one request. */
export type Rudeness =
  | {
      readonly type: 'answer'
      readonly status: number
      readonly headers?: Readonly<Record<string, string>>
      readonly body?: string
    }
  /** Hangs up when so much of the request's body, or of its own answer, has passed. */
  | { readonly type: 'drop'; readonly after: number }
  /** Never answers. */
  | { readonly type: 'stall' }
  /** Stops half way in its answer. */
  | { readonly type: 'stall-half' }
  /** Says 201 and keeps something else; null: nothing. */
  | { readonly type: 'keep'; readonly instead: (bytes: Buffer) => Buffer | null }
  /** Does the work and hangs up before it says so. */
  | { readonly type: 'silent' }
  /** Replaces where it was told not to. */
  | { readonly type: 'overwrite' }

export interface Asked {
  readonly method: string
  /** The file's name; empty for the folder. */
  readonly name: string
  readonly authorization: string | undefined
  readonly path: string
}

export interface RudeServer {
  /** Of its folder. */
  readonly url: string
  readonly files: Map<string, Buffer>
  readonly asked: Asked[]
  /** What it does instead of the right thing; null for the right thing. */
  misbehave(how: (asked: Asked) => Rudeness | null): void
  close(): Promise<void>
}

interface Options {
  readonly user?: string
  readonly password?: string
  readonly certificate?: { readonly cert: string; readonly key: string }
  readonly host?: string
  /** Keeps what came of a body that was cut, as simple servers do. */
  readonly keepsHalf?: boolean
  readonly port?: number
}

const FOLDER = '/dav/'
const A_FOLDER =
  '<?xml version="1.0"?><d:multistatus xmlns:d="DAV:"><d:response><d:href>/dav/</d:href><d:propstat><d:prop><d:resourcetype><d:collection/></d:resourcetype></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response></d:multistatus>'

/** A WebDAV server of the test's own, with one folder in memory. It does as told until told otherwise. */
export async function startRudeServer(options: Options = {}): Promise<RudeServer> {
  const files = new Map<string, Buffer>()
  const asked: Asked[] = []
  let rudely: (asked: Asked) => Rudeness | null = () => null
  const sockets = new Set<Socket>()
  const listen = (request: IncomingMessage, response: ServerResponse): void => {
    const path = new URL(request.url ?? '/', 'http://x').pathname
    const name = path.startsWith(FOLDER) ? decodeURIComponent(path.slice(FOLDER.length)) : path
    const { authorization } = request.headers
    const one: Asked = { method: request.method ?? '', name, authorization, path }
    asked.push(one)
    const how = rudely(one)
    const { socket } = request
    answer(request, response, { files, one, how, options, socket }).catch(() => socket.destroy())
  }
  const server =
    options.certificate === undefined
      ? createServer(listen)
      : createSecureServer(options.certificate, listen)
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const scheme = options.certificate === undefined ? 'http' : 'https'
  return {
    url: `${scheme}://${options.host ?? '127.0.0.1'}:${port}${FOLDER}`,
    files,
    asked,
    misbehave: (how) => {
      rudely = how
    },
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}

interface Case {
  readonly files: Map<string, Buffer>
  readonly one: Asked
  readonly how: Rudeness | null
  readonly options: Options
  readonly socket: Socket
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { files, one, how, options, socket }: Case,
): Promise<void> {
  if (how?.type === 'stall') return
  const most = how?.type === 'drop' ? how.after : Number.POSITIVE_INFINITY
  const { bytes, isWhole } = await bodyOf(request, most)
  if (!isWhole) {
    if (options.keepsHalf && one.method === 'PUT' && isLetIn(one, options))
      files.set(one.name, bytes)
    return void socket.destroy()
  }
  if (how?.type === 'answer')
    return void response.writeHead(how.status, how.headers).end(how.body ?? '')
  if (!isLetIn(one, options))
    return void response.writeHead(401, { 'www-authenticate': 'Basic realm="desk"' }).end()
  const kept = how?.type === 'keep' ? how.instead(bytes) : bytes
  const said = obey(files, one, { kept, request, mayReplace: how?.type === 'overwrite' })
  if (how?.type === 'silent') return void socket.destroy()
  response.writeHead(said.status, { 'content-length': said.body.length, ...said.headers })
  if (one.method === 'HEAD') return void response.end()
  if (how?.type === 'drop' || how?.type === 'stall-half') {
    response.write(said.body.subarray(0, said.body.length / 2))
    if (how.type === 'drop') setImmediate(() => socket.destroy())
    return
  }
  response.end(said.body)
}

/** Not whole when it was cut, or when it was told to hang up before the end. */
async function bodyOf(
  request: IncomingMessage,
  most: number,
): Promise<{ readonly bytes: Buffer; readonly isWhole: boolean }> {
  const blocks: Buffer[] = []
  let size = 0
  try {
    for await (const block of request as AsyncIterable<Buffer>) {
      blocks.push(block)
      size += block.length
      if (size > most) break
    }
  } catch {
    return { bytes: Buffer.concat(blocks), isWhole: false }
  }
  return { bytes: Buffer.concat(blocks), isWhole: size <= most }
}

function isLetIn({ authorization }: Asked, { user, password }: Options): boolean {
  if (user === undefined) return true
  const right = Buffer.from(`${user}:${password}`).toString('base64')
  return authorization === `Basic ${right}`
}

interface Said {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

interface Work {
  readonly kept: Buffer | null
  readonly request: IncomingMessage
  readonly mayReplace: boolean
}

function obey(files: Map<string, Buffer>, { method, name }: Asked, work: Work): Said {
  const say = (status: number, headers = {}, body: Buffer | string = ''): Said => {
    return { status, headers, body: Buffer.from(body) }
  }
  switch (method) {
    case 'OPTIONS':
      return say(200, { dav: '1', allow: 'OPTIONS, PROPFIND, GET, HEAD, PUT, MOVE, DELETE' })
    case 'PROPFIND':
      return name === '' ? say(207, { 'content-type': 'application/xml' }, A_FOLDER) : say(404)
    case 'GET':
    case 'HEAD': {
      const bytes = files.get(name)
      return bytes === undefined ? say(404) : say(200, {}, bytes)
    }
    case 'PUT': {
      const status = files.has(name) ? 204 : 201
      if (work.kept !== null) files.set(name, work.kept)
      return say(status)
    }
    case 'DELETE':
      return say(files.delete(name) ? 204 : 404)
    case 'MOVE':
      return say(move(files, name, work))
    default:
      return say(405)
  }
}

function move(files: Map<string, Buffer>, name: string, { request, mayReplace }: Work): number {
  const to = new URL(String(request.headers.destination)).pathname.slice(FOLDER.length)
  const target = decodeURIComponent(to)
  const bytes = files.get(name)
  if (bytes === undefined) return 404
  const isTaken = files.has(target)
  if (isTaken && request.headers.overwrite === 'F' && !mayReplace) return 412
  files.delete(name)
  files.set(target, bytes)
  return isTaken ? 204 : 201
}
