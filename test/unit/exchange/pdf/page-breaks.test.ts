import { expect } from 'vitest'
import type { DocumentPart } from '../../../../renderer/src/domain/governors/report-document.ts'
import { writeReportPdf } from '../../../../renderer/src/exchange/governor-reports/report-pdf.ts'
import { writeReturnPdf } from '../../../../renderer/src/exchange/return-pdf.ts'
import { aGovernorReport } from '../../../builders/governor-report.ts'
import { aReturnDocument, aReturnSaying } from '../../../builders/return-document.ts'
import { pdfFonts } from '../../../tools/pdf-fonts.ts'
import { pdfPages } from '../../../tools/poppler.ts'
import { needs } from '../../../tools/system-tools.ts'

const fonts = pdfFonts()
const squeeze = (text: string) => text.replace(/\s+/gu, '')
const linesOf = (page: string) => page.split('\n').filter((line) => line.trim() !== '')

/** Texts and tables of changing length, so that headings come to stand everywhere on a page. */
function sections(count: number) {
  return Array.from({ length: count }, (_, at) => {
    const rows = Array.from({ length: (at * 5) % 7 }, (_, row) => [`Line ${row}`, String(row)])
    const columns = [
      { heading: 'Figure', share: 3 },
      { heading: 'Now', number: true as const, share: 1 },
    ]
    const parts: DocumentPart[] = [
      { type: 'text', text: 'How we know what changed. '.repeat(1 + ((at * 11) % 17)) },
      { type: 'table', table: { title: `Counts of ${at}`, columns, rows } },
    ]
    return { id: `s${at}`, title: `Section ${at}`, parts }
  })
}

needs('pdftotext')(
  'no heading, title or head of a table stands alone at the foot of a page',
  async () => {
    const pdf = await writeReportPdf(aGovernorReport({ sections: sections(70) }), fonts)
    const pages = await pdfPages(pdf, { bodyOnly: true })
    expect(pages.length).toBeGreaterThan(12)
    for (const page of pages.slice(0, -1)) {
      expect(linesOf(page).at(-1)).not.toMatch(/^(?:Section \d+|Counts of \d+)$/)
    }
    const heads = pages.map((page) => linesOf(page).slice(-2).join(' '))
    // A table without rows is its head alone; any other has a row below it.
    const filled = heads.filter((end) => /Counts of \d+ Figure Now$/.test(end))
    for (const end of filled) expect((Number(/\d+/.exec(end)) * 5) % 7).toBe(0)
  },
)

needs('pdftotext')(
  'a row that is taller than a page runs over pages and loses nothing',
  async () => {
    const words = (name: string, count: number) =>
      Array.from({ length: count }, (_, n) => `${name}${n}`).join(' ')
    const action = {
      number: 1,
      codes: ['GOV01'],
      what: words('what', 900),
      owner: words('owner', 500),
      due: null,
      successMeasure: 'After the long text',
      status: 'Open',
      outcome: '',
      carriedFrom: null,
    }
    const document = aReturnDocument({
      actions: [action, { ...action, number: 2, what: 'The next one', owner: 'Her' }],
    })
    const pages = await pdfPages(await writeReturnPdf(document, fonts), { bodyOnly: true })
    const shown = pages.filter((page) => page.includes('What will be done'))
    expect(shown.length).toBeGreaterThan(2)
    const all = squeeze(shown.join(''))
    for (const word of [...action.what.split(' '), ...action.owner.split(' ')]) {
      expect(all).toContain(word)
    }
    expect(all.indexOf('Thenextone')).toBeGreaterThan(all.indexOf('Afterthelongtext'))
  },
)

needs('pdftotext')('no line of a paragraph is left alone on a page', async () => {
  let torn = 0
  for (let count = 48; count < 56; count += 1) {
    // Each word takes up a line.
    const value = Array.from({ length: count }, (_, n) => `w${n}`.padEnd(55, 'x')).join(' ')
    const pdf = await writeReturnPdf(aReturnSaying([value]), fonts)
    const pages = await pdfPages(pdf, { bodyOnly: true })
    const lines = pages.map((page) => page.match(/w\d+x/g)?.length ?? 0).filter((all) => all > 0)
    expect(lines.reduce((sum, each) => sum + each, 0)).toBe(count)
    expect(Math.min(...lines)).toBeGreaterThan(1)
    torn += lines.length - 1
  }
  expect(torn).toBeGreaterThan(3)
})
