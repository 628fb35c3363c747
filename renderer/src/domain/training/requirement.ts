import type { CourseId, RequirementChange, RequirementId } from './record.ts'

/** A value of the pack's `bases`: `statutory`, `statutory-guidance`, `partnership`, `school`, `provider`. */
export type Basis = string

/** The basis of what a school sets itself, and of an interval that it is never called overdue by law for. */
export const SCHOOL_BASIS: Basis = 'school'

export interface Course {
  readonly id: CourseId
  readonly title: string
  readonly provider: string
  readonly aliases: readonly string[]
  /** The course's own interval, in months. Shown only: a requirement's wins. */
  readonly renewMonths: number | null
  readonly certificateExpected: boolean
  readonly from: 'pack' | 'school'
}

/** Who needs which course and how often, as it is in force at this school. */
export interface Requirement {
  readonly id: RequirementId
  readonly title: string
  readonly roles: readonly string[]
  /** The newest completed record of any of these meets it. */
  readonly anyOf: readonly CourseId[]
  /** Months; null where once is enough. */
  readonly renewMonths: number | null
  /** `induction`: before somebody works unsupervised. */
  readonly within: string | null
  /** Who asks for the training. */
  readonly courseBasis: Basis
  /** Who sets how often; null where once is enough. */
  readonly intervalBasis: Basis | null
  /** As the pack has it, with keys of sources in square brackets. */
  readonly source: string
  readonly verified: boolean
  readonly intervalVerified: boolean | null
  readonly note: string
  readonly group: string | null
  readonly showAs: string | null
  /** The requirement that comes before: until it is met this one is not asked. */
  readonly follows: RequirementId | null
  /** The course whose day starts the clock where none of `anyOf` was done since. */
  readonly startFrom: CourseId | null
  /** How many people must meet it, where it is not everyone with the role. */
  readonly minimumPeople: number | null
  readonly from: 'pack' | 'school'
  /** What the pack says, where the school asks for more. */
  readonly tightened: { readonly change: RequirementChange; readonly pack: Requirement } | null
}
