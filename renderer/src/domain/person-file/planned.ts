import type { Person } from '../people/person.ts'
import type { Receipt } from '../receipts/receipt.ts'
import type { TrainingRecord } from '../training/record.ts'
import type { Course } from '../training/requirement.ts'
import type { FiledReading, FiledRecord, PersonFile } from './person-file.ts'

/** Whom the file is about, here. */
export type PersonMatch =
  /** She brought her file before, or this school made it. */
  | { readonly type: 'known'; readonly person: Person }
  /** Somebody of this very name, or one like it: the lead says whether it is she. */
  | { readonly type: 'perhaps'; readonly people: readonly Person[] }
  | { readonly type: 'nobody' }

export interface PersonFilePlan {
  readonly file: PersonFile
  readonly match: PersonMatch
  /** Who gets it: somebody here, a new person, or as long as nobody was chosen null. */
  readonly whom: Person | 'new' | null
  readonly records: readonly PlannedRecord[]
  readonly readings: readonly PlannedReading[]
}

export interface PlannedRecord {
  readonly filed: FiledRecord
  /**
   * `differs`: brought before and changed here since, or recorded here otherwise: it stays.
   * `unknown-course`: taken, kept by its name, and meets no requirement here.
   */
  readonly kind: 'new' | 'unknown-course' | 'same' | 'differs'
  readonly course: Course | null
  readonly held: TrainingRecord | null
  /** Empty: nothing was, or is, there. */
  readonly differences: readonly FieldDifference[]
}

export interface PlannedReading {
  readonly filed: FiledReading
  /** `not-ours`: a policy of the earlier school, which says nothing about the one here. */
  readonly kind: 'new' | 'same' | 'not-ours'
  readonly held: Receipt | null
}

export interface FieldDifference {
  readonly field:
    | 'course'
    | 'completedOn'
    | 'startedOn'
    | 'provider'
    | 'hours'
    | 'delivery'
    | 'result'
  readonly here: string
  readonly inFile: string
}
