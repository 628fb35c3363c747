import type {
  Action,
  Answer,
  Audit,
  ContextFigure,
  PreviousAudit,
  SignOff,
} from '../domain/audit/audit.ts'
import type { School } from '../domain/audit/school.ts'
import type { Delivery, FormEntry, PackageFile } from '../domain/delivery/delivery.ts'
import type { Evidence, EvidenceLink, SlotDecision } from '../domain/evidence/evidence.ts'
import type { FrozenFact } from '../domain/facts/fact.ts'
import type { Feedback } from '../domain/feedback/feedback.ts'
import type { GovernorReport } from '../domain/governors/report.ts'
import type { TermCount } from '../domain/governors/term-counts.ts'
import type { HandOff } from '../domain/hand-off/hand-off.ts'
import type { Induction, InductionItem } from '../domain/induction/induction.ts'
import type { ColumnUse } from '../domain/people/importing/columns.ts'
import type { Person } from '../domain/people/person.ts'
import type { Policy } from '../domain/policies/policy.ts'
import type {
  OwnReadingDocument,
  ReadingDutyChange,
  Receipt,
  SignHere,
  SignSheet,
} from '../domain/receipts/receipt.ts'
import type { Instant, LocalDate } from '../domain/shared/dates.ts'
import type { AuditId, FeedbackId, ReturnId, Sha256 } from '../domain/shared/ids.ts'
import type {
  Booking,
  OwnCourse,
  RequirementChange,
  TrainingExemption,
  TrainingRecord,
  TrainingSession,
} from '../domain/training/record.ts'

/** A pack exactly as it came: its files by name, and what they hash to. */
export interface StoredPack {
  readonly id: string
  readonly packId: string
  readonly version: string
  readonly hash: Sha256
  readonly builtIn: boolean
  readonly files: Readonly<Record<string, string>>
  readonly addedAt: Instant
}

/** A return package that was made and verified, and where it lies. */
export interface MadeReturn {
  readonly id: string
  readonly auditId: AuditId
  readonly returnId: ReturnId
  readonly revision: number
  readonly draft: boolean
  /** Set where it holds only what a dip sample asked for, by the feedback that asked. */
  readonly sampleFor?: FeedbackId
  /** Token of the file at the host; the file itself may since have been moved. */
  readonly fileId: string
  readonly fileName: string
  readonly place: string
  readonly sha256: Sha256
  readonly size: number
  readonly madeAt: Instant
}

/** Why a finding of the guard may stand. Key: audit id and finding. */
export interface GuardDecision {
  readonly auditId: AuditId
  readonly key: string
  readonly reason: string
  readonly by: string
  readonly at: Instant
}

/** What she said the columns of a list hold. Key: what kind of list, and a sum of its headers. */
export interface ImportMapping<Use extends string = ColumnUse> {
  readonly id: string
  /** In the order of the columns. */
  readonly columns: readonly Use[]
  /** What she said that an answer means, by its words; only of lists that hold answers. */
  readonly answers?: Readonly<Record<string, string>>
}

/** The day up to which she was told of something, such as what had become due. Key: what it is about. */
export interface LookedAt {
  readonly id: string
  readonly on: LocalDate
}

/** Rows by table: everything that a change may touch. */
export interface Rows {
  readonly school: School
  readonly packs: StoredPack
  readonly audits: Audit
  readonly answers: Answer
  readonly figures: ContextFigure
  readonly actions: Action
  readonly evidence: Evidence
  readonly evidenceLinks: EvidenceLink
  readonly slotDecisions: SlotDecision
  readonly signOffs: SignOff
  readonly previousAudits: PreviousAudit
  readonly returns: MadeReturn
  readonly guardDecisions: GuardDecision
  readonly people: Person
  readonly importMappings: ImportMapping<string>
  readonly policies: Policy
  readonly receipts: Receipt
  readonly readingDocuments: OwnReadingDocument
  readonly dutyChanges: ReadingDutyChange
  readonly signSheets: SignSheet
  readonly signHere: SignHere
  readonly trainingRecords: TrainingRecord
  readonly trainingSessions: TrainingSession
  readonly bookings: Booking
  readonly ownCourses: OwnCourse
  readonly requirementChanges: RequirementChange
  readonly trainingExemptions: TrainingExemption
  readonly inductions: Induction
  readonly inductionItems: InductionItem
  readonly frozenFacts: FrozenFact
  readonly lookedAt: LookedAt
  readonly governorReports: GovernorReport
  readonly termCounts: TermCount
  readonly deliveries: Delivery
  readonly packageFiles: PackageFile
  readonly feedback: Feedback
  readonly handOffs: HandOff
  readonly formEntries: FormEntry
}

export type TableName = keyof Rows

/**
 * What a signature is under: of an audit, or of the school and a piece of evidence with it.
 *
 * `never` is what is kept all year: what it said on that day was frozen then.
 */
const signing: Readonly<Record<TableName, 'signed' | 'never'>> = {
  school: 'signed',
  packs: 'signed',
  audits: 'signed',
  answers: 'signed',
  figures: 'signed',
  actions: 'signed',
  evidence: 'signed',
  evidenceLinks: 'signed',
  slotDecisions: 'signed',
  signOffs: 'signed',
  previousAudits: 'signed',
  returns: 'signed',
  guardDecisions: 'signed',
  people: 'never',
  importMappings: 'never',
  policies: 'never',
  receipts: 'never',
  readingDocuments: 'never',
  dutyChanges: 'never',
  signSheets: 'never',
  signHere: 'never',
  trainingRecords: 'never',
  trainingSessions: 'never',
  bookings: 'never',
  ownCourses: 'never',
  requirementChanges: 'never',
  trainingExemptions: 'never',
  inductions: 'never',
  inductionItems: 'never',
  frozenFacts: 'signed',
  lookedAt: 'never',
  governorReports: 'never',
  termCounts: 'never',
  deliveries: 'never',
  packageFiles: 'never',
  feedback: 'never',
  handOffs: 'never',
  formEntries: 'never',
}

export const tableNames: readonly TableName[] = Object.keys(signing) as TableName[]

export const neverSigned: ReadonlySet<TableName> = new Set(
  tableNames.filter((name) => signing[name] === 'never'),
)

export function isTableName(name: string): name is TableName {
  return (tableNames as readonly string[]).includes(name)
}
