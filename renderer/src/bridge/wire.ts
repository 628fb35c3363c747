import { z } from 'zod'
import {
  type PortFailure,
  type PortResult,
  portFailure,
} from '../../../electron/contract/failure.ts'

const portResult = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), failure: portFailure }),
])

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
 * The value itself is believed: it comes from the ports, whose types are the contract's.
 */
export function resultFrom<T>(channel: string, status: number, body: unknown): PortResult<T> {
  if (status === 403) return failed(sessionEnded)
  const result = status === 200 ? portResult.safeParse(body).data : undefined
  if (result === undefined) throw new Error(`${channel}: refused with ${status}`)
  return result as PortResult<T>
}
