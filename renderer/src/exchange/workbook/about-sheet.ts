import type { Workbook } from 'exceljs'
import type { ReturnDocument } from '../../domain/returns/return-document.ts'
import { COLOURS } from './look.ts'
import { addSheet, setWidths, solid } from './sheet.ts'
import { factRow } from './summary-sheet.ts'

/** What this file is, for someone who has only this file. */
export function addAboutSheet(workbook: Workbook, document: ReturnDocument): void {
  const { template } = document
  const sheet = addSheet(workbook, 'About', document)
  setWidths(sheet, [24, 100])
  sheet.views = [{ state: 'normal', showGridLines: false }]
  factRow(
    sheet,
    'What this is',
    "A school's safeguarding audit return, as a workbook. The same return stands in return.pdf (to read) and return.json (for other programs). All three are made from one source.",
  )
  if (document.sample !== undefined) {
    const { askedBy, questions, slots } = document.sample
    factRow(
      sheet,
      'Not the whole',
      `A dip sample: only what ${askedBy} asked to look at, ${[...questions, ...slots].join(', ')}.`,
    )
  }
  factRow(
    sheet,
    'How to read it',
    'Summary first. Answers has one row for each question. Numbers in Evidence and Actions lead to the rows of those sheets, and begin the names of the files in the evidence folder.',
  )
  factRow(sheet, 'Empty cells', 'Nothing was written there.')
  factRow(
    sheet,
    'Text',
    'Everything that people wrote is kept as text, also where it looks like a formula. A text longer than a cell can hold goes on in the row below, under the same code.',
  )
  factRow(sheet, 'Audit', `${template.title}, version ${template.version}`)
  factRow(
    sheet,
    'Published by',
    `${template.publisher}${template.official ? '' : ' (not an official pack of a partnership)'}`,
  )
  if (template.disclaimer !== null) factRow(sheet, 'Please note', template.disclaimer)
  factRow(sheet, 'Pack', template.packId)
  factRow(sheet, 'Pack hash', template.hash)
  factRow(sheet, 'Return id', document.returnId)
  factRow(sheet, 'Revision', document.revision)
  factRow(sheet, 'Replaces', document.supersedes ?? 'nothing: this is the first')
  factRow(sheet, 'Fingerprint', document.fingerprint ?? 'none: not signed yet')
  factRow(sheet, 'Format', `${document.format.major}.${document.format.minor}`)
  sheet.getColumn(1).eachCell((cell) => {
    cell.fill = solid(COLOURS.accentTint)
  })
}
