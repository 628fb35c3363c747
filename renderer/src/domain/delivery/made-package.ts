import type { Instant } from '../shared/dates.ts'
import type { AuditId, FeedbackId, ReturnId, Sha256 } from '../shared/ids.ts'

/** A package that was made and verified, as the outbox needs to know it. */
export interface MadePackage {
  readonly id: string
  readonly auditId: AuditId
  readonly returnId: ReturnId
  readonly revision: number
  readonly draft: boolean
  /** Set where it holds only what a dip sample asked for. */
  readonly sampleFor?: FeedbackId
  readonly fileId: string
  readonly fileName: string
  readonly sha256: Sha256
  readonly size: number
  readonly madeAt: Instant
}

/**
 * The package that was made instead of this one, the last of them; null while it holds.
 *
 * | it is          | replaced by                                              |
 * | -------------- | -------------------------------------------------------- |
 * | a draft        | nothing: it is never handed over                         |
 * | a dip sample   | a later package for the same request                     |
 * | the return     | a later revision, or other bytes made later of the same  |
 */
export function replacementOf<P extends MadePackage>(one: P, all: readonly P[]): P | null {
  if (one.draft) return null
  const later = all.filter((other) => isSameThing(other, one) && isLater(other, one))
  return later.reduce<P | null>(
    (last, other) => (last === null || isLater(other, last) ? other : last),
    null,
  )
}

function isSameThing(other: MadePackage, one: MadePackage): boolean {
  return (
    !other.draft &&
    other.returnId === one.returnId &&
    other.sampleFor === one.sampleFor &&
    other.sha256 !== one.sha256
  )
}

function isLater(one: MadePackage, other: MadePackage): boolean {
  if (one.revision !== other.revision) return one.revision > other.revision
  return one.madeAt > other.madeAt
}
