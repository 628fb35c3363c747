import type { Workbook, Worksheet } from 'exceljs'
import type { ReturnDocument } from '../../domain/returns/return-document.ts'
import {
  draftSentence,
  londonWallClock,
  paperLeftOut,
  slotWord,
  standing,
  WITHOUT_VERDICT,
  withoutVerdict,
} from '../words.ts'
import { COLOURS, FONT } from './look.ts'
import { addSheet, bodyRow, type CellValue, headRow, put, setWidths, solid } from './sheet.ts'

const COLUMNS = 10

/** The first sheet: whose return this is, who signed it and how it came out. */
export function addSummarySheet(workbook: Workbook, document: ReturnDocument): void {
  const sheet = addSheet(workbook, 'Summary', document)
  setWidths(sheet, [20, 58, 18, 18, 14, 14, 14, 14, 14, 14])
  sheet.views = [{ state: 'normal', showGridLines: false }]
  title(sheet, document.template.title, 12, COLOURS.muted)
  title(sheet, document.school.name, 20, COLOURS.accent)
  title(
    sheet,
    `Safeguarding audit return ${document.schoolYear}, revision ${document.revision}`,
    14,
    COLOURS.ink,
  )
  if (document.draft) draftMark(sheet, document)
  facts(sheet, document)
  incomplete(sheet, document)
  signOffs(sheet, document)
  bySection(sheet, document)
  byArea(sheet, document)
}

function title(sheet: Worksheet, text: string, size: number, colour: string): void {
  const row = sheet.addRow([])
  put(row.getCell(1), text)
  sheet.mergeCells(row.number, 1, row.number, COLUMNS)
  row.getCell(1).font = { name: FONT, size, bold: size > 12, color: { argb: colour } }
  row.getCell(1).alignment = { vertical: 'middle', wrapText: true }
  row.height = size * 1.6 * Math.ceil((text.length * size) / 1900 + 0.001)
}

function draftMark(sheet: Worksheet, document: ReturnDocument): void {
  const row = sheet.addRow([])
  put(row.getCell(1), draftSentence(document))
  sheet.mergeCells(row.number, 1, row.number, COLUMNS)
  row.getCell(1).font = { name: FONT, size: 14, bold: true, color: { argb: COLOURS.warning } }
  row.getCell(1).fill = solid(COLOURS.warningTint)
  row.getCell(1).alignment = { vertical: 'middle', indent: 1 }
  row.height = 28
}

function heading(sheet: Worksheet, text: string): void {
  sheet.addRow([])
  const row = sheet.addRow([])
  put(row.getCell(1), text)
  row.getCell(1).font = { name: FONT, size: 14, bold: true, color: { argb: COLOURS.accent } }
  row.height = 24
}

function facts(sheet: Worksheet, document: ReturnDocument): void {
  const { school, template } = document
  const { day, time } = londonWallClock(document.asAt)
  heading(sheet, 'The school and its return')
  const lines: readonly (readonly [string, CellValue])[] = [
    ['State', standing(document)],
    ['As at', new Date(`${day}T${time}:00Z`)],
    ['URN', school.urn],
    ['DfE number', school.dfeNumber],
    ['Type of school', school.type],
    ['Phase', school.phase],
    ['Age range', school.ageRange],
    ['Trust', school.trust],
    ['Audit', `${template.title}, version ${template.version}`],
    ['Published by', template.publisher],
    ['Return id', document.returnId],
    ['Questions asked', document.summary.asked],
    ['Answers confirmed', document.summary.confirmed],
  ]
  for (const [label, value] of lines) factRow(sheet, label, value)
}

export function factRow(sheet: Worksheet, label: string, value: CellValue): void {
  const row = bodyRow(sheet, [label, value ?? 'not given'])
  row.getCell(1).font = { name: FONT, size: 11, bold: true, color: { argb: COLOURS.muted } }
}

function incomplete(sheet: Worksheet, { incomplete: open }: ReturnDocument): void {
  if (open === null) return
  heading(sheet, 'Sent as incomplete')
  factRow(sheet, 'Reason', open.reason)
  factRow(sheet, 'Promised by', open.promisedOn)
  factRow(sheet, 'Still open', open.open.join(', '))
}

function signOffs(sheet: Worksheet, document: ReturnDocument): void {
  heading(sheet, 'Signed by')
  headRow(sheet, ['Role', 'Declaration', 'Name', 'Job title', 'Date', 'Meeting', 'Minute'])
  for (const each of document.signOffs) {
    const { role, declaration, name, jobTitle, on, meeting, minute } = each
    bodyRow(sheet, [role, declaration, name, jobTitle, on, meeting, minute])
  }
  if (document.signOffs.length === 0) bodyRow(sheet, ['Nobody has signed yet.'])
}

function bySection(sheet: Worksheet, { summary }: ReturnDocument): void {
  heading(sheet, 'Result by section')
  const all = [summary.result, ...summary.bySection.map((section) => section.result)].flat()
  const labels = [...new Set(all.map((line) => line.label))]
  headRow(sheet, ['Section', 'Title', 'Asked', 'Confirmed', ...labels, WITHOUT_VERDICT])
  for (const section of summary.bySection) {
    const counts = labels.map((label) => countOf(section.result, label))
    const { code, title: name, asked, confirmed } = section
    bodyRow(sheet, [code, name, asked, confirmed, ...counts, withoutVerdict(section)])
  }
  const totals = labels.map((label) => countOf(summary.result, label))
  const { asked, confirmed } = summary
  const others = withoutVerdict(summary)
  const row = bodyRow(sheet, ['All sections', null, asked, confirmed, ...totals, others])
  row.eachCell((cell) => {
    cell.font = { name: FONT, size: 11, bold: true, color: { argb: COLOURS.ink } }
    cell.fill = solid(COLOURS.accentTint)
  })
}

function countOf(result: ReturnDocument['summary']['result'], label: string): number {
  return result.filter((line) => line.label === label).reduce((sum, line) => sum + line.count, 0)
}

function byArea(sheet: Worksheet, document: ReturnDocument): void {
  if (document.areas.length === 0) return
  heading(sheet, 'Evidence asked for, by area')
  headRow(sheet, ['Line', 'What is asked for', 'State', 'Evidence', 'Reason'])
  for (const area of document.areas) {
    const row = bodyRow(sheet, [area.code, area.title])
    row.getCell(1).font = { name: FONT, size: 11, bold: true, color: { argb: COLOURS.accent } }
    row.getCell(2).font = { name: FONT, size: 11, bold: true, color: { argb: COLOURS.accent } }
    for (const slot of area.slots) {
      const { code, title: asked, state, reason, evidence } = slot
      const papers = slot.document?.files.join('\n') ?? ''
      const there = [evidence.join(', '), papers].filter((part) => part !== '').join('\n')
      const why = [reason, paperLeftOut(slot)].filter((part) => part !== '').join('\n')
      bodyRow(sheet, [code, asked, slotWord(state), there, why])
    }
  }
}
