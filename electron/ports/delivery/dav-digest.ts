import { createHash, randomBytes } from 'node:crypto'

/** What a server asks to be answered, of RFC 7616, as far as this app can. */
export interface DigestAsked {
  readonly realm: string
  readonly nonce: string
  readonly opaque: string | undefined
  readonly algorithm: 'MD5' | 'SHA-256'
  /** Written as the server wrote it; absent where it named none. */
  readonly algorithmSaid: string | undefined
  readonly withCount: boolean
  /** The password was right and the server only wants a newer number. */
  readonly isStale: boolean
}

const FIELD = /([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/g
const ONE = '[\\w-]+\\s*=\\s*(?:"(?:[^"\\\\]|\\\\.)*"|[^\\s,"]+)'
const DIGEST = new RegExp(`(?:^|,)\\s*Digest\\s+(${ONE}(?:\\s*,\\s*${ONE})*)`, 'gi')

/** The best of what is asked for; null where there is no Digest that this app can answer. */
export function digestAsked(header: string | undefined): DigestAsked | null {
  const all = [...(header ?? '').matchAll(DIGEST)].flatMap(([, fields = '']) => {
    const read = readFields(fields)
    return read === null ? [] : [read]
  })
  return all.find(({ algorithm }) => algorithm === 'SHA-256') ?? all[0] ?? null
}

function readFields(fields: string): DigestAsked | null {
  const said = new Map(
    [...fields.matchAll(FIELD)].map(([, name = '', quoted, plain]) => [
      name.toLowerCase(),
      quoted?.replace(/\\(.)/g, '$1') ?? plain ?? '',
    ]),
  )
  const [realm, nonce, algorithmSaid] = ['realm', 'nonce', 'algorithm'].map((name) =>
    said.get(name),
  )
  const algorithm = (algorithmSaid ?? 'MD5').toUpperCase()
  const qualities = said
    .get('qop')
    ?.toLowerCase()
    .split(/\s*,\s*/)
  if (realm === undefined || nonce === undefined) return null
  if (algorithm !== 'MD5' && algorithm !== 'SHA-256') return null
  if (qualities !== undefined && !qualities.includes('auth')) return null
  return {
    ...{ realm, nonce, algorithm, algorithmSaid },
    opaque: said.get('opaque'),
    withCount: qualities !== undefined,
    isStale: said.get('stale')?.toLowerCase() === 'true',
  }
}

export interface DigestRequest {
  readonly method: string
  /** Path and query, as they stand in the request. */
  readonly uri: string
  readonly user: string
  readonly password: string
  /** How often this nonce has been answered, from 1. */
  readonly count: number
  /** Only a test gives its own. */
  readonly cnonce?: string
}

/** The `Authorization` of one request: the password itself is not in it. */
export function digestAnswer(asked: DigestAsked, request: DigestRequest): string {
  const { realm, nonce, opaque, algorithm, algorithmSaid, withCount } = asked
  const { method, uri, user, password, count } = request
  const hash = (text: string): string =>
    createHash(algorithm === 'MD5' ? 'md5' : 'sha256')
      .update(text, 'utf8')
      .digest('hex')
  const who = hash(`${user}:${realm}:${password}`)
  const what = hash(`${method}:${uri}`)
  const nc = count.toString(16).padStart(8, '0')
  const cnonce = request.cnonce ?? randomBytes(12).toString('hex')
  const response = withCount
    ? hash(`${who}:${nonce}:${nc}:${cnonce}:auth:${what}`)
    : hash(`${who}:${nonce}:${what}`)
  const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`
  return [
    `Digest username=${quoted(user)}`,
    `realm=${quoted(realm)}`,
    `nonce=${quoted(nonce)}`,
    `uri=${quoted(uri)}`,
    `response="${response}"`,
    ...(algorithmSaid === undefined ? [] : [`algorithm=${algorithmSaid}`]),
    ...(opaque === undefined ? [] : [`opaque=${quoted(opaque)}`]),
    ...(withCount ? ['qop=auth', `nc=${nc}`, `cnonce="${cnonce}"`] : []),
  ].join(', ')
}
