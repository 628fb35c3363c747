import type { Instant } from '../shared/dates.ts'
import type {
  AuditId,
  DeliveryId,
  EvidenceId,
  PackageFileId,
  ReturnId,
  Sha256,
} from '../shared/ids.ts'

/** How a return leaves the school. */
export type DeliveryWay = 'mail' | 'folder' | 'server' | 'their-form' | 'by-hand'

/**
 * One sending of one package to one recipient.
 *
 * A state is moved by evidence only: by what she says that she did, with her name; by a file read
 * back and found equal; by what came back from the partnership, which is kept as feedback.
 */
export interface Delivery {
  readonly id: DeliveryId
  readonly auditId: AuditId
  readonly returnId: ReturnId
  readonly revision: number
  /** The made return that is sent, by its row; null where no package was made, as for their form. */
  readonly madeId: string | null
  readonly way: DeliveryWay
  /** Whom it goes to, as she was shown it. */
  readonly to: string
  /** The folder or server, by the host's id of it; null for the other ways. */
  readonly destinationId: string | null
  /** What is sent: the package, its numbered parts, or a protected copy. */
  readonly files: readonly DeliveredFile[]
  readonly state: DeliveryState
  readonly startedAt: Instant
  readonly by: string
}

export interface DeliveredFile {
  /** Token of the file at the host. */
  readonly fileId: string
  readonly name: string
  readonly sha256: Sha256
  /** Bytes. */
  readonly size: number
}

export type DeliveryState =
  | GoingState
  /** Taken out of the queue, or said to have gone wrong. */
  | {
      readonly type: 'withdrawn'
      readonly at: Instant
      readonly by: string
      readonly reason: string
      /** How it stood until then: what was done once stays told. */
      readonly was: GoingState
    }

/** A sending as far as it came, while nobody has called it off. */
export type GoingState =
  /** In the queue; it survives a restart and waits out a day offline. */
  | {
      readonly type: 'waiting'
      readonly tries: number
      readonly triedAt: Instant | null
      /** Null: not by itself, because something has to be put right first. */
      readonly nextTryAt: Instant | null
      /** Why the last try did not succeed, by its kind; never with an address or a name. */
      readonly trouble: string | null
    }
  /** She says that she sent it. */
  | { readonly type: 'handed-over'; readonly at: Instant; readonly by: string }
  /** Every file was read back from there and found equal. */
  | { readonly type: 'uploaded'; readonly at: Instant; readonly place: string }
  /** She says that every answer stands in the partnership's own form. */
  | {
      readonly type: 'entered'
      readonly at: Instant
      readonly by: string
      /** The form's own number or code; empty where it gives none. */
      readonly reference: string
      /** The form's receipt, kept as a piece of evidence. */
      readonly proof: EvidenceId | null
    }

/** A file that was made of a package, so that it can travel. */
export interface PackageFile {
  readonly id: PackageFileId
  /** The made return that it is of, by its row. */
  readonly madeId: string
  readonly kind: PackageFileKind
  readonly fileId: string
  readonly fileName: string
  readonly place: string
  readonly sha256: Sha256
  /** Bytes. */
  readonly size: number
  readonly madeAt: Instant
}

export type PackageFileKind =
  /** Numbered from 1. One file above the mail's limit makes a part that is too big to mail. */
  | {
      readonly type: 'part'
      readonly number: number
      readonly of: number
      readonly tooBigToMail: boolean
    }
  /** An AES-256 zip around the package, or around one part of it, which then tells its number. */
  | {
      readonly type: 'protected'
      readonly around: Sha256
      readonly part?: {
        readonly number: number
        readonly of: number
        readonly tooBigToMail: boolean
      }
    }
  /** A draft letter with the package, or with one part of it, attached. */
  | { readonly type: 'letter'; readonly around: Sha256 }

/** That an answer stands in the partnership's own form. Key: audit id and what of it. */
export interface FormEntry {
  readonly auditId: AuditId
  /** `question:TRN04`, `figure:CTX01` or `action:<id>`. */
  readonly key: string
  /** What was copied then, as a SHA-256 of its words: it tells when the answer has changed since. */
  readonly copied: Sha256
  readonly at: Instant
  readonly by: string
}
