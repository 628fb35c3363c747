import { z } from 'zod'
import { portError } from './failures.ts'

const anyFormat = z.object({ kind: z.string(), format: z.number(), sealing: z.string().optional() })

/** The only format there is so far, of every kind of file in a vault. */
const FORMAT = 1

/**
 * The JSON of one of our files; null when it is damaged.
 *
 * A later version of the app is told from a damage: its file is whole and not ours to mend.
 *
 * @throws `newer`, about the file's name
 */
export function readAs<T>(schema: z.ZodType<T>, text: string, name: string): T | null {
  const value = jsonOrNull(text)
  if (isOfLaterApp(value)) throw portError('newer', { about: name })
  return schema.safeParse(value).data ?? null
}

/** A file of ours in a format, or sealed in a way, that this version does not know. */
export function isOfLaterApp(value: unknown): boolean {
  const found = anyFormat.safeParse(value).data
  if (found === undefined || !isOurs(found.kind)) return false
  return found.format > FORMAT || (found.sealing ?? 'none') !== 'none'
}

const isOurs = (kind: string): boolean => kind.startsWith('safeguarding-desk/')

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
