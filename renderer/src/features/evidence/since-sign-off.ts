import type { Audit, SignOff } from '../../domain/audit/audit.ts'
import type { Evidence } from '../../domain/evidence/evidence.ts'
import { currentVersion } from '../../domain/evidence/evidence-state.ts'
import type { Instant } from '../../domain/shared/dates.ts'

/** When the audit was last signed and locked; null while it never was. */
export function signedAt(
  { lock, unlocks }: Pick<Audit, 'lock' | 'unlocks'>,
  signOffs: readonly SignOff[],
): Instant | null {
  if (lock !== null) return lock.at
  const revision = unlocks.at(-1)?.revision
  if (revision === undefined) return null
  const times = signOffs.filter((each) => each.revision === revision).map(({ at }) => at)
  return times.reduce<Instant | null>((last, at) => (last === null || at > last ? at : last), null)
}

/** Whether the signature was under this file; null where nothing was signed yet. */
export function wasInPlace(piece: Evidence, signed: Instant | null): boolean | null {
  return signed === null ? null : currentVersion(piece).addedAt <= signed
}
