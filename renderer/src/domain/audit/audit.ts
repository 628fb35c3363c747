import type { AuditTemplate, Meaning } from '../packs/template.ts'
import type { Instant, LocalDate, SchoolYear } from '../shared/dates.ts'
import type { ActionId, AuditId, QuestionCode, ReturnId, SignOffId } from '../shared/ids.ts'

/** One school year's audit, with an exact copy of the template it is answered on. */
export interface Audit {
  readonly id: AuditId
  readonly schoolYear: SchoolYear
  readonly template: AuditTemplate
  /** SHA-256 of the template's canonical JSON. */
  readonly templateHash: string
  /** She may begin with the short core and take the rest when she wants it. */
  readonly scope: 'core' | 'all'
  readonly due: DueDate | null
  /** Stays the same through all revisions of this audit's return. */
  readonly returnId: ReturnId
  /** 1 until the first unlocking. */
  readonly revision: number
  readonly lock: AuditLock | null
  readonly unlocks: readonly Unlocking[]
  /** Set when it is handed over unfinished. */
  readonly incomplete: { readonly reason: string; readonly promisedOn: LocalDate } | null
  /** She chose that the return says at each answer who gave it; names of staff stay here otherwise. */
  readonly namesGivers?: boolean
  readonly createdAt: Instant
}

/** A date that she typed, that a real pack brought or that the partnership gave, never an example. */
export interface DueDate {
  readonly date: LocalDate
  readonly source: 'typed' | 'pack' | 'extension'
  /** Of an extension: what held before the first of them, and holds again without them. */
  readonly before?: DueDate | null
}

export interface AuditLock {
  readonly at: Instant
  /** SHA-256 over what was signed. */
  readonly fingerprint: string
}

export interface Unlocking {
  readonly at: Instant
  readonly by: string
  readonly reason: string
  /** The revision that was opened again. */
  readonly revision: number
}

/** What the school says to one question. Key: audit id and code. */
export interface Answer {
  readonly auditId: AuditId
  readonly code: QuestionCode
  /** A point of the question's scale. */
  readonly verdict: string | null
  /** By id of an answer column; absent means nothing written. Dates as `YYYY-MM-DD`. */
  readonly texts: Readonly<Record<string, string>>
  /** Ticked lines of a question in parts. */
  readonly parts: readonly string[]
  readonly carried: Carried | null
  readonly answeredBy: string | null
  readonly answeredAt: Instant | null
  /** A colleague gave it in her own copy, which was brought in at `answeredAt`. */
  readonly broughtIn?: true
}

/** Came from last year: shown, but not counted until confirmed. */
export interface Carried {
  readonly fromYear: SchoolYear
  readonly wording: 'unchanged' | 'reworded'
  /** When it was last shown to her; bulk confirming waits for it. */
  readonly seenAt: Instant | null
  readonly confirmedAt: Instant | null
  /** The wording it was given to, where this year's questions were changed after it was given. */
  readonly askedAs?: string
}

/** A figure about the school, asked for but not judged. Key: audit id and code. */
export interface ContextFigure {
  readonly auditId: AuditId
  readonly code: string
  readonly value: string | null
  readonly notKnown: boolean
}

export type ActionStatus = 'open' | 'doing' | 'done' | 'dropped'

export interface Action {
  readonly id: ActionId
  readonly auditId: AuditId
  readonly codes: readonly QuestionCode[]
  readonly what: string
  readonly owner: string
  readonly due: LocalDate | null
  readonly successMeasure: string
  readonly status: ActionStatus
  readonly doneOn: LocalDate | null
  /** Why it was dropped, or what came of it. */
  readonly outcome: string
  readonly carriedFrom: SchoolYear | null
  readonly createdAt: Instant
}

/** One person's signature under one revision. */
export interface SignOff {
  readonly id: SignOffId
  readonly auditId: AuditId
  readonly revision: number
  readonly roleId: string
  readonly name: string
  readonly jobTitle: string
  readonly on: LocalDate
  readonly declared: true
  readonly meeting: string
  readonly minute: string
  readonly at: Instant
  /** SHA-256 over what stood there when this person signed; another one at the lock means that it changed since. */
  readonly fingerprint: string
}

/** An earlier audit, kept as it was returned: the source of carrying forward. Key: school year. */
export interface PreviousAudit {
  /** Whose it was, where the file says so. */
  readonly school?: { readonly name: string; readonly urn: string | null }
  readonly schoolYear: SchoolYear
  readonly packId: string
  readonly packVersion: string
  readonly returnedOn: LocalDate | null
  readonly answers: readonly PreviousAnswer[]
  readonly actions: readonly PreviousAction[]
}

export interface PreviousAnswer {
  readonly code: QuestionCode
  readonly verdict: string | null
  /** What the verdict said on its own scale, which may not be this year's. */
  readonly meaning?: Meaning
  readonly comment: string
  /** Other written parts by column, from an audit of this app. */
  readonly texts?: Readonly<Record<string, string>>
  readonly parts?: readonly string[]
  /** The wording it was given to, where that is known to differ from today's. */
  readonly text: string | null
  readonly answerKind: string | null
}

export interface PreviousAction {
  readonly id: string
  readonly codes: readonly QuestionCode[]
  readonly what: string
  readonly owner: string
  readonly due: LocalDate | null
  readonly successMeasure: string
  readonly status: ActionStatus
  readonly doneOn: LocalDate | null
  readonly outcome: string
}
