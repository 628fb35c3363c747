import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import type { Evidence, EvidenceKind } from '../../../domain/evidence/evidence.ts'
import {
  currentVersion,
  type EvidenceState,
  stateOfEvidence,
} from '../../../domain/evidence/evidence-state.ts'
import { findPieces } from '../find-pieces.ts'
import { type Use, usesByPiece } from '../where-used.ts'

/** One piece of the library, with what a list says about it. */
export interface LibraryRow {
  readonly piece: Evidence
  readonly state: EvidenceState
  readonly uses: readonly Use[]
  /** Null for what is kept elsewhere. */
  readonly size: number | null
}

/** What the library can be narrowed to. */
export type StateFilter = EvidenceState['state'] | 'unused'

export interface LibrarySearch {
  readonly text: string
  readonly kind: EvidenceKind | null
  /** Any one of the states; `unused` must hold as well when it is there. */
  readonly states: readonly StateFilter[]
}

export const everything: LibrarySearch = { text: '', kind: null, states: [] }

/** The library with its states and uses, the newest piece first. */
export function libraryRows(gathered: GatheredAudit): readonly LibraryRow[] {
  const uses = usesByPiece(gathered)
  return [...gathered.evidence]
    .sort((a, b) => compareText(firstAdded(b), firstAdded(a)))
    .map((piece) => {
      const { source } = currentVersion(piece)
      return {
        piece,
        state: stateOfEvidence(piece, gathered.today, gathered.missingFiles),
        uses: uses.get(piece.id) ?? [],
        size: source.type === 'file' ? source.size : null,
      }
    })
}

const firstAdded = ({ versions }: Evidence): string => versions[0]?.addedAt ?? ''
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** What a search leaves, in the same order. */
export function searchLibrary(
  rows: readonly LibraryRow[],
  { text, kind, states }: LibrarySearch,
): readonly LibraryRow[] {
  const found = new Set(
    findPieces(
      rows.map(({ piece }) => piece),
      text,
    ),
  )
  const ofState = states.filter((state) => state !== 'unused')
  return rows.filter(
    ({ piece, state, uses }) =>
      found.has(piece) &&
      (kind === null || piece.kind === kind) &&
      (ofState.length === 0 || ofState.includes(state.state)) &&
      (!states.includes('unused') || uses.length === 0),
  )
}

export function countByFilter(rows: readonly LibraryRow[]): Readonly<Record<StateFilter, number>> {
  const counts = { current: 0, due: 0, expired: 0, 'missing-file': 0, unused: 0 }
  for (const { state, uses } of rows) {
    counts[state.state] += 1
    if (uses.length === 0) counts.unused += 1
  }
  return counts
}
