import {
  type DeliveryTrouble,
  type DeliveryTroubleKind,
  deliveryTroubles,
} from '../../contract/delivery-values.ts'
import { errorCode } from '../disk/disk.ts'

/** Thrown where something stands in the way of a delivery; caught once, where a channel answers. */
export interface TroubleError extends Error {
  readonly trouble: DeliveryTrouble
}

type More = Omit<DeliveryTrouble, 'kind' | 'retry'>

export function trouble(kind: DeliveryTroubleKind, more: More = {}): TroubleError {
  const told: DeliveryTrouble = { kind, retry: deliveryTroubles[kind], ...more }
  return Object.assign(new Error(kind), { trouble: told })
}

export function troubleIn(error: unknown): DeliveryTrouble | null {
  return error instanceof Error && 'trouble' in error ? (error as TroubleError).trouble : null
}

/** The same trouble with the file that it happened to. */
export function aboutFile(file: string): (error: unknown) => never {
  return (error) => {
    const told = troubleIn(error)
    if (told === null) throw error
    throw Object.assign(new Error(told.kind), { trouble: { file, ...told } })
  }
}

const OF_FOLDER: ReadonlyMap<string, DeliveryTroubleKind> = new Map([
  ['ENOSPC', 'place-full'],
  ['EDQUOT', 'place-full'],
  ['EROFS', 'read-only'],
  ['EACCES', 'read-only'],
  ['EPERM', 'read-only'],
  ['EBUSY', 'place-locked'],
  ['ETXTBSY', 'place-locked'],
  ['ENOENT', 'place-gone'],
  ['ENOTDIR', 'place-gone'],
  ['ENODEV', 'place-gone'],
  ['ENXIO', 'place-gone'],
  ['ESTALE', 'place-gone'],
  ['ENOTCONN', 'place-gone'],
  ['EHOSTDOWN', 'place-gone'],
  ['EHOSTUNREACH', 'place-gone'],
  ['ENETUNREACH', 'place-gone'],
  ['ETIMEDOUT', 'place-gone'],
  // What Windows makes of a share that went away while it was used.
  ['UNKNOWN', 'place-gone'],
  ['EFBIG', 'too-big-there'],
  ['EIO', 'place-damaged'],
])

/** For a `catch` around what is done in a chosen folder. */
export function troubleOfFolder(error: unknown): never {
  const kind = OF_FOLDER.get(errorCode(error) ?? '')
  throw kind === undefined ? error : trouble(kind)
}
