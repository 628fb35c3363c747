import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ReportDocument } from '../../../../renderer/src/domain/governors/report-document.ts'
import { writeReportPdf } from '../../../../renderer/src/exchange/governor-reports/report-pdf.ts'
import { writeReturnPdf } from '../../../../renderer/src/exchange/return-pdf.ts'
import { writeSlotPdf } from '../../../../renderer/src/exchange/slot-documents/slot-pdf.ts'
import { aGovernorReport } from '../../../builders/governor-report.ts'
import {
  aLargeReturn,
  anAnswer,
  aReturnDocument,
  aReturnSaying,
  returnDocuments,
} from '../../../builders/return-document.ts'
import { aSlotDocument } from '../../../builders/slot-document.ts'
import { pdfFonts } from '../../../tools/pdf-fonts.ts'
import { linksOf, marksOf, nodesIn, openedFacts } from '../../../tools/pdf-marks.ts'
import { pdfFacts, pdfPages, pdfStructure } from '../../../tools/poppler.ts'
import { needs } from '../../../tools/system-tools.ts'

const fonts = pdfFonts()
const squeeze = (text: string) => text.replace(/\s+/gu, '')

/** Rows that take more than one page. */
function aLongPaper() {
  const [table] = aSlotDocument().tables
  if (table === undefined) throw new Error('no table')
  const rows = Array.from({ length: 60 }, (_, at) => [`Document ${at}`, at, at, null, null])
  return aSlotDocument({ tables: [{ ...table, rows }] })
}

describe('everything that is drawn has its tag, or is decoration', () => {
  test('in returns of every shape', async () => {
    await fc.assert(
      fc.asyncProperty(returnDocuments(), async (document) => {
        const { strays, marked } = await marksOf(await writeReturnPdf(document, fonts))
        expect(strays).toEqual([])
        expect(marked).toBe(true)
      }),
      { numRuns: 8, endOnFailure: true },
    )
  })

  test('in a long draft, in a paper and in a report to governors', async () => {
    const all = [
      await writeReturnPdf(aLargeReturn(40, true), fonts),
      await writeSlotPdf(aLongPaper(), aLargeReturn(1, true), fonts),
      await writeReportPdf(aGovernorReport(), fonts),
      await writeReportPdf(aGovernorReport({ sections: [] }), fonts),
    ]
    for (const pdf of all) expect((await marksOf(pdf)).strays).toEqual([])
  })
})

needs('pdfinfo')('each kind of document says that it is tagged', async () => {
  const all = [
    await writeReturnPdf(aReturnDocument(), fonts),
    await writeSlotPdf(aSlotDocument(), aReturnDocument(), fonts),
    await writeReportPdf(aGovernorReport(), fonts),
  ]
  for (const pdf of all) expect(await pdfFacts(pdf, 'pdfinfo')).toMatch(/Tagged:\s+yes/)
})

needs('pdfinfo')('headings go down one level at a time, and each question is one', async () => {
  const lines = (await pdfStructure(await writeReturnPdf(aLargeReturn(25), fonts))).split('\n')
  const headings = lines.flatMap((line) => /^\s*H(\d)/.exec(line)?.[1] ?? []).map(Number)
  expect(headings[0]).toBe(1)
  headings.forEach((level, at) => {
    expect(level).toBeLessThanOrEqual((headings[at - 1] ?? 1) + 1)
  })
  expect(headings.filter((level) => level === 1)).toHaveLength(1)
  expect(headings.filter((level) => level === 4)).toHaveLength(25)
})

