import type { AuditTemplate } from '../packs/template.ts'

/** What is needed besides the change to say it in the words of the screens. */
export interface HistoryWords {
  /** The template of an audit; null when no such audit is known. */
  readonly templateOf: (auditId: string) => AuditTemplate | null
  /** What a piece of evidence is called now; null when it is not in the library. */
  readonly evidenceTitle: (id: string) => string | null
  /** What somebody or something is called now; null when nobody knows it any more. */
  readonly called: (what: Called, id: string) => string | null
}

export type Called = 'person' | 'document' | 'policy' | 'course' | 'requirement' | 'session'

/** One field from old to new. An empty text says that nothing stood there. */
export interface FieldAccount {
  readonly id: string
  readonly label: string
  readonly from: string
  readonly to: string
  /** A wording, better told by what went and what came. */
  readonly long: boolean
}

/** Where the thing that was changed is found. */
export type Subject =
  | { readonly type: 'question'; readonly code: string }
  | { readonly type: 'figure'; readonly code: string }
  | { readonly type: 'slot'; readonly code: string }
  | { readonly type: 'evidence'; readonly id: string }
  | { readonly type: 'person'; readonly id: string }
  | { readonly type: 'persons-reading'; readonly id: string }
  | { readonly type: 'persons-training'; readonly id: string }
  | { readonly type: 'induction'; readonly id: string }
  | { readonly type: 'policy'; readonly id: string }
  | { readonly type: 'document'; readonly id: string }
  | { readonly type: 'sheet'; readonly id: string }
  | { readonly type: 'session'; readonly id: string }
  | { readonly type: 'report'; readonly id: string }
  | { readonly type: 'reports' }
  | { readonly type: 'reading-duties' }
  | { readonly type: 'training-rules' }
  | { readonly type: 'school' }
  | { readonly type: 'return' }
  | { readonly type: 'last-year' }

export interface RowAccount {
  readonly key: string
  readonly table: string
  readonly verb: 'added' | 'changed' | 'removed'
  /** What the thing is called: "TRN04: Does everyone get an update?" */
  readonly title: string
  readonly subject: Subject | null
  /** Of a row that came, what it holds; of one that went, what it held. */
  readonly fields: readonly FieldAccount[]
}

export interface ChangeAccount {
  readonly title: string
  readonly rows: readonly RowAccount[]
}
