import type { LocalDate, SchoolYear } from '../shared/dates.ts'
import type { QuestionCode, SlotCode } from '../shared/ids.ts'

/**
 * The questions of one year's audit, as a pack brings them.
 *
 * Everything that differs between partnerships is in here: questions, scale, what an
 * answer demands, who signs, what is handed over. The app knows only meanings.
 */
export interface AuditTemplate {
  readonly packId: string
  readonly version: string
  readonly schoolYear: SchoolYear
  readonly title: string
  readonly publisher: Publisher
  readonly disclaimer: string | null
  readonly sections: readonly Section[]
  readonly questions: readonly Question[]
  readonly scales: readonly Scale[]
  readonly columns: readonly AnswerColumn[]
  readonly tags: readonly Labelled[]
  readonly levels: readonly Labelled[]
  readonly editions: readonly Edition[]
  readonly contextGroups: readonly ContextGroup[]
  readonly contextFields: readonly ContextField[]
  readonly areas: readonly EvidenceArea[]
  readonly slots: readonly EvidenceSlot[]
  readonly signOffRoles: readonly SignOffRole[]
  readonly deadline: Deadline | null
  /** The days that counts and evidence are about; null where the pack does not say. */
  readonly reportingPeriod: ReportingPeriod | null
  readonly returnTo: ReturnTo
  readonly smallCounts: SmallCounts
}

export interface Publisher {
  readonly name: string
  readonly official: boolean
}

export interface Labelled {
  readonly value: string
  readonly label: string
  readonly description?: string
}

export interface Section {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly intro: string
}

/** What a verdict says, whatever the partnership calls it. */
export type Meaning = 'met' | 'partly' | 'not' | 'not-applicable'

/** Labels for meanings: `met` may be "Met", green, 1 of 4 or 3 of 3. */
export interface Scale {
  readonly id: string
  readonly title: string
  /** In the order in which they are offered; key 1 chooses the first. */
  readonly points: readonly ScalePoint[]
}

export interface ScalePoint {
  /** Stored in an answer, unique within its scale. */
  readonly value: string
  readonly label: string
  readonly meaning: Meaning
  readonly description?: string
}

/** A written part of an answer: comment, impact, gap, timescale, notes, or a partnership's own. */
export interface AnswerColumn {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly kind: 'text' | 'date'
  /** Kept at the school: never in a return. */
  readonly private?: boolean
}

/** How strongly an answer of some meaning asks for something. */
export interface Demand {
  /** `action`, `evidence`, or the id of a column. */
  readonly what: string
  readonly when: readonly Meaning[]
  readonly strength: 'require' | 'invite'
}

export type AnswerKind = 'judgement' | 'narrative' | 'from-actions'

export interface Question {
  readonly code: QuestionCode
  readonly sectionId: string
  readonly text: string
  /** Other wordings by tag, used when exactly one of the tags fits the school. */
  readonly wordingByTag: Readonly<Record<string, string>>
  readonly answerKind: AnswerKind
  readonly scaleId: string
  readonly core: boolean
  readonly level: string
  readonly levelByTag: readonly { readonly tags: readonly string[]; readonly level: string }[]
  readonly areaId: string | null
  readonly why: string | null
  readonly help: string | null
  readonly goodEvidence: readonly string[]
  readonly naHint: string | null
  readonly references: readonly Reference[]
  /** The question is asked where any one of these tags fits; `all` fits every school. */
  readonly appliesTo: readonly string[]
  readonly appliesNote: string | null
  readonly parts: readonly QuestionPart[]
  readonly splitFrom: QuestionCode | null
  readonly supersedes: readonly QuestionCode[]
  readonly retired: { readonly in: string; readonly reason: string } | null
  readonly demands: readonly Demand[]
}

export interface QuestionPart {
  readonly id: string
  readonly label: string
}

/** Where a question is written, and whether anyone has checked that. */
export interface Reference {
  readonly editionId: string
  readonly part: string | null
  readonly heading: string | null
  readonly paragraph: string | null
  readonly verified: boolean
  readonly note: string | null
  readonly appliesTo: readonly string[] | null
}

export interface Edition {
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly inForceFrom: LocalDate | null
  readonly inForceTo: LocalDate | null
  readonly verified: boolean
  readonly note: string | null
}

export interface ContextGroup {
  readonly id: string
  readonly title: string
  readonly timing: 'now' | 'period'
}

export interface ContextField {
  readonly code: string
  readonly groupId: string
  readonly label: string
  readonly kind: 'count' | 'percent' | 'text' | 'date' | 'person' | 'choice'
  readonly choices: readonly Labelled[]
  readonly unit: string | null
  readonly help: string | null
  /** One of the few to fill first. */
  readonly starter: boolean
  /** A figure from 1 to 4 could point at a child. */
  readonly sensitive: boolean
  readonly personal: boolean
  readonly appliesTo: readonly string[]
}

export interface EvidenceArea {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly description: string
}

export interface EvidenceSlot {
  readonly code: SlotCode
  readonly areaId: string
  readonly title: string
  readonly feeds: readonly QuestionCode[]
  readonly fulfilledBy: string
}

export interface SignOffRole {
  readonly id: string
  readonly label: string
  readonly required: boolean
  readonly declaration: string
}

/** Only ever from a real pack; an example date becomes no deadline at all. */
export interface Deadline {
  readonly date: LocalDate
  readonly time: string | null
}

export interface ReportingPeriod {
  readonly from: LocalDate
  readonly to: LocalDate
}

export interface ReturnTo {
  readonly name: string | null
  readonly email: string | null
  /** Largest mail part that the partnership can take, in megabytes (10^6 bytes). */
  readonly partMaxMb: number
  /** Where the partnership's own web form is found; absent where the pack names none. */
  readonly formAddress?: string
}

export type CountRule = 'exact' | 'hide-1-4'

/** How small counts are shown, by where a copy goes. */
export interface SmallCounts {
  readonly partnership: CountRule
  readonly governorsConfidential: CountRule
  readonly public: CountRule
}
