import type { Instant } from '../domain/shared/dates.ts'
import { formatDate } from '../ui/format-date.ts'
import { dayOf, formatClock } from '../ui/format-time.ts'

/** A title for a file, from what somebody called it: no ending, no underscores. */
export function proposedTitle(fileName: string): string {
  const bare = fileName.replace(/\.[\p{L}\p{N}]{1,5}$/u, '')
  const words = bare.replace(/_+/g, ' ').replace(/\s+/g, ' ').trim()
  // Hyphens that stand for spaces, but not the ones of a date or of "sign-in sheet final".
  const spaced = / /.test(words) ? words : words.replace(/(?<=\p{L})-|-(?=\p{L})/gu, ' ')
  const title = spaced.trim() || fileName.trim()
  return title.charAt(0).toUpperCase() + title.slice(1)
}

/** What browsers call a picture that was never a file. */
const NAMELESS = /^(image|blob|unnamed|clipboard)?(\.(png|jpe?g))?$/i

/** A pasted picture gets a name that will still say something in a year. */
export function namedPaste(file: File, now: Instant, place = 0): File {
  if (!NAMELESS.test(file.name)) return file
  const ending = file.type === 'image/jpeg' ? 'jpg' : 'png'
  const nth = place > 0 ? ` (${place + 1})` : ''
  const clock = formatClock(now).replace(':', '-')
  const name = `Pasted picture ${formatDate(dayOf(now))} ${clock}${nth}.${ending}`
  return new File([file], name, { type: file.type, lastModified: file.lastModified })
}

/** Its ending without the dot, lower case; empty where there is none. */
export function endingOf(fileName: string): string {
  return /\.([\p{L}\p{N}]{1,8})$/u.exec(fileName)?.[1]?.toLowerCase() ?? ''
}
