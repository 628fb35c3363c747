import { sameCell, sameForm, standsForTooLong } from './cell-words.ts'
import { isBaseOf, isLongBase } from './hidden-sheet.ts'
import type { CellKind, CellReader } from './plan.ts'
import { type CellProblem, readCell } from './read-cell.ts'

interface Compared {
  readonly kind: CellKind | 'same'
  readonly value: string | null
  readonly problem: CellProblem | null
}

interface ThreeWays {
  /** As the cell says. */
  readonly theirs: string
  /** As the app held it when the workbook was made; null where nobody knows. */
  readonly base: string | null
  /** As the app holds it now. */
  readonly ours: string
  readonly reader: CellReader
  readonly isBlankForm: boolean
}

const SAME: Compared = { kind: 'same', value: null, problem: null }

/** One cell three ways: what it says, what the app held when it was made, and what it holds now. */
export function compareCell({ theirs, base, ours, reader, isBlankForm }: ThreeWays): Compared {
  if (standsForTooLong(sameForm(theirs))) return SAME
  if (sameForm(theirs) === '') {
    const said = isBlankForm || base === null ? '' : base
    return said === '' || ours === '' ? SAME : { kind: 'blank', value: '', problem: null }
  }
  const written = readCell(theirs, reader)
  if (!written.ok) {
    // What the app itself holds and cannot read back is no mistake of whoever filled it in.
    const isAsMade = sameCell(theirs, base ?? ours) || sameCell(theirs, ours)
    return isAsMade && reader.kind !== 'closed'
      ? SAME
      : { kind: 'error', value: null, problem: written.error }
  }
  const { value } = written
  if (sameStored(value, ours, reader)) return SAME
  if (base !== null && !isBlankForm && !isLongBase(base) && sameStored(value, base, reader)) {
    return SAME
  }
  const isOursAsMade = base === null ? ours === '' : isBaseOf(base, ours)
  return { kind: isOursAsMade ? 'change' : 'conflict', value, problem: null }
}

/** A line that was not ticked says No, and so does one where nothing stands. */
function sameStored(one: string, other: string, { choices, kind }: CellReader): boolean {
  const isTick = kind === 'choice' && choices.some(({ value }) => value === '')
  if (isTick) return (one === 'Yes') === (other === 'Yes')
  return sameCell(one, other)
}
