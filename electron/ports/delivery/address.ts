import { trouble } from './trouble.ts'

/** A folder on a server; its URL ends in a slash and carries no user, password, query or mark. */
export interface Address {
  readonly url: URL
  /** What stood before an `@`; empty where nothing did. */
  readonly user: string
}

/**
 * What she typed as an address.
 *
 * `https://user:password@host` is taken apart: the user may be of use, and a password never
 * stays in an address.
 *
 * @throws `bad-address`, `not-secure`
 */
export function readAddress(typed: string): Address {
  const text = typed.trim()
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`
  if (/\s/.test(whole) || !URL.canParse(whole)) throw trouble('bad-address')
  const url = new URL(whole)
  if (url.protocol === 'davs:' || url.protocol === 'dav:') throw trouble('bad-address')
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw trouble('bad-address')
  if (url.search !== '' || url.hash !== '') throw trouble('bad-address')
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) throw trouble('not-secure')
  const user = plainText(url.username)
  url.username = ''
  url.password = ''
  if (!url.pathname.endsWith('/')) url.pathname = `${url.pathname}/`
  return { url, user }
}

/** Names of this computer itself: what goes there passes through no network. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
}

function plainText(encoded: string): string {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return encoded
  }
}

/** Where a redirect leads; null where that is another server, or the same one less securely. */
export function sameServer(from: URL, location: string | undefined): URL | null {
  if (location === undefined || !URL.canParse(location, from.href)) return null
  const to = new URL(location, from)
  if (to.origin !== from.origin) return null
  to.username = ''
  to.password = ''
  return to
}
