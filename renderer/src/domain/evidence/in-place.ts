import type { Audit, SignOff } from '../audit/audit.ts'
import { signaturesOf } from '../audit/sign-off.ts'
import type { Instant } from '../shared/dates.ts'
import type { Evidence } from './evidence.ts'
import { currentVersion } from './evidence-state.ts'

/**
 * When the first signature came under this revision; null while nobody has signed it.
 *
 * Of a person who signed again only the later signature counts: what came between was read
 * before it.
 */
export function signedAt(
  { template, revision, lock }: Pick<Audit, 'template' | 'revision' | 'lock'>,
  signOffs: readonly SignOff[],
): Instant | null {
  const times = signaturesOf(template, revision, signOffs).flatMap(({ signOff }) =>
    signOff === null ? [] : [signOff.at],
  )
  return times.sort()[0] ?? lock?.at ?? null
}

/** The same of the revision that was signed last: until this one is signed, the one opened again. */
export function lastSignedAt(
  audit: Pick<Audit, 'template' | 'revision' | 'lock' | 'unlocks'>,
  signOffs: readonly SignOff[],
): Instant | null {
  const now = signedAt(audit, signOffs)
  const opened = audit.unlocks.at(-1)
  if (now !== null || opened === undefined) return now
  return signedAt({ ...audit, revision: opened.revision, lock: null }, signOffs)
}

/** Whether a piece, as it is now, was there when that signature came. */
export function wasInPlace(piece: Evidence, signed: Instant): boolean {
  return currentVersion(piece).addedAt <= signed
}
