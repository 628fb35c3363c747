import type { Complaint } from '../../people/importing/read-rows.ts'
import type { Person } from '../../people/person.ts'
import type { PersonId } from '../../shared/ids.ts'
import type { FormTarget } from './form-target.ts'
import type { FormRow } from './read-form.ts'
import type { FormMatch } from './who-is-it.ts'

/** What becomes of one answer. Only `write` and `decline` make an entry. */
export type AnswerDeed =
  | 'write'
  | 'decline'
  /** Said no: a refusal only if she says so. */
  | 'said-no'
  /** Neither yes nor no: hers to judge. */
  | 'unclear'
  /** Nothing was answered. */
  | 'blank'
  /** Before the version was there to be read: hers to judge. */
  | 'too-early'
  /** The same person answered before, in this file. The first one counts. */
  | 'duplicate'
  /** This very line was brought in before. */
  | 'brought-in'
  /** Has a receipt for this version already, from elsewhere. */
  | 'has-read'
  /** Nobody is chosen yet. */
  | 'no-person'
  /** She leaves it out. */
  | 'left-out'

export interface PlannedAnswer {
  readonly target: FormTarget
  readonly text: string
  readonly deed: AnswerDeed
  /** Of a duplicate: the row that counts, and whether it is of the same day. */
  readonly first: { readonly row: number; readonly sameDay: boolean } | null
}

/** In which group a row is shown: what is asked first, then what is written, then what adds nothing. */
export type RowKind = 'who' | 'unknown' | 'to-judge' | 'write' | 'nothing'

export interface PlannedFormRow {
  readonly row: FormRow
  readonly match: FormMatch
  /** Whose it is, found or chosen; null where nobody is. */
  readonly person: Person | null
  /** She was not at the school on the day. */
  readonly notThere: boolean
  readonly kind: RowKind
  readonly answers: readonly PlannedAnswer[]
}

export interface FormPlan {
  /** In the order of the file. */
  readonly rows: readonly PlannedFormRow[]
  readonly complaints: readonly Complaint[]
}

/** What she says of an answer that is no plain yes. */
export type Judged = 'read' | 'declined' | 'leave'

/** By the answer's words, folded. */
export type JudgedBefore = ReadonlyMap<string, Judged>

/** What she says of rows, by their number. */
export interface FormChoices {
  /** Who it is; null: nobody of ours. Unsaid: as found, and no guess counts. */
  readonly people: ReadonlyMap<number, PersonId | null>
  /** Of answers that are hers to judge. Unsaid: left. */
  readonly judged: ReadonlyMap<number, Judged>
  /** What she said of an answer in earlier exports of the same form, by its words. */
  readonly before: JudgedBefore
}

export const NOTHING_CHOSEN: FormChoices = {
  people: new Map(),
  judged: new Map(),
  before: new Map(),
}

/** How many answers come to what. */
export function formSums({ rows }: FormPlan): Readonly<Record<AnswerDeed, number>> {
  const sums = Object.fromEntries(DEEDS.map((deed) => [deed, 0])) as Record<AnswerDeed, number>
  for (const { answers } of rows) for (const { deed } of answers) sums[deed] += 1
  return sums
}

const DEEDS: readonly AnswerDeed[] = [
  'write',
  'decline',
  'said-no',
  'unclear',
  'blank',
  'too-early',
  'duplicate',
  'brought-in',
  'has-read',
  'no-person',
  'left-out',
]
