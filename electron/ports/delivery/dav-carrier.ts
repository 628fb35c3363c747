import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { sameServer } from './address.ts'
import type { Carrier, Look } from './carrier.ts'
import { type Ask, signedAsker } from './dav-sign-in.ts'
import { isPage, troubleOfAnswer, troubleOfWay } from './dav-troubles.ts'
import type { DavAnswer, DavRequest, Wire } from './dav-wire.ts'
import type { Wanted } from './source-file.ts'
import { trouble, troubleIn } from './trouble.ts'

export interface DavOptions {
  readonly wire: Wire
  readonly url: URL
  readonly user: string
  readonly password: string
  readonly signal: AbortSignal
  readonly now: () => Date
  /** By which proxy the server is reached; null for none. */
  readonly proxy: URL | null
}

/**
 * Up to here the final name is read back once more, whatever the server says of it.
 *
 * It costs a download of what a mail could carry. Above it the server's own mark is believed where
 * it is the one that the file had when it was read back whole: a server that copies instead of
 * renaming gives a new one, and then all of it is read again.
 */
export const READ_AGAIN_BYTES = 32_000_000

const MOST_REDIRECTS = 3
const LONGEST_LIST = 256 * 1024
/** A clean-up after something went wrong must not keep anybody waiting. */
const DROP_MS = 10_000
const SETTLE_MS = 400
const FOLDER_ASKED =
  '<?xml version="1.0"?><propfind xmlns="DAV:"><prop><resourcetype/></prop></propfind>'

/** A folder on a WebDAV server, by the eight methods that are needed. */
export function createDavCarrier(options: DavOptions): Carrier {
  const { now } = options
  const ask = signedAsker(options)
  // A redirect within the same server, as to the name with a slash, moves it once.
  let base = options.url
  const at = (name: string): URL => new URL(encodeURIComponent(name), base)
  /** The server's mark of what was read back whole, by the name that it has now. */
  const marks = new Map<string, string>()
  return {
    place: options.url.href,
    greet: async () => {
      base = await findFolder(ask, base, now)
    },
    tempName: (mark) => `.tmp-${mark}`,
    look: (name, wanted, onBytes) =>
      lookAt(ask, at(name), { wanted, onBytes, now, onMark: (mark) => marks.set(name, mark) }),
    put: async (temp, body) => {
      const answer = await ask({ method: 'PUT', url: at(temp), body })
      answer.body.destroy()
      if (![200, 201, 204].includes(answer.status)) throw troubleOfAnswer(answer, now())
    },
    claim: async (temp, name) => {
      const headers = { Destination: at(name).href, Overwrite: 'F' }
      const answer = await ask({ method: 'MOVE', url: at(temp), headers })
      answer.body.destroy()
      if ([200, 201, 204].includes(answer.status)) {
        marks.set(name, marks.get(temp) ?? '')
        return 'claimed'
      }
      if (answer.status === 412) return 'taken'
      if (answer.status === 404) return 'missing'
      throw troubleOfAnswer(answer, now())
    },
    arrived: async (name, wanted) => {
      const isSame = async () => (await lookAt(ask, at(name), { wanted, now })) === 'same'
      if (wanted.size <= READ_AGAIN_BYTES) return await isSame()
      const answer = await ask({ method: 'HEAD', url: at(name) })
      answer.body.destroy()
      const { etag, 'content-length': length } = answer.headers
      if (answer.status !== 200 || length === undefined) return await isSame()
      if (Number(length) !== wanted.size) return false
      const isMarked = isStrong(etag) && etag === marks.get(name)
      return isMarked || (await isSame())
    },
    drop: async (temp) => {
      const isGone = await remove(ask, at(temp))
      if (!options.signal.aborted) return isGone
      // A server hears of the cut a little later, and may only then keep what it had so far.
      await delay(SETTLE_MS)
      return await remove(ask, at(temp))
    },
  }
}

/** A weak mark says that two are alike, not that they are equal. */
const isStrong = (mark: string | undefined): mark is string => mark?.startsWith('"') === true

