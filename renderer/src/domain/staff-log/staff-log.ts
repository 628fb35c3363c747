import type { Evidence } from '../evidence/evidence.ts'
import type { Induction, InductionItem } from '../induction/induction.ts'
import type { LivingPack } from '../packs/living-pack.ts'
import type { Person } from '../people/person.ts'
import type { Policy } from '../policies/policy.ts'
import type {
  OwnReadingDocument,
  ReadingDutyChange,
  Receipt,
  SignSheet,
} from '../receipts/receipt.ts'
import type { LocalDate } from '../shared/dates.ts'
import type {
  Booking,
  OwnCourse,
  RequirementChange,
  TrainingExemption,
  TrainingRecord,
  TrainingSession,
} from '../training/record.ts'

/**
 * All that the lead keeps on staff, policies, reading and training, as plain values.
 *
 * Every rule on them is a function of this and of a day, so that it can be asked how things
 * stood, or will stand, on any other day.
 */
export interface StaffLog {
  readonly pack: LivingPack
  /** Tags of the school, such as `maintained`, `early-years`; what a rule of the pack applies to. */
  readonly tags: readonly string[]
  /** In the order of names, erased and gone ones too. */
  readonly people: readonly Person[]
  readonly policies: readonly Policy[]
  readonly receipts: readonly Receipt[]
  readonly readingDocuments: readonly OwnReadingDocument[]
  readonly dutyChanges: readonly ReadingDutyChange[]
  readonly signSheets: readonly SignSheet[]
  readonly records: readonly TrainingRecord[]
  readonly sessions: readonly TrainingSession[]
  readonly bookings: readonly Booking[]
  readonly ownCourses: readonly OwnCourse[]
  readonly requirementChanges: readonly RequirementChange[]
  readonly exemptions: readonly TrainingExemption[]
  readonly inductions: readonly Induction[]
  readonly inductionItems: readonly InductionItem[]
  readonly evidence: readonly Evidence[]
  readonly today: LocalDate
}
