import type { Font, Row, Workbook, Worksheet } from 'exceljs'
import { FILES_FOLDER } from '../../domain/hand-off/folders.ts'
import { dateInWords } from '../../domain/shared/calendar.ts'
import type { Instant } from '../../domain/shared/dates.ts'
import { counted } from '../../domain/shared/text.ts'
import {
  type AnswersWorkbook,
  isPartId,
  type WordToColleague,
} from '../../domain/workbook/answers-workbook.ts'
import { londonWallClock } from '../words.ts'
import { escapeForCell } from '../workbook/cell-text.ts'
import { COLOURS, FONT, FONT_SIZE, HAIRLINE } from '../workbook/look.ts'
import { heightFor, pageEdge, setWidths, solid } from '../workbook/sheet.ts'

/** The first sheet: what this is, how to fill it in, and how it comes back. */
export async function addGuideSheet(workbook: Workbook, answers: AnswersWorkbook): Promise<void> {
  const { identity, auditTitle, toColleague } = answers
  const sheet = workbook.addWorksheet('How to fill this in', {
    pageSetup: { paperSize: 9, orientation: 'portrait', fitToPage: true, fitToHeight: 0 },
  })
  setWidths(sheet, [24, 88])
  sheet.views = [{ state: 'normal', showGridLines: false }]
  sheet.headerFooter.oddFooter = `&L${pageEdge(identity.school, 80)}, ${pageEdge(identity.schoolYear, 20)}&RPage &P of &N`
  const [title, below] = toColleague
    ? [`Questions for ${toColleague.name}`, identity.school]
    : [identity.school, `Safeguarding audit ${identity.schoolYear}`]
  addLine(sheet, title, { size: 20, bold: true, color: { argb: COLOURS.accent } }, 32)
  addLine(sheet, below, { size: 14, color: { argb: COLOURS.muted } }, 30)
  for (const fact of factsOf(answers)) addFact(sheet, fact)
  addSheets(sheet, answers)
  workbook.subject = auditTitle
  await sheet.protect('', { formatColumns: true, formatRows: true })
}

function addLine(sheet: Worksheet, text: string, font: Partial<Font>, height: number): void {
  const row = sheet.addRow([escapeForCell(text)])
  row.getCell(1).font = { name: FONT, ...font }
  row.getCell(1).alignment = { vertical: 'top' }
  row.height = height
}

function addFact(sheet: Worksheet, [label, text]: Fact): Row {
  const row = sheet.addRow([escapeForCell(label), escapeForCell(text)])
  row.getCell(1).fill = solid(COLOURS.accentTint)
  for (const column of [1, 2]) {
    row.getCell(column).font = { name: FONT, size: FONT_SIZE, bold: column === 1 }
    row.getCell(column).alignment = { vertical: 'middle', wrapText: true, indent: 1 }
    row.getCell(column).border = { bottom: { style: 'thin', color: { argb: HAIRLINE } } }
  }
  row.height = heightFor(sheet, [label, text]) + AIR
  return row
}

/** Where the questions are, each a way to its sheet. */
function addSheets(sheet: Worksheet, { sheets }: AnswersWorkbook): void {
  sheets.forEach(({ name, title, rows }, at) => {
    const count = rows.filter(({ id }) => !isPartId(id)).length
    const text = `${title}: ${counted(count, 'question')}`
    const row = addFact(sheet, [at === 0 ? 'The sheets' : '', text])
    // In the address of a cell a quotation mark within a name is doubled.
    const hyperlink = `#'${name.replaceAll("'", "''")}'!B3`
    row.getCell(2).value = { text: escapeForCell(text), hyperlink }
    row.getCell(2).font = {
      name: FONT,
      size: FONT_SIZE,
      underline: true,
      color: { argb: COLOURS.accent },
    }
  })
}

type Fact = readonly [label: string, text: string]

/** Points above and below a text together, so that the lines are told apart. */
const AIR = 8

function factsOf(answers: AnswersWorkbook): readonly Fact[] {
  const { toColleague } = answers
  return toColleague === undefined ? factsForAnyone(answers) : factsFor(toColleague, answers)
}

function factsForAnyone({ identity, auditTitle }: AnswersWorkbook): readonly Fact[] {
  return [
    ['What this is', `${auditTitle}, school year ${identity.schoolYear}, to be filled in.`],
    made(identity.madeAt),
    ...HOW_TO_FILL_IN,
    [
      'An empty cell',
      'Changes nothing when the workbook comes back. To take words out, do it in the app, or tick it in the preview.',
    ],
    WHAT_YOU_MAY_DO,
    [
      'How it comes back',
      'In the app: Audit, Excel workbook, “Bring one back”. Each change is shown first, and nothing is written before that. Where the app was changed too, both are shown and the lead chooses.',
    ],
    NO_CHILDREN,
  ]
}

/** The same for a colleague: who asks, for what and until when, and where her files go. */
function factsFor(
  { name, from, note, wantedBy }: WordToColleague,
  { identity, auditTitle, sheets }: AnswersWorkbook,
): readonly Fact[] {
  const asks = from === '' ? identity.school : from
  const codes = sheets.flatMap(({ rows }) =>
    rows.filter(({ id }) => !isPartId(id)).map(({ code }) => code),
  )
  const facts: readonly Fact[] = [
    ['For', name],
    ['From', from === '' ? identity.school : `${from}, ${identity.school}`],
    ['Please by', wantedBy === null ? '' : dateInWords(wantedBy)],
    ['A word to you', note.trim()],
    [
      'Your questions',
      `${codes.join(', ')}, of “${auditTitle}”, school year ${identity.schoolYear}.`,
    ],
    made(identity.madeAt),
    ...HOW_TO_FILL_IN,
    [
      'An empty cell',
      'Changes nothing when the workbook comes back. To take words out, say so in the cell or to whoever asked you.',
    ],
    WHAT_YOU_MAY_DO,
    [
      'Your files',
      `Beside this workbook is a folder “${FILES_FOLDER}” with a folder for each question, named by its code. Put registers, certificates, minutes or screenshots into the one they belong to. A file elsewhere is no harm: begin its name with the code.`,
    ],
    [
      'How it comes back',
      `Save it, zip the whole folder (right click, “Compress to zip” or “Send to”, “Compressed folder”) and send it to ${asks}. The workbook alone will do where you have no files. What you wrote is kept under your name.`,
    ],
    NO_CHILDREN,
  ]
  return facts.filter(([, text]) => text !== '')
}

function made(at: Instant): Fact {
  const { day, time } = londonWallClock(at)
  return ['Made', `${dateInWords(day)} at ${time}, by Safeguarding Desk.`]
}

const HOW_TO_FILL_IN: readonly Fact[] = [
  [
    'How to fill it in',
    'There is a sheet for each section. Write only into the white cells. Under “Answer” choose from the list; a date is a day, such as 29/01/2027.',
  ],
  ['Questions in parts', 'Each line has a row of its own. Choose Yes for what is in place.'],
]

const WHAT_YOU_MAY_DO = [
  'What you may do',
  'Make columns wider, hide them, filter. Save as an Excel workbook (.xlsx); LibreOffice and Google Sheets do that too. The sheets are locked without a password, so that codes stay where they belong.',
] as const

const NO_CHILDREN = [
  'No names of children',
  'Write no pupil’s name and nothing that points to one. This audit is about the school.',
] as const
