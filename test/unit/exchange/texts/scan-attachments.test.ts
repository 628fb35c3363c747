import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import type { FileWords } from '../../../../renderer/src/domain/returns/attachments/attachment-words.ts'
import { scanWords } from '../../../../renderer/src/domain/returns/attachments/scan-words.ts'
import { wordsOfBytes } from '../../../../renderer/src/exchange/texts/words-of-bytes.ts'
import { wordsOfPages } from '../../../../renderer/src/exchange/texts/words-of-pdf.ts'
import { samplePdf } from '../../../../renderer/src/features/first-start/sample/sample-file.ts'
import { aDocx, anXlsx, aParagraph, knowledge, SHA } from '../../../builders/attachments.ts'

const known = knowledge()
const foundIn = (words: FileWords) => scanWords(SHA, words, known).findings
const read = (bytes: Uint8Array, name: string) => wordsOfBytes(bytes, name)

async function readPdf(bytes: Uint8Array): Promise<FileWords> {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  return wordsOfPages(pdf, new AbortController().signal)
}

/** Sentences of policies and minutes, none of which points at a child. */
const clean = fc.array(
  fc.constantFrom<string[]>(
    'All staff read Part One each September and sign for it.',
    'The Child Protection Policy was approved on 29 September 2026.',
    'Pupils in Year 6 took part in the survey, and children felt safe.',
    'Governors asked how many referrals were made in the term.',
    'Mrs Sandhu reported on training, and the committee thanked her.',
    'Child Sexual Exploitation and County Lines are on the agenda of the Student Council.',
    'Reference B12345678, room A123, next review 12/05/2027.',
  ),
  { minLength: 1, maxLength: 40 },
)

/** What must never leave unseen, in a sentence of its own. */
const planted = fc.constantFrom(
  ['child-name', 'The pupil Kayden Brockhurst spoke to us.'],
  ['child-name', 'Zofia Krawczyk, a pupil, came forward.'],
  ['child-name', 'Aaliyah in Year 4 has a plan.'],
  ['pupil-number', 'Her number is H801200001001 on the form.'],
  ['date-of-birth', 'Date of birth 03/05/2014 is on the plan.'],
  ['date-of-birth', 'He was born on 3 May 2014.'],
) as fc.Arbitrary<readonly [string, string]>

const withPlanted = fc.tuple(clean, planted, fc.nat()).map(([lines, [kind, sentence], at]) => ({
  kind,
  lines: lines.toSpliced(at % (lines.length + 1), 0, sentence),
}))

const WRITERS = {
  'plan.txt': async (lines: readonly string[]) => read(Buffer.from(lines.join('\r\n')), 'plan.txt'),
  'plan.csv': async (lines: readonly string[]) =>
    read(Buffer.from(lines.map((line, at) => `${at},"${line}"`).join('\n')), 'plan.csv'),
  'plan.docx': async (lines: readonly string[]) =>
    read(aDocx(lines.map(aParagraph).join('')), 'plan.docx'),
  'plan.xlsx': async (lines: readonly string[]) =>
    read(await anXlsx({ Notes: lines.map((line, at) => [String(at), line]) }), 'plan.xlsx'),
  // One page that wraps at sixty letters, so that what is planted stands across lines too.
  'plan.pdf': async (lines: readonly string[]) => readPdf(samplePdf(lines.join(' '))),
}

test.each(Object.entries(WRITERS))(
  'a child’s detail is found wherever it stands, and what is clean stays clean: %s',
  async (_name, write) => {
    await fc.assert(
      fc.asyncProperty(withPlanted, async ({ kind, lines }) => {
        const findings = foundIn(await write(lines))
        expect(findings.map((one) => one.kind)).toEqual([kind])
      }),
      { numRuns: 25 },
    )
    await fc.assert(
      fc.asyncProperty(clean, async (lines) => {
        const words = await write(lines)
        expect([foundIn(words), words.unread]).toEqual([[], null])
      }),
      { numRuns: 25 },
    )
  },
  60_000,
)

