import { sameCell } from './cell-words.ts'
import type { PlannedCell, RivalCell, RowProblem, WorkbookPlan } from './plan.ts'

/** One of several workbooks that came back together. */
export interface PlannedBook {
  readonly plan: WorkbookPlan
  readonly fileName: string
  /** The colleague it was made for; null for one that was made for nobody in particular. */
  readonly givenBy: string | null
}

/**
 * What several workbooks would do together.
 *
 * | the same cell in two of them | |
 * |---|---|
 * | says the same | one row, given by both |
 * | says different things, or one of them nothing any more | a conflict: she says which holds |
 * | cannot be read in one | a row of its own, and what is typed for it comes last |
 */
export function mergePlans(books: readonly PlannedBook[]): WorkbookPlan {
  const several = books.length > 1
  const placed = (place: string, { fileName }: PlannedBook) =>
    several ? `${fileName}: ${place}` : place
  const byKey = new Map<string, PlannedCell[]>()
  for (const book of books) {
    for (const cell of book.plan.cells) {
      const given: PlannedCell = {
        ...cell,
        place: placed(cell.place, book),
        ...(book.givenBy !== null && { givenBy: [book.givenBy] }),
      }
      byKey.set(cell.key, [...(byKey.get(cell.key) ?? []), given])
    }
  }
  return {
    cells: [...byKey.values()].flatMap(mergeCells),
    problems: books.flatMap((book) =>
      book.plan.problems.map(
        ({ place, sentence }): RowProblem => ({ place: placed(place, book), sentence }),
      ),
    ),
    missing: books.flatMap(({ plan }) => plan.missing),
    unchanged: books.reduce((sum, { plan }) => sum + plan.unchanged, 0),
  }
}

/** What different workbooks say of one cell of the audit. */
function mergeCells(cells: readonly PlannedCell[]): readonly PlannedCell[] {
  const [only] = cells
  if (only !== undefined && cells.length === 1) return [only]
  const read = cells.filter(({ value }) => value !== null)
  const unread = cells
    .filter(({ value }) => value === null)
    .map((cell, at): PlannedCell => ({ ...cell, key: `${cell.key} ${at}` }))
  const said = bySaying(read)
  const [first, ...others] = said
  if (first === undefined) return unread
  if (others.length === 0) return [first, ...unread]
  const rivals = others.map(
    ({ place, theirs, value, givenBy }): RivalCell => ({
      place,
      theirs,
      value: value ?? '',
      ...(givenBy !== undefined && { givenBy }),
    }),
  )
  return [{ ...first, kind: 'conflict', rivals }, ...unread]
}

/** One cell for each thing that is said, with all who say it. What says nothing comes last. */
function bySaying(cells: readonly PlannedCell[]): readonly PlannedCell[] {
  const said: PlannedCell[] = []
  for (const cell of cells) {
    const at = said.findIndex(({ value }) => sameCell(value ?? '', cell.value ?? ''))
    const same = said[at]
    if (same === undefined) said.push(cell)
    else said[at] = bothSay(same, cell)
  }
  return said.sort((one, other) => Number(one.kind === 'blank') - Number(other.kind === 'blank'))
}

function bothSay(one: PlannedCell, other: PlannedCell): PlannedCell {
  const names = new Set([...(one.givenBy ?? []), ...(other.givenBy ?? [])])
  return {
    ...one,
    kind: one.kind === other.kind ? one.kind : 'conflict',
    ...(names.size > 0 && { givenBy: [...names] }),
  }
}
