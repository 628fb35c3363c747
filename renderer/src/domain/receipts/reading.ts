import type { Person } from '../people/person.ts'
import type { LocalDate } from '../shared/dates.ts'
import type { PolicyId } from '../shared/ids.ts'
import { type ReadingDocumentId, type ReadingVersion, type Receipt, STANDING } from './receipt.ts'

/** A duty to read as it is in force on a day. */
export interface Duty {
  /** See `dutyKey`; of a duty of the school's own its id. */
  readonly id: string
  readonly documentId: ReadingDocumentId
  /** Audiences of the pack. */
  readonly audiences: readonly string[]
  /** The roles that those stand for. */
  readonly roles: readonly string[]
  readonly when: 'induction' | 'each-edition' | 'each-version'
  /** `statutory-guidance`, `school` ... as the pack names them. */
  readonly basis: string
  readonly beforeUnsupervisedWork: boolean
  /** Who asks: the pack, the school for people whom the pack leaves out, or the school alone. */
  readonly from: 'pack' | 'widened' | 'school'
  /** Not asked before this day, on which the school decided it; null where it was not the school. */
  readonly asksFrom: LocalDate | null
  /** True where it is worked out for an earlier edition, whose own rule the pack does not hold. */
  readonly ofEarlierEdition: boolean
  readonly verified: boolean
  readonly note: string
}

/** A document that somebody must read on the day: a column of the matrix. */
export interface DocumentToRead {
  readonly id: ReadingDocumentId
  readonly title: string
  readonly kind: string
  /** What is to be read on the day. */
  readonly version: ReadingVersion
  /** `2026 edition`, a version's own label, or empty where it has none. */
  readonly versionLabel: string
  /** Receipts of any of these count: `version`, and those before it that a minor change left standing. */
  readonly countingVersions: readonly ReadingVersion[]
  /** First day of `version`, or of the material one that its minor changes go back to. */
  readonly since: LocalDate | null
  readonly policyId: PolicyId | null
  /** In force on the day, strictest first. */
  readonly duties: readonly Duty[]
  readonly note: string
}

/** `no-version`: asked in principle, of a policy of which no version is registered to be read. */
export type ReadingState = 'read' | 'declined' | 'exempt' | 'not-yet' | 'no-version' | 'not-asked'

/** Counts neither as asked nor as late. */
export function asksNothing(state: ReadingState): state is 'no-version' | 'not-asked' {
  return state === 'not-asked' || state === 'no-version'
}

/** A policy that cannot be read yet: which wording would be read, nobody could say. */
export function waitsForVersion({
  policyId,
  version,
}: Pick<DocumentToRead, 'policyId' | 'version'>): boolean {
  return policyId !== null && version === STANDING
}

/** One person and one document on a day. */
export interface ReadingCell {
  readonly state: ReadingState
  /** The entry that decides. */
  readonly receipt: Receipt | null
  /** The duty that is open, else the strictest one; null where nothing is asked. */
  readonly duty: Duty | null
  /** Asked since; null where nobody knows. */
  readonly since: LocalDate | null
  /** Open, and past the day by which the law or guidance wants it read; never by the school’s own choice. */
  readonly late: boolean
}

export interface PersonReading {
  readonly person: Person
  readonly cells: ReadonlyMap<ReadingDocumentId, ReadingCell>
}

/** Who has read what on a day. */
export interface ReadingStanding {
  readonly day: LocalDate
  readonly documents: readonly DocumentToRead[]
  /** Everybody at the school on the day, in the order of names. */
  readonly people: readonly PersonReading[]
}
