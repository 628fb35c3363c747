import ExcelJS from 'exceljs'
import fc from 'fast-check'
import * as XLSX from 'xlsx'
import type { Meaning } from '../../renderer/src/domain/packs/template.ts'

/** One question of another area's audit, as a school answered it there. */
export interface MadeQuestion {
  readonly text: string
  readonly verdict: Meaning | null
  readonly comment: string
  readonly action: string
}

export interface MadeSection {
  readonly title: string
  readonly questions: readonly MadeQuestion[]
}

/** A way in which an area lays its audit out. */
export interface AreaStyle {
  readonly name: string
  /** Codes that the style itself writes, by section and place, counted from 1. */
  readonly codeOf: (section: number, place: number) => string | null
  /** What it cannot hold is not expected back. */
  readonly holds: {
    readonly comment: boolean
    readonly action: boolean
    readonly sections: boolean
  }
  /** Which end of its numbers is the good one; only she knows. */
  readonly best?: 'lowest' | 'highest'
  readonly make: (sections: readonly MadeSection[]) => Promise<Uint8Array>
}

const ALL = { comment: true, action: true, sections: true }

const STARTS = [
  'Does the school',
  'Is there evidence that every member of staff can',
  'The governing body ensures that leaders',
  'Are all volunteers able to',
  'Staff know how to',
  'Has the designated lead made sure that pupils',
]
const MIDDLES = [
  'follow the procedure for concerns',
  'review filtering, monitoring and “safe search”',
  'record low-level concerns; keep them safe',
  'complete induction (within 4 weeks) before they begin',
  'share information with children’s social care - without delay',
  'check identity & right to work in the UK',
  'attend training at least once a year, or more often',
]
const TITLES = [
  'Governance and leadership',
  'Training and induction',
  'Safer recruitment',
  'Policies and procedures',
  'Online safety',
]
const COMMENTS = ['', 'Register kept in the office.', 'Ŵyl, O’Brien: 5 of 47\nsee folder', '=1+1']

const question: fc.Arbitrary<Omit<MadeQuestion, 'text'> & { start: string; middle: string }> =
  fc.record({
    start: fc.constantFrom(...STARTS),
    middle: fc.constantFrom(...MIDDLES),
    verdict: fc.option(fc.constantFrom<Meaning>('met', 'partly', 'not', 'not-applicable')),
    comment: fc.constantFrom(...COMMENTS),
    action: fc.constantFrom('', '', 'Ask the clerk for the minutes'),
  })

/** Audits of every size that matters, no two questions with the same words. */
export function madeAudits(): fc.Arbitrary<readonly MadeSection[]> {
  return fc
    .array(fc.array(question, { minLength: 2, maxLength: 11 }), { minLength: 2, maxLength: 5 })
    .map((sections) =>
      sections.map((questions, s) => ({
        title: TITLES[s] ?? '',
        questions: questions.map(({ start, middle, ...rest }, q) => ({
          ...rest,
          text: `${start} ${middle} in matter ${WORDS[s]} ${WORDS[q]}${start.endsWith('s') ? '?' : '.'}`,
        })),
      })),
    )
}

const WORDS = [
  'alpha',
  'bravo',
  'charlie',
  'delta',
  'echo',
  'foxtrot',
  'golf',
  'hotel',
  'india',
  'juliet',
  'kilo',
]

type Labels = Readonly<Record<Meaning, string>>
const verdictAs = (labels: Labels, { verdict }: MadeQuestion): string =>
  verdict === null ? '' : labels[verdict]

const bytesOf = async (workbook: ExcelJS.Workbook): Promise<Uint8Array> =>
  new Uint8Array(await workbook.xlsx.writeBuffer())