test.each([
  ['a heading says that the dates are birthdays', ['Name', 'Date of birth'], 'date-of-birth'],
  ['a heading says that they are pupils', ['Pupil name', 'Club'], 'child-name'],
  ['a heading says that the number is a year group', ['Name', 'Year group'], 'child-name'],
])('in a list %s, and every row is found', async (_what, headings, kind) => {
  const second = headings[1] === 'Date of birth' ? '03/05/2014' : '6'
  const rows = [headings, ['BROCKHURST, Kayden', second], ['Krawczyk Zofia', second]]
  const csv = rows.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\r\n')
  const table = `<w:tbl>${rows
    .map(
      (cells) => `<w:tr>${cells.map((cell) => `<w:tc>${aParagraph(cell)}</w:tc>`).join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`
  const files = {
    csv: await read(Buffer.from(csv), 'class.csv'),
    xlsx: await read(await anXlsx({ Class: rows }), 'class.xlsx'),
    docx: await read(aDocx(aParagraph('Club list') + table), 'class.docx'),
  }
  for (const words of Object.values(files)) {
    const findings = foundIn(words)
    expect(findings.map((one) => one.kind)).toContain(kind)
  }
  expect(foundIn(files.xlsx).at(-1)?.place).toMatch(/^Sheet “Class”, row [23]$/)
  expect(foundIn(files.docx).at(-1)?.place).toMatch(/^Table 1, row [23]$/)
})

test('a birthday that a workbook holds as a day is found, an adult’s is not', async () => {
  const born = (year: number) => new Date(Date.UTC(year, 4, 3))
  const rows = [
    ['Name', 'DOB'],
    ['Kayden Brockhurst', born(2014)],
    ['Petra Lindqvist', born(1985)],
  ]
  const findings = foundIn(await read(await anXlsx({ Sheet1: rows }), 'x.xlsx'))
  expect(findings.map(({ kind, place }) => [kind, place])).toEqual([
    ['date-of-birth', 'Sheet “Sheet1”, row 2'],
  ])
})

test('what stands in headers, comments and deleted words leaves with the file, so it is found', async () => {
  const words = await read(
    aDocx('<w:p><w:r><w:delText>The pupil Kayden left.</w:delText></w:r></w:p>', {
      'word/header1.xml': `<w:hdr>${aParagraph('Plan for pupil Zofia')}</w:hdr>`,
      'word/comments.xml': `<w:comments>${aParagraph('Ask the child Aaliyah')}</w:comments>`,
    }),
    'plan.docx',
  )
  expect(foundIn(words).map(({ place }) => place)).toEqual([
    'Paragraph 1',
    'Top of the page, Paragraph 1',
    'Comments, Paragraph 1',
  ])
})

test('slides and LibreOffice documents are read like the others', async () => {
  const slide = '<p:sld><a:p><a:r><a:t>The pupil Kayden spoke</a:t></a:r></a:p></p:sld>'
  const pptx = zipSync({ 'ppt/slides/slide4.xml': strToU8(slide) })
  const odt = zipSync({
    'content.xml': strToU8('<office:text><text:p>The pupil Kayden spoke</text:p></office:text>'),
  })
  expect(foundIn(await read(pptx, 'x.pptx')).map(({ place }) => place)).toEqual(['Slide 4'])
  expect(foundIn(await read(odt, 'x.odt')).map(({ place }) => place)).toEqual(['Paragraph 1'])
})

test('a printed list has lost its columns, and its birthdays are found all the same', () => {
  const text = 'Class list\nName DOB\nKayden Brockhurst 03/05/2014\nPolicy reviewed 12/05/2024'
  const findings = foundIn({ parts: [{ place: 'Page 2', text }], unread: null })
  expect(findings.map(({ kind, place }) => [kind, place])).toEqual([['date-of-birth', 'Page 2']])
})
