import type { Person } from '../../../domain/people/person.ts'
import { isBlank } from '../../../domain/shared/text.ts'

export type TextField =
  | 'given'
  | 'family'
  | 'preferredGiven'
  | 'preferredFamily'
  | 'title'
  | 'post'
  | 'email'
  | 'staffCode'
  | 'misId'

/** Why what is typed is not saved as it stands, as a sentence; null where it is. */
export function problemOf(field: TextField, value: string, person: Person): string | null {
  if (field === 'given' || field === 'family') {
    const other = field === 'given' ? person.family : person.given
    const nameless = isBlank(value) && isBlank(other)
    return nameless ? `Give one of the two names. Until then it is still “${person[field]}”.` : null
  }
  if (field === 'email' && !isBlank(value) && !/^[^\s@]+@[^\s@]+$/.test(value.trim())) {
    const kept = person.email === '' ? 'nothing is kept' : `it is still “${person.email}”`
    return `This is not an email address yet. Until it is, ${kept}.`
  }
  return null
}

/** Groups as they are typed, with commas between; each once. */
export function groupsFromText(text: string): readonly string[] {
  const groups = text.split(/[,;]/).map((group) => group.trim().replace(/\s+/g, ' '))
  return [...new Set(groups.filter((group) => group !== ''))]
}
