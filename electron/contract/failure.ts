import { z } from 'zod'

/**
 * What can go wrong with the machine, the same for every port.
 *
 * A refusal of content (a wrong kind of file, say) is not a failure: it is part of the
 * channel's answer.
 */
export const portFailure = z.object({
  reason: z.enum([
    'disk-full',
    'read-only',
    'locked',
    'gone',
    'too-big',
    'damaged',
    /** Written by a later version of the app: whole, and not to be touched by this one. */
    'newer',
    'cancelled',
  ]),
  /** What it happened to, in words that may be shown: a file's name, a folder's. Never an answer. */
  about: z.string().optional(),
  /** Bytes, where a number helps: free on the disk, or the largest size taken. */
  bytes: z.number().optional(),
})

export type PortFailure = z.infer<typeof portFailure>
export type FailureReason = PortFailure['reason']

export type PortResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: PortFailure }
