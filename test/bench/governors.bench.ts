import { test } from '@playwright/test'
import type {
  DocumentSection,
  ReportDocument,
} from '../../renderer/src/domain/governors/report-document.ts'
import { writeReport } from '../../renderer/src/exchange/governor-reports/write-report.ts'
import { pdfFonts } from '../tools/pdf-fonts.ts'
import { median, record, rounded } from './record.ts'
import { loadNow } from './shell-work.ts'

const SECTIONS = 18
const ROWS = 20

/** About three times as long as a term's report of the sample school. */
const paper: ReportDocument = {
  title: 'Safeguarding report to governors',
  school: 'Oakfield Primary School',
  term: 'Autumn term 2026-27',
  copy: 'confidential',
  copyWords: 'Confidential: for governors',
  author: 'Daljit Sandhu',
  on: '2026-11-24',
  madeAt: '2026-11-24T09:00:00Z',
  leftOut: [],
  sections: Array.from({ length: SECTIONS }, (_, at) => aSection(at)),
}

function aSection(at: number): DocumentSection {
  const rows = Array.from({ length: ROWS }, (_, row) => [
    `What is counted in line ${row + 1} of section ${at + 1}`,
    String(row),
    String(row + 1),
    'ਸਿਖਲਾਈ, as at 24 November 2026',
  ])
  const columns = [
    { heading: 'Figure', share: 3 },
    { heading: 'Now', number: true as const, share: 1 },
    { heading: 'Last term', number: true as const, share: 1 },
    { heading: 'Source', share: 2 },
  ]
  return {
    id: `section-${at}`,
    title: `Section ${at + 1}`,
    parts: [
      { type: 'text', text: 'What changed for children this term, and how we know. '.repeat(12) },
      { type: 'table', table: { title: 'Counts', columns, rows } },
    ],
  }
}

async function milliseconds(format: 'docx' | 'pdf'): Promise<readonly number[]> {
  const times: number[] = []
  for (let run = 0; run < 5; run += 1) {
    const start = performance.now()
    await writeReport(paper, format, async () => pdfFonts())
    times.push(performance.now() - start)
  }
  return times
}

test('a report to governors as PDF, beside the same as Word document', async () => {
  const word = median([...(await milliseconds('docx'))])
  const times = await milliseconds('pdf')
  record({
    name: `PDF of a report to governors, ${SECTIONS} sections with ${ROWS} rows each, first time`,
    value: rounded((times[0] ?? 0) / 1000, 2),
    unit: 's',
    baseline: `the same again ${rounded(median([...times]) / 1000, 2)} s; as a Word document ${rounded(word / 1000, 2)} s (load ${loadNow()})`,
    reach: 'reported',
    ok: null,
  })
})
