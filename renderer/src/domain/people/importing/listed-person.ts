import type { LocalDate } from '../../shared/dates.ts'
import { foldText } from '../../shared/text.ts'

/** What one row of a list says about somebody. Empty and null: it does not say. */
export interface ListedPerson {
  /** Rows of the sheet that it was read from, counted from 0; nearly always one. */
  readonly rows: readonly number[]
  readonly staffCode: string
  readonly misId: string
  readonly title: string
  readonly given: string
  readonly family: string
  readonly preferredGiven: string
  readonly preferredFamily: string
  readonly email: string
  readonly post: string
  readonly groups: readonly string[]
  readonly roleIds: readonly string[]
  readonly startsOn: LocalDate | null
  readonly endsOn: LocalDate | null
}

/** A name for comparing: no case, no accents, straight apostrophes, single spaces, no hyphens. */
export function foldName(text: string): string {
  return foldText(text)
    .replace(/[-‐‑–]/g, ' ')
    .replace(/[.']/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

type Named = Pick<ListedPerson, 'given' | 'family' | 'preferredGiven' | 'preferredFamily'>

/** The whole names by which somebody may stand in a list: legal, preferred, and the two mixed. */
export function namesToMatch(named: Named): ReadonlySet<string> {
  const firsts = [named.given, named.preferredGiven].map(foldName).filter((name) => name !== '')
  const lasts = [named.family, named.preferredFamily].map(foldName).filter((name) => name !== '')
  if (firsts.length === 0 || lasts.length === 0) return new Set([...firsts, ...lasts])
  return new Set(firsts.flatMap((first) => lasts.map((last) => `${first} ${last}`)))
}

/** Whether two names could be one person's: they share a first name or a surname, or a whole name. */
export function areAlike(one: Named, other: Named): boolean {
  const share = (a: readonly string[], b: readonly string[]) =>
    a.some((name) => name !== '' && b.includes(name))
  const firsts = ({ given, preferredGiven }: Named) => [given, preferredGiven].map(foldName)
  const lasts = ({ family, preferredFamily }: Named) => [family, preferredFamily].map(foldName)
  return share(firsts(one), firsts(other)) || share(lasts(one), lasts(other))
}

/** A code or an address for comparing. */
export function foldCode(text: string): string {
  return text.trim().toLowerCase()
}
