import { keyOfTerm, type Term } from '../domain/governors/term.ts'
import type {
  DeliveryId,
  EvidenceId,
  FeedbackId,
  GovernorReportId,
  HandOffId,
  PersonId,
  PolicyId,
  TrainingSessionId,
} from '../domain/shared/ids.ts'

// By these a change is found in the history of each thing that it concerns.

export const aboutPerson = (id: PersonId): string => `person:${id}`
export const aboutPiece = (id: EvidenceId): string => `evidence:${id}`
export const aboutPolicy = (id: PolicyId): string => `policy:${id}`
/** A document that people must read, of the pack's or of the school's own. */
export const aboutDocument = (id: string): string => `reading:${id}`
export const aboutSession = (id: TrainingSessionId): string => `session:${id}`
export const aboutCourse = (id: string): string => `course:${id}`
export const aboutRequirement = (id: string): string => `requirement:${id}`
export const aboutInductionItem = (id: string): string => `induction-item:${id}`
export const aboutReport = (id: GovernorReportId): string => `report:${id}`
export const aboutDelivery = (id: DeliveryId): string => `delivery:${id}`
export const aboutFeedback = (id: FeedbackId): string => `feedback:${id}`
export const aboutHandOff = (id: HandOffId): string => `hand-off:${id}`
/** All counts of one term. */
export const aboutTermCounts = (term: Term): string => `term-counts:${keyOfTerm(term)}`
