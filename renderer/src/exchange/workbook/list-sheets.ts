import type { Workbook } from 'exceljs'
import type { ReturnDocument, ReturnEvidence } from '../../domain/returns/return-document.ts'
import { inPlaceWord, smallerCopyWords } from '../words.ts'
import { cellsFor } from './cell-text.ts'
import { addSheet, type CellValue, type Column, fillList } from './sheet.ts'

/** Every piece of evidence, by its number, with what proves that a file is the one meant. */
export function addEvidenceSheet(workbook: Workbook, document: ReturnDocument): void {
  const columns: readonly Column[] = [
    { heading: 'No.', width: 7 },
    { heading: 'Title', width: 44 },
    { heading: 'Kind', width: 16 },
    { heading: 'Where it is', width: 44 },
    { heading: 'Original file name', width: 34 },
    { heading: 'Used by', width: 22 },
    { heading: 'Effective', width: 13 },
    { heading: 'Review by', width: 13 },
    { heading: 'Expires', width: 13 },
    { heading: 'In place at sign-off', width: 13 },
    { heading: 'Size in bytes', width: 14 },
    { heading: 'SHA-256', width: 34 },
  ]
  const rows = document.evidence.map((piece) => evidenceRow(piece, document))
  addList(workbook, document, 'Evidence index', columns, rows)
}

function evidenceRow(piece: ReturnEvidence, document: ReturnDocument): readonly CellValue[] {
  const { source } = piece
  const file = source.type === 'file' ? source : null
  const place =
    source.type === 'pointer'
      ? source.place
      : (source.path ?? `Left out: ${source.leftOutBecause ?? 'no reason given'}`)
  return [
    piece.number,
    piece.title,
    piece.kind,
    [place, smallerCopyWords(piece)].filter(Boolean).join('. '),
    file?.originalName ?? null,
    piece.usedBy.join(', '),
    piece.effectiveOn,
    piece.reviewOn,
    piece.expiresOn,
    inPlaceWord(piece, document),
    file?.size ?? null,
    file?.sha256 ?? null,
  ]
}

export function addActionsSheet(workbook: Workbook, document: ReturnDocument): void {
  const columns: readonly Column[] = [
    { heading: 'No.', width: 7 },
    { heading: 'Questions', width: 16 },
    { heading: 'What will be done', width: 52 },
    { heading: 'Who', width: 24 },
    { heading: 'Due', width: 13 },
    { heading: 'How we will know', width: 36 },
    { heading: 'Status', width: 14 },
    { heading: 'Outcome', width: 36 },
    { heading: 'Carried from', width: 13 },
  ]
  const rows = document.actions.map((action) => [
    action.number,
    action.codes.join(', '),
    action.what,
    action.owner,
    action.due,
    action.successMeasure,
    action.status,
    action.outcome,
    action.carriedFrom,
  ])
  addList(workbook, document, 'Actions', columns, rows)
}

export function addFiguresSheet(workbook: Workbook, document: ReturnDocument): void {
  const columns: readonly Column[] = [
    { heading: 'Group', width: 34 },
    { heading: 'Code', width: 30 },
    { heading: 'Figure', width: 70 },
    { heading: 'Value', width: 24 },
  ]
  const rows = document.figures.flatMap((group) =>
    group.figures.map((figure) => [group.title, figure.code, figure.label, figure.value]),
  )
  addList(workbook, document, 'Figures', columns, rows)
}

function addList(
  workbook: Workbook,
  document: ReturnDocument,
  name: string,
  columns: readonly Column[],
  rows: readonly (readonly CellValue[])[],
): void {
  fillList(addSheet(workbook, name, document), columns, rows.flatMap(splitLong))
}

/** A text too long for one cell goes on in a row below, under the same number. */
function splitLong(row: readonly CellValue[]): readonly (readonly CellValue[])[] {
  const split = row.map((value) => (typeof value === 'string' ? cellsFor(value) : [value]))
  const rows = Math.max(...split.map((cells) => cells.length))
  return Array.from({ length: rows }, (_, index) =>
    split.map((cells, column) => (column === 0 ? (cells[0] ?? null) : (cells[index] ?? null))),
  )
}