/** @returns whether nothing of that name is there now */
async function remove(ask: Ask, url: URL): Promise<boolean> {
  try {
    const answer = await ask({ method: 'DELETE', url }, AbortSignal.timeout(DROP_MS))
    answer.body.destroy()
    return [200, 202, 204, 404, 410].includes(answer.status)
  } catch (error) {
    const isLate = error instanceof Error && /Abort|Timeout/.test(error.name)
    if (troubleIn(error) === null && !isLate) throw error
    return false
  }
}

/** Where the folder is, if it is one and the server speaks WebDAV. */
async function findFolder(ask: Ask, start: URL, now: () => Date): Promise<URL> {
  const { answer: options, url } = await following(ask, { method: 'OPTIONS', url: start })
  options.body.destroy()
  if (options.status >= 300) throw troubleOfAnswer(options, now())
  if (options.headers.dav === undefined)
    throw trouble(isPage(options.headers) ? 'login-page' : 'not-webdav')
  const headers = { Depth: '0', 'Content-Type': 'application/xml; charset=utf-8' }
  const body = {
    size: FOLDER_ASKED.length,
    read: async function* () {
      yield Buffer.from(FOLDER_ASKED)
    },
  }
  const found = await following(ask, { method: 'PROPFIND', url, headers, body })
  const text = await textOf(found.answer.body)
  if (found.answer.status !== 207) throw troubleOfAnswer(found.answer, now())
  if (!/<([\w-]+:)?multistatus[\s>]/i.test(text)) throw trouble('not-webdav')
  if (!/<([\w-]+:)?collection[\s/>]/i.test(text)) throw trouble('no-such-folder')
  const folder = new URL(found.url)
  if (!folder.pathname.endsWith('/')) folder.pathname = `${folder.pathname}/`
  return folder
}

/** Goes where a redirect of the same server leads; to no other one, and never with a file. */
async function following(
  ask: Ask,
  request: DavRequest,
): Promise<{ readonly answer: DavAnswer; readonly url: URL }> {
  let { url } = request
  for (let count = 0; ; count += 1) {
    const answer = await ask({ ...request, url })
    if (![301, 302, 307, 308].includes(answer.status)) return { answer, url }
    answer.body.destroy()
    const next = sameServer(url, answer.headers.location)
    if (next === null || count >= MOST_REDIRECTS) throw trouble('redirected-elsewhere')
    url = next
  }
}

interface Looking {
  readonly wanted: Wanted
  readonly onBytes?: ((bytes: number) => void) | undefined
  readonly now: () => Date
  /** The server's strong mark of what was read whole and is the same. */
  readonly onMark?: (mark: string) => void
}

async function lookAt(ask: Ask, url: URL, looking: Looking): Promise<Look> {
  const { wanted, onBytes, now, onMark } = looking
  const answer = await ask({ method: 'GET', url })
  const { status, headers, body } = answer
  try {
    if (status === 404 || status === 410) return 'absent'
    if (status !== 200) throw troubleOfAnswer(answer, now())
    // It was asked not to: what is altered on the way back cannot be compared.
    if (!/^(identity)?$/i.test(headers['content-encoding'] ?? '')) throw trouble('not-reliable')
    if (isPage(headers) && !/\.html?$/i.test(url.pathname)) throw trouble('login-page')
    const length = headers['content-length']
    if (length !== undefined && Number(length) !== wanted.size) return 'other'
    const hash = createHash('sha256')
    let size = 0
    for await (const block of body as AsyncIterable<Buffer>) {
      size += block.length
      if (size > wanted.size) return 'other'
      hash.update(block)
      onBytes?.(block.length)
    }
    if (size !== wanted.size || hash.digest('hex') !== wanted.sha256) return 'other'
    if (isStrong(headers.etag)) onMark?.(headers.etag)
    return 'same'
  } catch (error) {
    throw troubleOfWay(error)
  } finally {
    body.destroy()
  }
}

async function textOf(body: IncomingMessage): Promise<string> {
  const blocks: Buffer[] = []
  let size = 0
  try {
    for await (const block of body as AsyncIterable<Buffer>) {
      blocks.push(block)
      size += block.length
      if (size > LONGEST_LIST) break
    }
  } catch (error) {
    throw troubleOfWay(error)
  } finally {
    body.destroy()
  }
  return Buffer.concat(blocks).toString('utf8')
}
