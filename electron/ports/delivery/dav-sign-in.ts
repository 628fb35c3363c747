import { type DigestAsked, digestAnswer, digestAsked } from './dav-digest.ts'
import type { DavAnswer, DavRequest, Wire } from './dav-wire.ts'
import { trouble } from './trouble.ts'

interface SignIn {
  readonly wire: Wire
  readonly url: URL
  readonly user: string
  readonly password: string
  readonly signal: AbortSignal
  readonly proxy: URL | null
}

export type Ask = (request: DavRequest, signal?: AbortSignal) => Promise<DavAnswer>

/**
 * Signs each request, to this one server only: by Basic, or by Digest once the server asks for it.
 *
 * A request that is answered with a new question is asked once more, with its whole body: what is
 * sent can be read again from its start.
 */
export function signedAsker({ wire, url, user, password, signal, proxy }: SignIn): Ask {
  const basic = `Basic ${Buffer.from(`${user}:${password}`, 'utf8').toString('base64')}`
  let digest: { readonly asked: DigestAsked; count: number } | null = null
  const signOf = ({ method, url: at }: DavRequest): string => {
    if (digest === null) return basic
    digest.count += 1
    const uri = `${at.pathname}${at.search}`
    return digestAnswer(digest.asked, { method, uri, user, password, count: digest.count })
  }
  return async (request, ownSignal = signal) => {
    if (request.url.origin !== url.origin) throw trouble('redirected-elsewhere')
    const send = () => {
      const signed = { Authorization: signOf(request), 'Cache-Control': 'no-cache' }
      return wire({ ...request, proxy, headers: { ...request.headers, ...signed } }, ownSignal)
    }
    const usedBefore = digest
    const answer = await send()
    if (answer.status !== 401) return answer
    const asked = digestAsked(answer.headers['www-authenticate'])
    // Asked again with the same password only where it was not what the server refused.
    if (asked === null || (usedBefore !== null && !asked.isStale)) return answer
    answer.body.destroy()
    digest = { asked, count: 0 }
    return await send()
  }
}
