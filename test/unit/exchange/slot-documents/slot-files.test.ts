import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SlotDocument } from '../../../../renderer/src/domain/returns/slot-document.ts'
import { readReturnJson } from '../../../../renderer/src/exchange/read-return-json.ts'
import { writeReturnJson } from '../../../../renderer/src/exchange/return-json.ts'
import { makeSlotFiles } from '../../../../renderer/src/exchange/slot-documents/make-slot-files.ts'
import { writeSlotPdf } from '../../../../renderer/src/exchange/slot-documents/slot-pdf.ts'
import { writeSlotWorkbook } from '../../../../renderer/src/exchange/slot-documents/slot-workbook.ts'
import { aReturnDocument } from '../../../builders/return-document.ts'
import { aSlotDocument } from '../../../builders/slot-document.ts'
import { pdfFonts } from '../../../tools/pdf-fonts.ts'
import { pdfPages } from '../../../tools/poppler.ts'
import { sheetsInSheetJs } from '../../../tools/sheetjs.ts'
import { needs } from '../../../tools/system-tools.ts'

const fonts = pdfFonts()
const document = aReturnDocument()
const squeeze = (text: string) => text.replace(/\s+/gu, '')

test('a return with papers read back from its json is the same return', () => {
  const withPapers = aReturnDocument({ slotDocuments: [aSlotDocument()] })
  const text = new TextDecoder().decode(writeReturnJson(withPapers))
  expect(readReturnJson(text)).toEqual({ ok: true, value: withPapers })
})

test('a return of 1.0, which knew no papers, can still be read', () => {
  const old = aReturnDocument({ format: { major: 1, minor: 0 } })
  const text = new TextDecoder().decode(writeReturnJson(old))
  expect(readReturnJson(text)).toEqual({ ok: true, value: old })
})

test('each paper lies in the package as a pdf and as a workbook', async () => {
  const made = await makeSlotFiles(aReturnDocument({ slotDocuments: [aSlotDocument()] }), fonts)
  expect(made.map(({ path }) => path)).toEqual([
    'documents/P-4-reading-summary.pdf',
    'documents/P-4-reading-summary.xlsx',
  ])
})

test('equal papers give equal bytes', async () => {
  const twice = await Promise.all(
    [1, 2].map(() => makeSlotFiles(aReturnDocument({ slotDocuments: [aSlotDocument()] }), fonts)),
  )
  expect(twice[0]).toEqual(twice[1])
})

/** Texts as people type them: a formula, a sheet name, a long one. */
const texts = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.constantFrom('=1+1', '@SUM(A1)', "it's [a] sheet?", 'ਪੰਜਾਬੀ', 'About', 'x'.repeat(40_000)),
)

const papers: fc.Arbitrary<SlotDocument> = fc.record({
  slot: fc.constant('P-4'),
  name: texts,
  title: texts,
  lead: texts,
  asAt: fc.constant('2026-11-24'),
  holds: fc.constant('counts' as const),
  notes: fc.array(texts, { maxLength: 2 }),
  tables: fc.array(
    fc.record({
      title: texts,
      columns: fc.constant(aSlotDocument().tables[0]?.columns ?? []),
      rows: fc.array(
        fc.tuple(texts, fc.nat(), fc.nat(100), fc.constantFrom('2026-09-02', null), texts),
        { maxLength: 4 },
      ),
    }),
    { minLength: 1, maxLength: 3 },
  ),
})

test('every cell stands in the workbook as text or number, whatever was typed', async () => {
  await fc.assert(
    fc.asyncProperty(papers, async (paper) => {
      const sheets = [...sheetsInSheetJs(await writeSlotWorkbook(paper, document)).values()]
      expect(sheets).toHaveLength(paper.tables.length + 1)
      paper.tables.forEach(({ rows }, at) => {
        const numbers = (sheets[at] ?? []).slice(1).flatMap((row) => {
          const count = row[1]
          return count === undefined || count === null || count === '' ? [] : [Number(count)]
        })
        expect(numbers).toEqual(rows.map((row) => row[1]))
      })
    }),
    { numRuns: 15 },
  )
})

needs('pdftotext')('every row stands in the pdf, also where a table runs over pages', async () => {
  const rows = Array.from({ length: 120 }, (_, at) => [
    `Document ${at} of many`,
    at,
    at,
    null,
    null,
  ])
  const [table] = aSlotDocument().tables
  if (table === undefined) throw new Error('no table')
  const paper = aSlotDocument({ tables: [{ ...table, rows }] })
  const pages = await pdfPages(await writeSlotPdf(paper, document, fonts), { bodyOnly: true })
  expect(pages.length).toBeGreaterThan(2)
  const body = squeeze(pages.join(''))
  for (const [title] of rows) expect(body).toContain(squeeze(String(title)))
})
