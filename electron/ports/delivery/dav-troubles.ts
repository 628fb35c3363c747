import type { IncomingHttpHeaders } from 'node:http'
import type { DeliveryTroubleKind } from '../../contract/delivery-values.ts'
import { errorCode } from '../disk/disk.ts'
import { digestAsked } from './dav-digest.ts'
import { type TroubleError, trouble, troubleIn } from './trouble.ts'

export interface Head {
  readonly status: number
  readonly headers: IncomingHttpHeaders
}

const DAY_SECONDS = 86_400

const OF_STATUS: ReadonlyMap<number, DeliveryTroubleKind> = new Map([
  [403, 'forbidden'],
  [404, 'no-such-folder'],
  [405, 'not-webdav'],
  [407, 'forbidden'],
  [408, 'timed-out'],
  // Of a PUT or MOVE: the folder above it is not there.
  [409, 'no-such-folder'],
  [410, 'no-such-folder'],
  [413, 'too-big-there'],
  [423, 'locked'],
  [429, 'too-many-requests'],
  [501, 'not-webdav'],
  [507, 'server-full'],
])

/** What a server's answer means where it is not the one that was hoped for. */
export function troubleOfAnswer({ status, headers }: Head, now: Date): TroubleError {
  const kind = kindOf(status, headers)
  return trouble(kind, { status, ...retryAfter(headers['retry-after'], now) })
}

function kindOf(status: number, headers: IncomingHttpHeaders): DeliveryTroubleKind {
  if (status === 401) return canSignIn(headers) ? 'wrong-password' : 'other-sign-in'
  if (status >= 300 && status < 400) return 'redirected-elsewhere'
  const known = OF_STATUS.get(status)
  if (known !== undefined) return known
  if (status >= 500) return 'server-error'
  if (status < 300) return isPage(headers) ? 'login-page' : 'not-webdav'
  return 'refused-by-server'
}

/** A server that names no way at all is taken to mean the usual one. */
function canSignIn(headers: IncomingHttpHeaders): boolean {
  const ways = headers['www-authenticate'] ?? ''
  return ways === '' || /(^|,)\s*basic\b/i.test(ways) || digestAsked(ways) !== null
}

export function isPage(headers: IncomingHttpHeaders): boolean {
  return /^\s*(text\/html|application\/xhtml)/i.test(headers['content-type'] ?? '')
}

/** Seconds, or a date; at most a day is believed. */
function retryAfter(header: string | undefined, now: Date): { retryAfterSeconds?: number } {
  if (header === undefined) return {}
  const seconds = /^\d+$/.test(header.trim())
    ? Number(header)
    : Math.ceil((Date.parse(header) - now.getTime()) / 1000)
  if (!Number.isFinite(seconds)) return {}
  return { retryAfterSeconds: Math.min(Math.max(0, Math.round(seconds)), DAY_SECONDS) }
}

const OF_CODE: ReadonlyMap<string, DeliveryTroubleKind> = new Map([
  ['ENOTFOUND', 'host-not-found'],
  // The name service itself cannot be reached.
  ['EAI_AGAIN', 'offline'],
  ['ENETUNREACH', 'offline'],
  ['ENETDOWN', 'offline'],
  ['EADDRNOTAVAIL', 'offline'],
  ['EHOSTUNREACH', 'no-answer'],
  ['EHOSTDOWN', 'no-answer'],
  ['ECONNREFUSED', 'no-answer'],
  ['ETIMEDOUT', 'timed-out'],
  ['ECONNRESET', 'cut-off'],
  ['ECONNABORTED', 'cut-off'],
  ['EPIPE', 'cut-off'],
  ['ERR_STREAM_PREMATURE_CLOSE', 'cut-off'],
  ['HPE_INVALID_EOF_STATE', 'cut-off'],
  ['CERT_HAS_EXPIRED', 'certificate-expired'],
  ['CERT_NOT_YET_VALID', 'certificate-expired'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate-unknown'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'certificate-unknown'],
  ['UNABLE_TO_GET_ISSUER_CERT', 'certificate-unknown'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'certificate-unknown'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate-unknown'],
  ['CERT_UNTRUSTED', 'certificate-unknown'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate-other-host'],
  ['HOSTNAME_MISMATCH', 'certificate-other-host'],
])

/** What went wrong on the way; an error that is none of the way's is passed on. */
export function troubleOfWay(error: unknown): unknown {
  if (troubleIn(error) !== null) return error
  const code = errorCode(error)
  if (code === null) return error
  const known = OF_CODE.get(code)
  if (known !== undefined) return trouble(known)
  if (/^(ERR_SSL|ERR_TLS|CERT_|CRL_|EPROTO|INVALID_|UNABLE_TO)/.test(code))
    return trouble('certificate-refused')
  // What came was no HTTP.
  if (code.startsWith('HPE_')) return trouble('not-webdav')
  // A firewall says EACCES or EPERM here, which of a disk would mean something else.
  if (isFrom('connect', error)) return trouble('no-answer')
  if (isFrom('getaddrinfo', error)) return trouble('host-not-found')
  return error
}

const isFrom = (call: string, error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && error.syscall === call
