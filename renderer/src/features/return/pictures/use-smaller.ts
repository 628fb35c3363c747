import { useMemo } from 'react'
import type { ReturnDocument } from '../../../domain/returns/return-document.ts'
import { largePictures, withSmallerCopies } from '../../../domain/returns/smaller-pictures.ts'
import type { Instant } from '../../../domain/shared/dates.ts'
import type { EvidenceId, Sha256 } from '../../../domain/shared/ids.ts'
import { smallerChosenAt, smallerOf } from '../../../storage/repositories/returns.ts'
import type { GuardDecision } from '../../../storage/tables.ts'
import type { Packing } from '../packing/packing.ts'
import { copySizeOf, useCopySizes } from './copy-sizes.ts'

interface Smaller {
  readonly chosen: ReadonlySet<EvidenceId>
  readonly chosenAt: Instant | null
  /** Sums of the pictures that go as smaller copies. */
  readonly sums: ReadonlySet<Sha256>
  /** The return with the sizes that its files will have, as far as one can tell. */
  readonly asSent: ReturnDocument
}

/** Which pictures go as smaller copies, and what the package then comes to. */
export function useSmaller(
  packing: Packing,
  decisions: ReadonlyMap<string, GuardDecision> | undefined,
): Smaller {
  const known = useCopySizes()
  return useMemo(
    () => smallerIn(packing, decisions ?? new Map(), known),
    [packing, decisions, known],
  )
}

function smallerIn(
  { document, pieces }: Packing,
  decisions: ReadonlyMap<string, GuardDecision>,
  known: ReadonlyMap<Sha256, number | null>,
): Smaller {
  const chosen = smallerOf(decisions)
  const large = new Set(largePictures(document).map(({ number }) => number))
  const files = pieces.flatMap(({ piece, listed: { number, source } }) =>
    source.type === 'file' && large.has(number) && chosen.has(piece.id) ? [source] : [],
  )
  const copies = files
    .filter(({ sha256 }) => known.get(sha256) !== null)
    .map((source) => {
      const copy = { sha256: source.sha256, size: copySizeOf(known, source) }
      return [source.sha256, copy] as const
    })
  return {
    chosen,
    chosenAt: smallerChosenAt(decisions),
    sums: new Set(files.map(({ sha256 }) => sha256)),
    asSent: withSmallerCopies(document, new Map(copies)),
  }
}