/** Title rows, a logo's gap, merged section rows, numbers 0 to 3, a total with a formula. */
const numbersWithMergedSections: AreaStyle = {
  name: 'numbers, merged section rows and a total',
  codeOf: (section, place) => `${section}.${place}`,
  holds: ALL,
  best: 'highest',
  make: (sections) => {
    const workbook = new ExcelJS.Workbook()
    const help = workbook.addWorksheet('Instructions')
    help.getCell('A1').value = 'How to answer: give every question 1, 2 or 3. Keep evidence.'
    help.getCell('A2').value = 'Question'
    const sheet = workbook.addWorksheet('Audit')
    sheet.getCell('A1').value = 'Eastshire Safeguarding Board - Section 175/157 self-assessment'
    sheet.mergeCells('A1:F1')
    sheet.getCell('A3').value = 'Name of school:'
    sheet.getCell('C3').value = 'Oakfield'
    sheet.getRow(6).values = [
      'No.',
      'Question',
      'Score (0-3)',
      'Comments',
      'Action required',
      'By whom',
      'By when',
    ]
    let row = 7
    sections.forEach(({ title, questions }, s) => {
      sheet.getCell(row, 1).value = `Section ${s + 1}: ${title}`
      sheet.mergeCells(row, 1, row, 7)
      row += 1
      questions.forEach((one, q) => {
        const verdict = { met: 3, partly: 2, not: 1, 'not-applicable': 0 }
        sheet.getRow(row).values = [
          `${s + 1}.${q + 1}`,
          one.text,
          one.verdict === null ? null : verdict[one.verdict],
          one.comment || null,
          one.action || null,
          one.action === '' ? null : 'DSL',
          one.action === '' ? null : new Date(Date.UTC(2026, 6, 1)),
        ]
        row += 1
      })
    })
    sheet.getRow(row + 1).values = ['Total', null, { formula: `SUM(C7:C${row})`, result: 17 }]
    return bytesOf(workbook)
  },
}

/** Two rows of headings, a tick under Red, Amber or Green, hidden lists. */
const tickColumns: AreaStyle = {
  name: 'two rows of headings and tick columns',
  codeOf: (section, place) => `${'ABCDE'[section - 1]}${place}`,
  holds: ALL,
  make: (sections) => {
    const workbook = new ExcelJS.Workbook()
    const sheet = workbook.addWorksheet('RAG audit')
    sheet.getCell('A1').value = 'Borough audit tool'
    sheet.getRow(3).values = [
      'Ref',
      'Area',
      'Standard',
      'Judgement',
      null,
      null,
      null,
      'Narrative',
      'Actions',
      'Lead',
    ]
    sheet.mergeCells('D3:G3')
    sheet.getRow(4).values = [null, null, null, 'R', 'A', 'G', 'N/A']
    let row = 5
    sections.forEach(({ title, questions }, s) => {
      const first = row
      questions.forEach((one, q) => {
        const tick = (meaning: Meaning) => (one.verdict === meaning ? '✓' : null)
        sheet.getRow(row).values = [
          `${'ABCDE'[s]}${q + 1}`,
          q === 0 ? title : null,
          one.text,
          tick('not'),
          tick('partly'),
          tick('met'),
          tick('not-applicable'),
          one.comment || null,
          one.action || null,
          one.action === '' ? null : 'Head',
        ]
        row += 1
      })
      if (row - first > 1) sheet.mergeCells(first, 2, row - 1, 2)
    })
    const lists = workbook.addWorksheet('Data')
    lists.state = 'veryHidden'
    lists.getColumn(1).values = ['Question', 'Red', 'Amber', 'Green']
    lists.getColumn(2).values = ['Rating']
    return bytesOf(workbook)
  },
}

/** A tab per section, each counting from 1, with letters and a summary. */
const sheetPerSection: AreaStyle = {
  name: 'a sheet for each section, letters R, A and G',
  codeOf: (section, place) => `${section}.${place}`,
  holds: { ...ALL, action: false },
  make: (sections) => {
    const workbook = new ExcelJS.Workbook()
    workbook.addWorksheet('Cover').getCell('B2').value = 'City audit'
    sections.forEach(({ title, questions }, s) => {
      const sheet = workbook.addWorksheet(`${s + 1}. ${title}`.slice(0, 31))
      sheet.getCell('A1').value = title.toUpperCase()
      sheet.getCell('A2').value =
        'Rate each statement and say how you know. If in doubt, ask the safeguarding team before the window closes.'
      sheet.getRow(4).values = ['Number', 'Statement', 'RAG', 'Evidence and where it is kept']
      questions.forEach((one, q) => {
        const labels = { met: 'G', partly: 'A', not: 'R', 'not-applicable': 'N/A' }
        sheet.getRow(5 + q).values = [
          q + 1,
          one.text,
          verdictAs(labels, one) || null,
          one.comment || null,
        ]
      })
      sheet.getCell(7 + questions.length, 1).value = 'Overall score'
      sheet.getCell(7 + questions.length, 3).value = { formula: 'COUNTIF(C5:C9,"G")', result: 3 }
    })
    workbook.addWorksheet('Summary').getRow(1).values = ['Section', 'RAG', 'Number of red']
    return bytesOf(workbook)
  },
}

