import type { FailureReason, PortFailure } from '../../contract/failure.ts'
import { errorCode } from './disk.ts'

/** An error that carries what may be told about it. Thrown by ports, caught once by the registry. */
export interface PortError extends Error {
  readonly failure: PortFailure
}

export function portError(
  reason: FailureReason,
  more: { readonly about?: string; readonly bytes?: number } = {},
): PortError {
  const failure: PortFailure = { reason, ...more }
  return Object.assign(new Error(`${reason}${more.about ? `: ${more.about}` : ''}`), { failure })
}

const REASONS: ReadonlyMap<string, FailureReason> = new Map([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EROFS', 'read-only'],
  ['EACCES', 'read-only'],
  ['EPERM', 'read-only'],
  ['EBUSY', 'locked'],
  ['ETXTBSY', 'locked'],
  ['EMFILE', 'locked'],
  ['ENFILE', 'locked'],
  ['ENOENT', 'gone'],
  ['ENOTDIR', 'gone'],
  // A folder was dropped where a file belongs.
  ['EISDIR', 'gone'],
  ['ENODEV', 'gone'],
  ['ENXIO', 'gone'],
  ['EFBIG', 'too-big'],
  ['EIO', 'damaged'],
  ['ABORT_ERR', 'cancelled'],
  ['ECONNRESET', 'cancelled'],
  ['ERR_STREAM_PREMATURE_CLOSE', 'cancelled'],
])

/** What may be said about an error; null when it is a bug of ours. */
export function failureOf(error: unknown): PortFailure | null {
  if (isPortError(error)) return error.failure
  if (error instanceof Error && error.name === 'AbortError') return { reason: 'cancelled' }
  const reason = REASONS.get(errorCode(error) ?? '')
  return reason === undefined ? null : { reason }
}

/** What failed, where it is neither a place that she chose nor a file that has a name. */
export const DESK_FOLDER = 'the folder of the desk'

/** The same failure with the name of what it happened to, where it has none. */
export function named(about: string, error: unknown): Error {
  const failure = failureOf(error)
  const isNamed = failure === null || failure.about !== undefined || failure.reason === 'cancelled'
  if (isNamed) return error instanceof Error ? error : new Error('unknown', { cause: error })
  const { reason, bytes } = failure
  return portError(reason, { about, ...(bytes === undefined ? {} : { bytes }) })
}

/** The same for a `catch`. */
export function naming(about: string): (error: unknown) => never {
  return (error) => {
    throw named(about, error)
  }
}

function isPortError(error: unknown): error is PortError {
  return error instanceof Error && 'failure' in error
}
