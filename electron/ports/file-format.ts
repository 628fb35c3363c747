import { z } from 'zod'
import { portError } from './failures.ts'

const anyFormat = z.object({ kind: z.string(), format: z.number() })

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
  const found = anyFormat.safeParse(value)
  if (found.success && isOurs(found.data.kind) && found.data.format > FORMAT) {
    throw portError('newer', { about: name })
  }
  return schema.safeParse(value).data ?? null
}

const isOurs = (kind: string): boolean => kind.startsWith('safeguarding-desk/')

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