/** The flat export of an online survey, as CSV. */
const surveyExport: AreaStyle = {
  name: 'the flat export of a survey, as CSV',
  codeOf: () => null,
  holds: { ...ALL, action: false },
  make: async (sections) => {
    const labels = {
      met: 'Fully compliant',
      partly: 'Partially compliant',
      not: 'Not compliant',
      'not-applicable': 'Not applicable',
    }
    const rows = sections.flatMap(({ title, questions }) =>
      questions.map((one) => [title, one.text, verdictAs(labels, one), one.comment]),
    )
    const sheet = XLSX.utils.aoa_to_sheet([
      ['Section', 'Question', 'Response', 'Comments'],
      ...rows,
    ])
    return new TextEncoder().encode(`\uFEFF${XLSX.utils.sheet_to_csv(sheet, { FS: ';' })}`)
  },
}

/** Numbers within the words, headings in capitals, Yes and No columns, a used range far beyond them. */
const numbersInWords: AreaStyle = {
  name: 'numbers within the words, on a sheet used far beyond its list',
  codeOf: (section, place) => `${section}.${place}`,
  holds: { ...ALL, action: false },
  make: async (sections) => {
    const rows: (string | null)[][] = [
      ['ANNUAL SAFEGUARDING AUDIT'],
      [],
      [null, 'Standard', 'Met', 'Partly met', 'Not met', 'N/A', 'Notes'],
    ]
    sections.forEach(({ title, questions }, s) => {
      rows.push([null, `${s + 1}. ${title.toUpperCase()}`])
      questions.forEach((one, q) => {
        const tick = (meaning: Meaning) => (one.verdict === meaning ? 'x' : null)
        const text = `${s + 1}.${q + 1} ${one.text}`
        rows.push([
          null,
          text,
          tick('met'),
          tick('partly'),
          tick('not'),
          tick('not-applicable'),
          one.comment || null,
        ])
      })
    })
    const sheet = XLSX.utils.aoa_to_sheet(rows)
    // Somebody was at its last cell once, and a stray space is there.
    sheet.GR400 = { t: 's', v: ' ' }
    sheet['!ref'] = 'A1:GR400'
    const workbook = XLSX.utils.book_new(sheet, 'Audit')
    return new Uint8Array(XLSX.write(workbook, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
  },
}

/** "Standard 3" in its own column, headings again under every section, words behind numbers. */
const standards: AreaStyle = {
  name: 'standards, with the headings again under each section',
  codeOf: (section, place) => `Standard-${section * 20 + place}`,
  holds: ALL,
  make: async (sections) => {
    const labels = {
      met: '1 - Embedded',
      partly: '2 - Developing',
      not: '3 - No',
      'not-applicable': 'N/A',
    }
    const headings = [
      'Standard no',
      'Expectation',
      'Self-assessment',
      'Current position',
      'Next steps',
      'Target date',
    ]
    const rows = sections.flatMap(({ title, questions }, s) => [
      [`${'ABCDE'[s]}. ${title}`],
      headings,
      ...questions.map((one, q) => [
        `Standard ${(s + 1) * 20 + q + 1}`,
        one.text,
        verdictAs(labels, one),
        one.comment,
        one.action,
        one.action === '' ? '' : '1 July 2026',
      ]),
      [],
    ])
    const sheet = XLSX.utils.aoa_to_sheet([['DEVON-LIKE'], [], ...rows])
    const workbook = XLSX.utils.book_new(sheet, 'Tool')
    return new Uint8Array(XLSX.write(workbook, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
  },
}

/** A column of sections beside questions without numbers; comments over two rows. */
const commentsOverTwoRows: AreaStyle = {
  name: 'comments that go on in a row of their own',
  codeOf: () => null,
  holds: { ...ALL, action: false },
  make: (sections) => {
    const workbook = new ExcelJS.Workbook()
    const sheet = workbook.addWorksheet('Sheet1')
    sheet.getRow(1).values = ['Theme', 'Criteria', 'Grade', 'Commentary']
    let row = 2
    const labels = {
      met: 'In place',
      partly: 'Working towards',
      not: 'Not in place',
      'not-applicable': 'Not relevant',
    }
    for (const { title, questions } of sections) {
      for (const one of questions) {
        const lines = one.comment.split('\n')
        sheet.getRow(row).values = [
          title,
          one.text,
          verdictAs(labels, one) || null,
          lines[0] || null,
        ]
        if (lines[1] !== undefined) {
          sheet.getCell(row + 1, 4).value = lines[1]
          sheet.mergeCells(row, 2, row + 1, 2)
          row += 1
        }
        row += 1
      }
    }
    return bytesOf(workbook)
  },
}

export const AREA_STYLES: readonly AreaStyle[] = [
  numbersWithMergedSections,
  tickColumns,
  sheetPerSection,
  surveyExport,
  numbersInWords,
  standards,
  commentsOverTwoRows,
]
