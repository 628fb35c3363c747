import type { PortFailure, PortResult } from '../../../electron/contract/failure.ts'

/** The program behind the page was closed, or this page's key belongs to an earlier start of it. */
export const hostGone: PortFailure = { reason: 'gone', about: 'host' }
export const sessionEnded: PortFailure = { reason: 'locked', about: 'session' }
export const cancelled: PortFailure = { reason: 'cancelled' }

export function failed<T>(failure: PortFailure): PortResult<T> {
  return { ok: false, failure }
}

/**
 * What came back, as a port's result. Anything else is a bug of ours and is thrown.
 *
 * Its shape is looked at, its value is believed: it comes from the ports, whose types are
 * the contract's. A schema here would have every page wait for its library.
 */
export function resultFrom<T>(channel: string, status: number, body: unknown): PortResult<T> {
  if (status === 403) return failed(sessionEnded)
  if (status !== 200 || !isPortResult<T>(body)) {
    throw new Error(`${channel}: refused with ${status}`)
  }
  return body
}

function isPortResult<T>(body: unknown): body is PortResult<T> {
  if (typeof body !== 'object' || body === null || !('ok' in body)) return false
  return body.ok === true ? 'value' in body : 'failure' in body
}