needs('pdfinfo')('an answer is heard as question, verdict, words and evidence', async () => {
  const document = aReturnDocument({
    sections: [
      {
        code: 'GOV',
        title: 'Governance',
        answers: [
          anAnswer({
            parts: [
              { label: 'Induction', ticked: true },
              { label: 'Yearly update', ticked: false },
            ],
          }),
        ],
      },
    ],
  })
  const pdf = await writeReturnPdf(document, fonts)
  const heard = await pdfStructure(pdf)
  const answer = squeeze(heard.slice(heard.indexOf('\n  Sect')))
  const order = [
    'H4(block)"GOV01""Hastheboard',
    'P(block)"Core·Statutoryguidance"',
    'P(block)"Met"',
    'P(block)"2025-26:Partlymet"',
    'P(block)"WhatwedoSheislistedonthewebsite."',
    'LBody(block)"Induction"',
    'LBody(block)"Yearlyupdate"',
  ]
  let from = 0
  for (const part of order) {
    const at = answer.indexOf(part, from)
    expect(at, part).toBeGreaterThanOrEqual(from)
    from = at + part.length
  }
  expect(answer).not.toContain('✓')
  const file = new TextDecoder('latin1').decode(pdf)
  expect(file.split('/ActualText (Ticked: )')).toHaveLength(2)
  expect(file.split('/ActualText (Not ticked: )')).toHaveLength(2)
})

needs('pdfinfo', 'pdftotext')(
  'the head of a table is repeated for the eye, and said once to the ear',
  async () => {
    const pdf = await writeSlotPdf(aLongPaper(), aReturnDocument(), fonts)
    const pages = await pdfPages(pdf, { bodyOnly: true })
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages.slice(0, 3)) expect(page).toContain('Must read it')
    const heard = await pdfStructure(pdf)
    expect(heard.split('"Must read it"')).toHaveLength(2)
    expect(heard.split('/Scope /Column')).toHaveLength(6)
    expect(heard.split('/Scope /Row')).toHaveLength(61)
  },
)

test('each row of a table has as many cells as its head', async () => {
  const { trees } = await marksOf(await writeReturnPdf(aLargeReturn(12), fonts))
  const tables = trees.flatMap(nodesIn).filter(({ role }) => role === 'Table')
  expect(tables.length).toBeGreaterThan(2)
  for (const { children } of tables) {
    expect(new Set(children.map((row) => row.children.length)).size).toBe(1)
  }
})

test('each bar says in words what it shows', async () => {
  const { trees } = await marksOf(await writeReturnPdf(aLargeReturn(20), fonts))
  const pictures = trees.flatMap(nodesIn).filter(({ role }) => role === 'Figure')
  expect(pictures.map(({ alt }) => alt)).toEqual([
    'Bar of 20 answers: met 11, partly 3, not 3, not-applicable 3',
    'Bar of 10 answers: met 6, partly 2, not 1, not-applicable 1',
    'Bar of 10 answers: met 5, partly 1, not 2, not-applicable 2',
  ])
})

needs('pdftotext')(
  'Punjabi is copied and read out in the order in which it was written',
  async () => {
    const punjabi = 'ਸਾਡੇ ਸਕੂਲ ਵਿੱਚ ਹਰ ਬੱਚਾ ਸੁਰੱਖਿਅਤ ਹੈ।'
    const pdf = await writeReturnPdf(aReturnSaying([`Poster: ${punjabi} In the hall.`]), fonts)
    const pages = await pdfPages(pdf, { bodyOnly: true })
    expect(squeeze(pages.join(''))).toContain(squeeze(punjabi))
    expect(await pdfStructure(pdf)).toMatch(/Span[\s\S]+"In the hall\./)
  },
)

describe('the file itself', () => {
  test('is told by its title, in British English, with an ampersand too', async () => {
    const report: ReportDocument = aGovernorReport({ school: 'Oak & Ash <Primary>' })
    const { metadata, viewer, language } = await openedFacts(await writeReportPdf(report, fonts))
    expect(metadata).toBe(`${report.title} - Oak & Ash <Primary>, ${report.term}`)
    expect(viewer).toBe(true)
    expect(language).toBe('en-GB')
  })

  test('has links that lead somewhere and say where', async () => {
    const links = await linksOf(await writeReturnPdf(aLargeReturn(20), fonts))
    expect(links.length).toBeGreaterThan(10)
    for (const { words, page } of links) {
      expect(words).not.toBe('')
      expect(page).not.toBeNull()
    }
    expect(links).toContainEqual({ words: 'S2  Section number 2', page: 4 })
  })
})
