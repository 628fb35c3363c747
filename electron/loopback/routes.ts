import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { PortService } from '../ports/registry.ts'
import type { Tickets } from './tickets.ts'
import { answerOnWire, readJson, securityHeaders, sendJson } from './wire.ts'

export interface PortRoutes {
  readonly service: PortService
  readonly tickets: Tickets
  readonly running: Map<string, AbortController>
}

/** `/port/<what>/<name>`: the guard has let it through already. */
export async function routePort(
  routes: PortRoutes,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [, , what, name, ...rest] = path.split('/')
  if (name === undefined || rest.length > 0) return sendJson(response, 404, {})
  if (what === 'file') return await giveOut(routes, name, response)
  if (what === 'file-in') return await takeIn(routes, name, request, response)
  const body = await readJson(request)
  if (!body.ok) return sendJson(response, body.status, { refused: 'malformed' })
  switch (what) {
    case 'ask':
      return await answerAsk(routes, name, body.value, response)
    case 'ticket':
      return issueTicket(routes, name, body.value, response)
    case 'job':
      return await runJob(routes, name, body.value, response)
    case 'job-cancel':
      routes.running.get(name)?.abort()
      return sendJson(response, 200, {})
    default:
      return sendJson(response, 404, {})
  }
}

async function answerAsk(
  { service }: PortRoutes,
  channel: string,
  asked: unknown,
  response: ServerResponse,
): Promise<void> {
  const answer = await service.ask(channel, asked)
  const { status, body } = answerOnWire(answer)
  const isDone = answer.type === 'answer' && answer.result.ok
  sendJson(response, status, body, isDone && channel === 'copies:clear' ? emptyStorage : {})
}

/** The browser does it before it hands the answer to the page. Of this address alone, port and all. */
const emptyStorage = { 'Clear-Site-Data': '"storage"' }

function issueTicket(
  { service, tickets }: PortRoutes,
  channel: string,
  asked: unknown,
  response: ServerResponse,
): void {
  const refusal = service.refusesFileOut(channel, asked)
  if (refusal === null) {
    sendJson(response, 200, { ticket: tickets.issue({ channel, request: asked }) })
    return
  }
  const { status, body } = answerOnWire({ type: 'refused', because: refusal })
  sendJson(response, status, body)
}

/**
 * Takes a file whose errand travels with it, in a header.
 *
 * A ticket before each of a thousand files cost a third of their time, and would guard nothing
 * that the key does not guard: only a page that has it can send bytes.
 */
async function takeIn(
  { service }: PortRoutes,
  channel: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const abort = new AbortController()
  const onClose = (): void => {
    if (!request.complete) abort.abort()
  }
  request.once('close', onClose)
  const asked = readErrand(request.headers['x-desk-errand'])
  const answer = await service.fileIn(channel, asked, request, abort.signal)
  request.off('close', onClose)
  const { status, body } = answerOnWire(answer)
  // A browser reads an early answer only once it has sent everything.
  await drain(request)
  sendJson(response, status, body)
}

/** What cannot be read is left out, and refused by the channel's own schema. */
function readErrand(header: string | string[] | undefined): unknown {
  try {
    return JSON.parse(decodeURIComponent(String(header)))
  } catch {
    return undefined
  }
}

async function drain(request: IncomingMessage): Promise<void> {
  if (request.complete || request.destroyed) return
  request.resume()
  await new Promise<void>((done) => {
    request
      .once('end', done)
      .once('close', done)
      .once('error', () => done())
  })
}

async function giveOut(
  { service, tickets }: PortRoutes,
  ticket: string,
  response: ServerResponse,
): Promise<void> {
  const errand = tickets.take(ticket)
  if (errand === null) return sendJson(response, 404, {})
  const answer = await service.fileOut(errand.channel, errand.request)
  if (answer.type !== 'answer' || !answer.result.ok) {
    const { status, body } = answerOnWire(answer)
    return sendJson(response, status, body)
  }
  const { stream, size, mediaType } = answer.result.value
  response.writeHead(200, {
    ...securityHeaders,
    'Cache-Control': 'no-store',
    'Content-Disposition': 'attachment',
    'Content-Length': String(size),
    'Content-Type': 'application/octet-stream',
    'X-Desk-Media-Type': mediaType,
  })
  // A stream that breaks off closes the connection, which the page sees as a failed download.
  await pipeline(stream, response).catch((error: unknown) => {
    response.destroy(error instanceof Error ? error : undefined)
  })
}

/** Lines of JSON: first the job's id, then its progress, last its result. */
async function runJob(
  { service, running }: PortRoutes,
  channel: string,
  asked: unknown,
  response: ServerResponse,
): Promise<void> {
  const id = randomUUID()
  const abort = new AbortController()
  running.set(id, abort)
  // A page that was closed in the middle wants no half-made file left behind.
  response.once('close', () => abort.abort())
  const say = (line: unknown): boolean => {
    if (!response.headersSent) {
      const type = { 'Cache-Control': 'no-store', 'Content-Type': 'application/x-ndjson' }
      response.writeHead(200, { ...securityHeaders, ...type })
    }
    return response.write(`${JSON.stringify(line)}\n`)
  }
  say({ type: 'started', jobId: id })
  const answer = await service.job(channel, asked, {
    signal: abort.signal,
    progress: (progress) => say({ type: 'progress', progress }),
  })
  running.delete(id)
  const { status, body } = answerOnWire(answer)
  say({ type: 'ended', status, body })
  response.end()
}
