import { createHash, randomBytes } from 'node:crypto'
import { identity } from '../contract/identity.ts'

/** The parts of a request that decide whether it may go on. */
export interface Asking {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

export type Verdict = { readonly allow: true } | { readonly allow: false; readonly status: number }

const ALLOW: Verdict = { allow: true }
const refuse = (status: number): Verdict => ({ allow: false, status })

/** Keys live as long as the process. They are kept as hashes, so comparing them takes no telling time. */
export interface Keys {
  issue(): string
  holds(key: unknown): boolean
}

export function createKeys(): Keys {
  const hashes = new Set<string>()
  const hash = (key: string): string => createHash('sha256').update(key).digest('hex')
  return {
    issue: () => {
      const key = randomBytes(32).toString('base64url')
      hashes.add(hash(key))
      return key
    },
    holds: (key) => typeof key === 'string' && hashes.has(hash(key)),
  }
}

/**
 * Who may ask.
 *
 * Any site in the same browser and any user of the computer can reach a loopback port. The
 * exact `Host` keeps out a foreign name that points here; the key keeps out other users;
 * `Sec-Fetch-Site` and the missing CORS headers keep out other pages. Cookies are not used:
 * they are sent whatever the port.
 */
export function judge(asking: Asking, port: number, keys: Keys): Verdict {
  const { method, path, headers } = asking
  const host = `${identity.loopbackHost}:${port}`
  if (headers.host !== host) return refuse(421)
  if (headers.origin !== undefined && headers.origin !== `http://${host}`) return refuse(403)
  if (!path.startsWith('/port/') && !path.startsWith('/host/')) {
    return method === 'GET' || method === 'HEAD' ? ALLOW : refuse(405)
  }
  if (method !== 'POST') return refuse(405)
  // Its own secret is asked for there; a page can never know it, and browsers send this header.
  if (path.startsWith('/host/')) {
    return headers['sec-fetch-site'] === undefined ? ALLOW : refuse(403)
  }
  if (headers['sec-fetch-site'] !== 'same-origin') return refuse(403)
  return keys.holds(headers['x-desk-key']) ? ALLOW : refuse(403)
}
