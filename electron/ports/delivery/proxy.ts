import { request } from 'node:http'
import type { Socket } from 'node:net'
import { isLoopback } from './address.ts'
import { trouble, troubleIn } from './trouble.ts'

/** Which proxy a server is reached by; null for none. A host may ask the system instead. */
export type ProxyFor = (url: URL) => URL | null

/**
 * What she typed as a proxy: `proxy.school.example:8080`.
 *
 * A password has no place in it, since it would be kept in clear.
 *
 * @throws `bad-proxy`
 */
export function readProxy(typed: string): URL {
  const text = typed.trim()
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`
  if (/\s/.test(whole) || !URL.canParse(whole)) throw trouble('bad-proxy')
  const url = new URL(whole)
  const hasMore = url.pathname !== '/' || url.search !== '' || url.hash !== ''
  const isSecret = url.username !== '' || url.password !== ''
  if (url.protocol !== 'http:' || url.hostname === '' || hasMore || isSecret)
    throw trouble('bad-proxy')
  return url
}

type Env = Readonly<Record<string, string | undefined>>

/** As the environment says it, in the manner that `curl` reads it. This computer needs no proxy. */
export function proxyFromEnvironment(env: Env): ProxyFor {
  const named = env.HTTPS_PROXY || env.https_proxy || env.ALL_PROXY || env.all_proxy || ''
  const whole = named === '' || named.includes('://') ? named : `http://${named}`
  const proxy = URL.canParse(whole) ? new URL(whole) : null
  const not = (env.NO_PROXY || env.no_proxy || '').toLowerCase().split(/[\s,]+/)
  if (proxy === null || proxy.protocol !== 'http:') return () => null
  return ({ protocol, hostname }) => {
    const isExcepted = not.some(
      (one) => one === '*' || (one !== '' && isWithin(hostname, one.replace(/^\*?\./, ''))),
    )
    return protocol !== 'https:' || isLoopback(hostname) || isExcepted ? null : proxy
  }
}

const isWithin = (hostname: string, domain: string): boolean =>
  hostname === domain || hostname.endsWith(`.${domain}`)

/**
 * A way through the proxy to the server itself; what goes through it is closed to the proxy.
 *
 * @throws `proxy-no-answer`, `proxy-sign-in`, `proxy-refused`
 */
export async function tunnel(
  proxy: URL,
  to: URL,
  { stallMs, signal }: { readonly stallMs: number; readonly signal: AbortSignal },
): Promise<Socket> {
  const target = `${to.hostname}:${to.port || 443}`
  const user = decodeURIComponent(proxy.username)
  const secret = Buffer.from(`${user}:${decodeURIComponent(proxy.password)}`).toString('base64')
  const outgoing = request({
    ...{ host: proxy.hostname.replace(/^\[|\]$/g, ''), port: proxy.port || 80 },
    ...{ method: 'CONNECT', path: target, agent: false, timeout: stallMs, signal },
    headers: {
      Host: target,
      ...(user === '' ? {} : { 'Proxy-Authorization': `Basic ${secret}` }),
    },
  })
  try {
    return await new Promise<Socket>((resolve, reject) => {
      outgoing.on('connect', ({ statusCode: status = 0 }, socket) => {
        if (status >= 200 && status < 300) return resolve(socket)
        socket.destroy()
        reject(trouble(status === 407 ? 'proxy-sign-in' : 'proxy-refused', { status }))
      })
      outgoing.on('timeout', () => outgoing.destroy(trouble('proxy-no-answer')))
      outgoing.on('error', reject)
      outgoing.end()
    })
  } catch (error) {
    outgoing.destroy()
    signal.throwIfAborted()
    // Whatever kept it from answering, the server behind it was never asked.
    throw troubleIn(error) === null ? trouble('proxy-no-answer') : error
  }
}
