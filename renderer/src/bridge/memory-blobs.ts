import { fail } from './memory-journal.ts'

/** What was asked for, or the refusal of a host that has none of that name. */
export function there<T>(held: T | undefined): T {
  if (held === undefined) throw fail({ reason: 'gone' })
  return held
}

/** In the form that evidence and saved files are named by. */
export async function sha256Of(body: Blob): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await body.arrayBuffer()))
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
