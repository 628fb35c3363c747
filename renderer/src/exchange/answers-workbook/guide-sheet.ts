import type { Workbook } from 'exceljs'
import { FILES_FOLDER } from '../../domain/hand-off/folders.ts'
import { dateInWords } from '../../domain/shared/calendar.ts'
import {
  type AnswersWorkbook,
  isPartId,
  type WordToColleague,
} from '../../domain/workbook/answers-workbook.ts'
import { londonWallClock } from '../words.ts'
import { escapeForCell } from '../workbook/cell-text.ts'
import { COLOURS, FONT, FONT_SIZE } from '../workbook/look.ts'
import { heightFor, pageEdge, setWidths, solid } from '../workbook/sheet.ts'

/** The first sheet: what this is, how to fill it in, and how it comes back. */
export async function addGuideSheet(workbook: Workbook, answers: AnswersWorkbook): Promise<void> {
  const { identity, auditTitle } = answers
  const sheet = workbook.addWorksheet('How to fill this in', {
    pageSetup: { paperSize: 9, orientation: 'portrait', fitToPage: true, fitToHeight: 0 },
  })
  setWidths(sheet, [24, 92])
  sheet.views = [{ state: 'normal', showGridLines: false }]
  sheet.headerFooter.oddHeader = `&L${pageEdge(identity.school, 80)} - ${pageEdge(identity.schoolYear, 20)}`
  const title = sheet.addRow([])
  const heading = answers.toColleague
    ? `Questions for ${answers.toColleague.name}`
    : identity.school
  title.getCell(1).value = escapeForCell(heading)
  title.getCell(1).font = { name: FONT, size: 20, bold: true, color: { argb: COLOURS.accent } }
  title.height = 34
  for (const [label, text] of factsOf(answers)) {
    const row = sheet.addRow([])
    row.getCell(1).value = escapeForCell(label)
    row.getCell(2).value = escapeForCell(text)
    row.getCell(1).fill = solid(COLOURS.accentTint)
    for (const column of [1, 2]) {
      row.getCell(column).font = { name: FONT, size: FONT_SIZE, bold: column === 1 }
      row.getCell(column).alignment = { vertical: 'top', wrapText: true }
    }
    row.height = heightFor(sheet, [label, text])
  }
  workbook.subject = auditTitle
  await sheet.protect('', { formatColumns: true, formatRows: true })
}

function factsOf(answers: AnswersWorkbook): readonly (readonly [string, string])[] {
  const { toColleague } = answers
  return toColleague === undefined ? factsForAnyone(answers) : factsFor(toColleague, answers)
}

function factsForAnyone({
  identity,
  auditTitle,
}: AnswersWorkbook): readonly (readonly [string, string])[] {
  const { day, time } = londonWallClock(identity.madeAt)
  return [
    ['What this is', `${auditTitle}, school year ${identity.schoolYear}, to be filled in.`],
    ['Made', `${day.split('-').reverse().join('/')} at ${time}, by Safeguarding Desk.`],
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
): readonly (readonly [string, string])[] {
  const { day, time } = londonWallClock(identity.madeAt)
  const asks = from === '' ? identity.school : from
  const codes = sheets.flatMap(({ rows }) =>
    rows.filter(({ id }) => !isPartId(id)).map(({ code }) => code),
  )
  const facts: readonly (readonly [string, string])[] = [
    ['For', name],
    ['From', from === '' ? identity.school : `${from}, ${identity.school}`],
    ['Please by', wantedBy === null ? '' : dateInWords(wantedBy)],
    ['A word to you', note.trim()],
    [
      'Your questions',
      `${codes.join(', ')}, of “${auditTitle}”, school year ${identity.schoolYear}.`,
    ],
    ['Made', `${day.split('-').reverse().join('/')} at ${time}, by Safeguarding Desk.`],
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

const HOW_TO_FILL_IN: readonly (readonly [string, string])[] = [
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
