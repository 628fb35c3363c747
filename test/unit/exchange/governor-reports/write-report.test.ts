import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { ReportDocument } from '../../../../renderer/src/domain/governors/report-document.ts'
import { writeReportDocx } from '../../../../renderer/src/exchange/governor-reports/report-docx.ts'
import { writeReportPdf } from '../../../../renderer/src/exchange/governor-reports/report-pdf.ts'
import { pdfFonts } from '../../../tools/pdf-fonts.ts'

const paper: ReportDocument = {
  title: 'Safeguarding report',
  school: 'Oakfield & Ash',
  term: 'Autumn term 2026-27',
  copy: 'confidential',
  copyWords: 'Confidential: for governors',
  author: 'Daljit Sandhu',
  on: '2026-11-24',
  madeAt: '2026-11-24T09:00:00Z',
  leftOut: [],
  sections: [
    {
      id: 'numbers',
      title: 'Numbers <this term>',
      parts: [
        { type: 'facts', title: '', facts: [{ label: 'School', value: 'ਸਕੂਲ' }] },
        {
          type: 'table',
          table: {
            title: 'Counts',
            columns: [
              { heading: 'Figure', share: 3 },
              { heading: 'Now', number: true, share: 1 },
            ],
            rows: [['On a plan', '3']],
          },
        },
        { type: 'text', text: 'Line one\nLine two\u0000 😀' },
        { type: 'note', text: 'As at today.' },
      ],
    },
  ],
}

const partOf = (bytes: Uint8Array, name: string) =>
  strFromU8(unzipSync(bytes)[name] ?? new Uint8Array())

describe('the Word document', () => {
  test('has a title, headings, a real table with a head that repeats, and British English', async () => {
    const bytes = await writeReportDocx(paper)
    const body = partOf(bytes, 'word/document.xml')
    expect(body).toContain('<w:pStyle w:val="Title"/>')
    expect(body).toContain('<w:pStyle w:val="Heading1"/>')
    expect(body).toContain('<w:tblHeader/>')
    expect(body).toContain('Numbers &lt;this term&gt;')
    expect(partOf(bytes, 'word/styles.xml')).toMatch(/<w:lang [^>]*w:val="en-GB"/)
  })

  test('carries no character that Word would refuse the document for', async () => {
    const body = partOf(await writeReportDocx(paper), 'word/document.xml')
    expect(body).toContain('Line two\uFFFD 😀')
    expect(body).not.toContain('\u0000')
  })

  test('is the same to the byte when it is made again, and carries only its own date', async () => {
    const bytes = await writeReportDocx(paper)
    expect(await writeReportDocx(paper)).toEqual(bytes)
    const core = partOf(bytes, 'docProps/core.xml')
    expect([...core.matchAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g)].map(([each]) => each)).toEqual([
      '2026-11-24T09:00:00Z',
      '2026-11-24T09:00:00Z',
    ])
  })
})

test('the PDF is the same to the byte when it is made again, and says its language', async () => {
  const bytes = await writeReportPdf(paper, pdfFonts())
  expect(await writeReportPdf(paper, pdfFonts())).toEqual(bytes)
  expect(new TextDecoder('latin1').decode(bytes)).toContain('/Lang (en-GB)')
})
