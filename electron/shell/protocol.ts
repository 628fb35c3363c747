import { readFile } from 'node:fs/promises'
import { contentSecurityPolicy } from '../contract/csp.ts'
import { identity } from '../contract/identity.ts'
import type { FindBundleFile } from '../ports/vault/bundle-files.ts'

const { protocol, host } = new URL(identity.electronOrigin)

/** To be told to Electron before it is ready, and never changed: the data belongs to it. */
export const appScheme = {
  scheme: protocol.replace(':', ''),
  privileges: {
    standard: true,
    secure: true,
    supportFetchAPI: true,
    stream: true,
    codeCache: true,
  },
} as const

const headers = {
  'Content-Security-Policy': contentSecurityPolicy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
}

/** `app://bundle/...`: a file of the built page, or nothing. */
export async function answerFromBundle(
  find: FindBundleFile,
  { url, method }: { readonly url: string; readonly method: string },
): Promise<Response> {
  const address = URL.canParse(url) ? new URL(url) : null
  const isOurs = address?.protocol === protocol && address.host === host && method === 'GET'
  const file = isOurs ? find(address.pathname) : null
  if (file === null) return new Response('', { status: 404, headers })
  const bytes = await readFile(file.path)
  return new Response(bytes, { headers: { ...headers, 'Content-Type': file.mediaType } })
}
