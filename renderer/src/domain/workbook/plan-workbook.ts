import type { GatheredAudit } from '../audit/gather-audit.ts'
import { placeOfCell } from '../tables/table.ts'
import type { ColumnId } from './answers-workbook.ts'
import { columnsOf } from './build-workbook.ts'
import { compareCell } from './compare-cell.ts'
import { findRow } from './find-row.ts'
import { type KnownRow, type KnownRows, knownRowsOf } from './known-rows.ts'
import type { MissingRow, PlannedCell, RowProblem, WorkbookPlan } from './plan.ts'
import type { ReadRow, ReadSheet, ReadWorkbook } from './read-sheets.ts'

/** The columns of a workbook that can be written into, in their order, with what they are called. */
type Fields = ReadonlyMap<ColumnId, string>

/**
 * What bringing a workbook back would do, cell by cell, against the audit as it stands now.
 *
 * | cell against what the app held when it was made | app since | |
 * |---|---|---|
 * | the same | whatever | nothing |
 * | another | as it was, or now the same as the cell | change, or nothing |
 * | another | another | conflict: she says which holds |
 * | empty | | nothing, unless she ticks it |
 */
export function planWorkbook(read: ReadWorkbook, gathered: GatheredAudit): WorkbookPlan {
  const known = knownRowsOf(gathered)
  const { found, problems } = sortRows(read, known)
  const fields: Fields = new Map(
    columnsOf(gathered.audit.template)
      .filter(({ kind }) => kind !== 'code' && kind !== 'read')
      .map(({ id, heading }) => [id, heading]),
  )
  const cells: PlannedCell[] = []
  let unchanged = 0
  for (const [row, { sheet, at }] of found) {
    for (const [column, field] of fields) {
      if (!sheet.columns.has(column) || !row.takes(column, at.text(column))) continue
      const cell = planCell({ row, at, sheet, column, field, read })
      if (cell === null) unchanged += 1
      else cells.push(cell)
    }
  }
  return {
    cells,
    problems: [...problems, ...strangeColumns(read, fields)],
    missing: missingRows(read, known, found),
    unchanged,
  }
}

interface Found {
  readonly sheet: ReadSheet
  readonly at: ReadRow
}

/** Each row of the audit with the one row of the workbook that belongs to it. */
function sortRows({ sheets }: ReadWorkbook, known: KnownRows) {
  const found = new Map<KnownRow, Found>()
  const problems: RowProblem[] = []
  const twins = new Map<KnownRow, Found[]>()
  for (const sheet of sheets) {
    for (const at of sheet.rows) {
      const outcome = findRow(at, known)
      if (outcome.type === 'none') continue
      if (outcome.type === 'problem') {
        problems.push({ place: codePlace(sheet, at), sentence: outcome.sentence })
        continue
      }
      const first = found.get(outcome.row)
      if (first === undefined) found.set(outcome.row, { sheet, at })
      else twins.set(outcome.row, [...(twins.get(outcome.row) ?? [first]), { sheet, at }])
    }
  }
  for (const [row, all] of twins) {
    found.delete(row)
    problems.push(twinProblem(row, all))
  }
  return { found, problems, twins }
}

function twinProblem({ code }: KnownRow, all: readonly Found[]): RowProblem {
  const places = all.map(({ sheet, at }) => codePlace(sheet, at))
  return {
    place: places[0] ?? '',
    sentence: `${code} stands in more than one row: ${places.join(' and ')}. None of them is read. Delete all but one and bring the workbook in again.`,
  }
}

interface CellAt extends Found {
  readonly row: KnownRow
  readonly column: ColumnId
  readonly field: string
  readonly read: ReadWorkbook
}

function planCell({ row, at, sheet, column, field, read }: CellAt): PlannedCell | null {
  const theirs = at.text(column)
  const reader = row.readerOf(column, sheet.days)
  const base = baseOf(read, row)?.get(column) ?? null
  const isBlankForm = read.identity?.blank === true
  const compared = compareCell({ theirs, base, ours: row.stored(column), reader, isBlankForm })
  if (compared.kind === 'same') return null
  return {
    key: `${row.id} ${column}`,
    kind: compared.kind,
    code: row.question,
    part: row.part,
    column,
    field: row.part === null ? row.fieldOf(column, field) : 'Ticked',
    question: row.wording,
    place: placeAt(sheet, at, sheet.columns.get(column) ?? 0),
    reader,
    ours: row.words(column, row.stored(column)),
    base: base === null ? null : row.words(column, base),
    theirs,
    value: compared.value,
    problem: compared.problem,
  }
}

/** What the app held when it was made, under whichever code the question had then. */
function baseOf({ base }: ReadWorkbook, { id, formerIds }: KnownRow) {
  const known = [id, ...formerIds].find((one) => base?.has(one) === true)
  return known === undefined ? undefined : base?.get(known)
}

/** Were in the workbook when it was made, and no row of it is theirs now. */
function missingRows(
  read: ReadWorkbook,
  known: KnownRows,
  found: ReadonlyMap<KnownRow, Found>,
): readonly MissingRow[] {
  const there = new Set([...found.keys()].map(({ id }) => id))
  const mentioned = new Set(
    read.sheets.flatMap(({ rows }) =>
      rows.flatMap((at) => {
        const outcome = findRow(at, known)
        return outcome.type === 'found' ? [outcome.row.id] : []
      }),
    ),
  )
  return [...(read.base?.keys() ?? [])].flatMap((id) => {
    const row = known.byId.get(id)
    if (row === undefined || there.has(row.id) || mentioned.has(row.id)) return []
    return [{ code: row.code, question: row.wording }]
  })
}

/** A column of answers that this year's questions do not have, where something stands in it. */
function strangeColumns({ sheets }: ReadWorkbook, fields: Fields): readonly RowProblem[] {
  return sheets.flatMap((sheet) =>
    [...sheet.columns].flatMap(([column, at]): readonly RowProblem[] => {
      if (!column.startsWith('text:') || fields.has(column)) return []
      const row = sheet.rows.find((each) => each.text(column).trim() !== '')
      if (row === undefined) return []
      const sentence = 'This year’s questions have no such column, so nothing in it is read.'
      return [{ place: placeAt(sheet, row, at), sentence }]
    }),
  )
}

const codePlace = (sheet: ReadSheet, at: ReadRow): string =>
  placeAt(sheet, at, sheet.columns.get('code') ?? 0)

function placeAt(sheet: ReadSheet, { row }: ReadRow, column: number): string {
  const place = placeOfCell(sheet.name, row, column)
  return `${place.slice(0, 1).toUpperCase()}${place.slice(1)}`
}
