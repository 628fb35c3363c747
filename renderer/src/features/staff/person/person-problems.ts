import type { Person } from '../../../domain/people/person.ts'
import { isBlank } from '../../../domain/shared/text.ts'
import type { Reading } from '../../../ui/read-number.ts'

export type TextField =
  | 'given'
  | 'family'
  | 'preferredGiven'
  | 'preferredFamily'
  | 'title'
  | 'post'
  | 'staffCode'
  | 'misId'

/** Why what is typed is not saved as it stands, as a sentence; null where it is. */
export function problemOf(field: TextField, value: string, person: Person): string | null {
  if (field === 'given' || field === 'family') {
    const other = field === 'given' ? person.family : person.given
    const nameless = isBlank(value) && isBlank(other)
    return nameless ? `Give one of the two names. Until then it is still “${person[field]}”.` : null
  }
  return null
}

/** An address as it is kept, or why it is none. Nothing is an answer too. */
export function readEmail(text: string): Reading<string> {
  const plain = text.trim().toLowerCase()
  return plain === '' || /^[^\s@]+@[^\s@]+$/.test(plain)
    ? { ok: true, value: plain }
    : { ok: false, sentence: `“${text.trim()}” is not an email address, so nothing was changed.` }
}

/** Groups as they are typed, with commas between; each once. */
export function groupsFromText(text: string): readonly string[] {
  const groups = text.split(/[,;]/).map((group) => group.trim().replace(/\s+/g, ' '))
  return [...new Set(groups.filter((group) => group !== ''))]
}
