import type { Audit } from '../../../domain/audit/audit.ts'
import type { Sha256 } from '../../../domain/shared/ids.ts'
import type { MadeReturn } from '../../../storage/tables.ts'

/** The package that this revision replaces: the last one made of an earlier revision. */
export function supersededBy(made: readonly MadeReturn[], revision: number): MadeReturn | null {
  const earlier = made.filter((one) => isTheReturn(one) && one.revision < revision)
  return earlier.reduce<MadeReturn | null>(
    (last, one) => (last === null || isLater(one, last) ? one : last),
    null,
  )
}

/** A draft is only looked at, and a dip sample is a part that goes beside the return. */
function isTheReturn({ draft, sampleFor }: MadeReturn): boolean {
  return !draft && sampleFor === undefined
}

function isLater(one: MadeReturn, other: MadeReturn): boolean {
  if (one.revision !== other.revision) return one.revision > other.revision
  return one.madeAt > other.madeAt
}

/**
 * The package of this revision, to be handed over; the last one where it was made more than once.
 *
 * One that was sent unsigned, as incomplete, is not the package of what was signed since.
 */
export function packageOf(
  made: readonly MadeReturn[],
  { revision, returnId, lock }: Pick<Audit, 'revision' | 'returnId' | 'lock'>,
): MadeReturn | null {
  const own = made.filter(
    (one) =>
      isTheReturn(one) &&
      one.revision === revision &&
      one.returnId === returnId &&
      (lock === null || one.madeAt >= lock.at),
  )
  return own.reduce<MadeReturn | null>(
    (last, one) => (last === null || one.madeAt > last.madeAt ? one : last),
    null,
  )
}

/** How one package stands to the others, for the list. */
export function standingOf(
  one: MadeReturn,
  made: readonly MadeReturn[],
): { readonly replaces: Sha256 | null; readonly replaced: boolean } {
  if (!isTheReturn(one)) return { replaces: null, replaced: false }
  return {
    replaces: supersededBy(made, one.revision)?.sha256 ?? null,
    replaced: made.some((other) => isTheReturn(other) && other.revision > one.revision),
  }
}
