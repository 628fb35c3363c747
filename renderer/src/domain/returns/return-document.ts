import type { Meaning } from '../packs/template.ts'
import type { Instant, LocalDate, SchoolYear } from '../shared/dates.ts'
import type { QuestionCode, ReturnId, Sha256, SlotCode } from '../shared/ids.ts'
import type { SlotDocument } from './slot-document.ts'

/**
 * All that a return says, as plain values.
 *
 * `return.json` is this document; `return.xlsx` and `return.pdf` are made from it and
 * from nothing else, so the three cannot disagree.
 */
export interface ReturnDocument {
  readonly kind: 'safeguarding-return'
  readonly format: { readonly major: 1; readonly minor: number }
  readonly sealing: 'none'
  readonly returnId: ReturnId
  readonly revision: number
  /** Package hash of the revision that this one replaces. */
  readonly supersedes: Sha256 | null
  /** True until every required person has signed. */
  readonly draft: boolean
  readonly schoolYear: SchoolYear
  /** The sign-off's moment (a draft: when it was made). Every timestamp of the package is this one. */
  readonly asAt: Instant
  readonly fingerprint: Sha256 | null
  readonly school: ReturnSchool
  readonly template: ReturnTemplate
  readonly signOffs: readonly ReturnSignOff[]
  readonly incomplete: ReturnIncomplete | null
  readonly summary: ReturnSummary
  readonly sections: readonly ReturnSection[]
  readonly figures: readonly ReturnFigureGroup[]
  readonly areas: readonly ReturnArea[]
  readonly evidence: readonly ReturnEvidence[]
  readonly actions: readonly ReturnAction[]
  /** Papers that the staff log wrote. Since 1.1; absent in older returns. */
  readonly slotDocuments?: readonly SlotDocument[] | undefined
  /** Set where it holds only what a dip sample asked for. Since 1.2; absent from a whole return. */
  readonly sample?: ReturnSample | undefined
}

/** What the partnership asked to look at. */
export interface ReturnSample {
  readonly askedBy: string
  readonly askedOn: LocalDate
  readonly questions: readonly QuestionCode[]
  readonly slots: readonly SlotCode[]
}

export interface ReturnSchool {
  readonly name: string
  readonly urn: string | null
  readonly dfeNumber: string | null
  readonly type: string
  readonly phase: string
  readonly ageRange: string | null
  readonly trust: string | null
}

export interface ReturnTemplate {
  readonly packId: string
  readonly title: string
  readonly version: string
  readonly publisher: string
  readonly official: boolean
  readonly hash: Sha256
  readonly disclaimer: string | null
}

export interface ReturnSignOff {
  readonly role: string
  readonly name: string
  readonly jobTitle: string
  readonly on: LocalDate
  readonly declaration: string
  readonly meeting: string
  readonly minute: string
}

export interface ReturnIncomplete {
  readonly reason: string
  readonly promisedOn: LocalDate
  readonly open: readonly QuestionCode[]
}

export interface ReturnSummary {
  /** Questions asked of this school. */
  readonly asked: number
  readonly confirmed: number
  readonly result: readonly ResultLine[]
  readonly bySection: readonly SectionResult[]
}

export interface ResultLine {
  readonly meaning: Meaning | 'unanswered'
  readonly label: string
  readonly count: number
}

export interface SectionResult {
  readonly code: string
  readonly title: string
  readonly asked: number
  readonly confirmed: number
  readonly result: readonly ResultLine[]
}

export interface ReturnSection {
  readonly code: string
  readonly title: string
  readonly answers: readonly ReturnAnswer[]
}

export interface ReturnAnswer {
  readonly code: QuestionCode
  readonly question: string
  readonly level: string
  readonly core: boolean
  readonly state: 'not-started' | 'carried' | 'started' | 'something-missing' | 'confirmed'
  readonly verdict: {
    readonly value: string
    readonly label: string
    readonly meaning: Meaning
  } | null
  readonly texts: readonly { readonly id: string; readonly label: string; readonly value: string }[]
  readonly parts: readonly { readonly label: string; readonly ticked: boolean }[]
  readonly lastYear: { readonly year: SchoolYear; readonly label: string } | null
  /** Who gave it. Since 1.3; absent where the school keeps the names of its staff to itself. */
  readonly givenBy?: ReturnGiver | undefined
  /** Numbers of `evidence`. */
  readonly evidence: readonly number[]
  /** Numbers of `actions`. */
  readonly actions: readonly number[]
}

export interface ReturnGiver {
  readonly name: string
  readonly on: LocalDate
  /** A colleague's, written in her own copy; `on` is the day on which it came back. */
  readonly broughtIn: boolean
}

export interface ReturnFigureGroup {
  readonly title: string
  readonly figures: readonly {
    readonly code: string
    readonly label: string
    /** As it may be shown to this destination: `<5` where a count is hidden. */
    readonly value: string
  }[]
}

export interface ReturnArea {
  readonly code: string
  readonly title: string
  readonly slots: readonly {
    readonly code: SlotCode
    readonly title: string
    readonly state: 'attached' | 'pointer' | 'na' | 'missing'
    readonly reason: string
    readonly evidence: readonly number[]
    /** The paper that builds itself for this line. Since 1.1; absent where there is none. */
    readonly document?: ReturnSlotDocument | undefined
  }[]
}

export interface ReturnSlotDocument {
  readonly title: string
  readonly asAt: LocalDate
  readonly rows: number
  readonly holds: 'counts' | 'names'
  /** `documents/P-4-reading-summary.pdf`; none when left out. */
  readonly files: readonly string[]
  readonly leftOutBecause: string | null
}

export interface ReturnEvidence {
  /** Starts at 1; leads the file's name in the package. */
  readonly number: number
  readonly title: string
  readonly kind: string
  readonly source:
    | {
        readonly type: 'file'
        /** `evidence/001-TRN04-inset-register.pdf`, or null when left out. */
        readonly path: string | null
        readonly originalName: string
        readonly sha256: Sha256
        readonly size: number
        readonly leftOutBecause: string | null
        /**
         * The file that was signed, where a smaller copy of it goes along: then name, sum and size
         * are the copy's. Since 1.2.
         */
        readonly madeSmallerFrom?: { readonly sha256: Sha256; readonly size: number } | undefined
      }
    | { readonly type: 'pointer'; readonly place: string }
  readonly effectiveOn: LocalDate | null
  readonly reviewOn: LocalDate | null
  readonly expiresOn: LocalDate | null
  readonly usedBy: readonly (QuestionCode | SlotCode)[]
  /** Added before the first signature of this revision; unsigned, before `asAt`. */
  readonly inPlaceAtSignOff: boolean
}

export interface ReturnAction {
  readonly number: number
  readonly codes: readonly QuestionCode[]
  readonly what: string
  readonly owner: string
  readonly due: LocalDate | null
  readonly successMeasure: string
  readonly status: string
  readonly outcome: string
  readonly carriedFrom: SchoolYear | null
}
