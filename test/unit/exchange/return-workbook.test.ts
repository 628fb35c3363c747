import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { ReturnDocument } from '../../../renderer/src/domain/returns/return-document.ts'
import { writeReturnWorkbook } from '../../../renderer/src/exchange/return-workbook.ts'
import { cellsFor, escapeForCell } from '../../../renderer/src/exchange/workbook/cell-text.ts'
import {
  aLargeReturn,
  anAnswer,
  aReturnDocument,
  aReturnSaying,
} from '../../builders/return-document.ts'
import { sheetsInLibreOffice } from '../../tools/libreoffice.ts'
import { sheetsInSheetJs } from '../../tools/sheetjs.ts'
import { needs } from '../../tools/system-tools.ts'

const FORMULAS = [
  '=1+1',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://x.invalid","click")',
  '@SUM(1,2)',
  '+1+1',
  '-2+3',
  '\t=1+1',
  '＝1+1',
  '"=1+1',
  'before\n=1+1',
  '+44 1902 555000',
  '-12.5',
  '007',
  '1e5',
  '12/02/2027',
]

/** The same words in every field that a person or a pack can fill. */
function everywhere(text: string): ReturnDocument {
  const whole = aReturnDocument()
  const codes = { code: text, title: text }
  return {
    ...whole,
    schoolYear: text,
    school: { ...whole.school, name: text, urn: text, dfeNumber: text, type: text, phase: text },
    template: { ...whole.template, title: text, version: text, publisher: text, disclaimer: text },
    signOffs: whole.signOffs.map((each) => ({
      ...each,
      name: text,
      minute: text,
      declaration: text,
    })),
    incomplete: { reason: text, promisedOn: '2027-01-29', open: [text] },
    summary: {
      asked: 1,
      confirmed: 1,
      result: [{ meaning: 'met', label: text, count: 1 }],
      bySection: [{ ...codes, asked: 1, confirmed: 1, result: [] }],
    },
    sections: [
      {
        ...codes,
        answers: [
          anAnswer({
            code: text,
            question: text,
            level: text,
            verdict: { value: text, label: text, meaning: 'met' },
            texts: [{ id: 'comment', label: text, value: text }],
            parts: [{ label: text, ticked: true }],
            lastYear: { year: text, label: text },
            givenBy: { name: text, on: '2026-03-03', broughtIn: true },
            evidence: [1],
            actions: [1],
          }),
        ],
      },
    ],
    figures: [{ title: text, figures: [{ code: text, label: text, value: text }] }],
    areas: [{ ...codes, slots: [{ ...codes, state: 'na', reason: text, evidence: [] }] }],
    evidence: [
      {
        number: 1,
        title: text,
        kind: text,
        source: { type: 'pointer', place: text },
        effectiveOn: null,
        reviewOn: null,
        expiresOn: null,
        usedBy: [text],
        inPlaceAtSignOff: true,
      },
    ],
    actions: [
      {
        number: 1,
        codes: [text],
        what: text,
        owner: text,
        due: '2027-01-29',
        successMeasure: text,
        status: text,
        outcome: text,
        carriedFrom: text,
      },
    ],
  }
}

const parts = (xlsx: Uint8Array) =>
  Object.entries(unzipSync(xlsx)).map(([name, bytes]) => ({ name, xml: strFromU8(bytes) }))

test('no text of any field becomes a formula', async () => {
  for (const formula of FORMULAS.slice(0, 8)) {
    for (const { name, xml } of parts(await writeReturnWorkbook(everywhere(formula))))
      expect(xml, `${name} with ${formula}`).not.toMatch(/<f[ >/]/)
  }
})

needs('soffice')(
  'LibreOffice shows formula payloads as they were typed',
  async () => {
    const sheets = await sheetsInLibreOffice(await writeReturnWorkbook(aReturnSaying(FORMULAS)))
    const [head = [], ...rows] = sheets.get('Answers') ?? []
    expect(rows.map((row) => row[head.indexOf('What we do')])).toEqual(FORMULAS)
  },
  60_000,
)

needs('soffice')(
  'LibreOffice shows dates as dates and keeps control characters and spaces',
  async () => {
    const said = ['2027-02-12', 'bell\u0007 here', '  two leading', '_x0041_', 'ਪੰਜਾਬੀ', '👍']
    const sheets = await sheetsInLibreOffice(await writeReturnWorkbook(aReturnSaying(said)))
    const [head = [], ...rows] = sheets.get('Answers') ?? []
    expect(rows.map((row) => row[head.indexOf('What we do')])).toEqual([
      '12 Feb 2027',
      ...said.slice(1),
    ])
  },
  60_000,
)

test('a text longer than a cell can hold goes on in the next row, nothing lost', async () => {
  const long = 'é👍'.repeat(25_000)
  const sheets = sheetsInSheetJs(await writeReturnWorkbook(aReturnSaying([long, 'short'])))
  const [head = [], ...rows] = sheets.get('Answers') ?? []
  const code = head.indexOf('Code')
  const text = head.indexOf('What we do')
  const first = rows.filter((row) => row[code] === 'GOV001').map((row) => String(row[text]))
  expect(first.every((cell) => cell.length <= 32_767)).toBe(true)
  expect(first.join('')).toBe(long)
  expect(rows.at(-1)?.[text]).toBe('short')
})

test('a text is never cut between the halves of one character', () => {
  expect(cellsFor(`a${'👍'.repeat(20_000)}`).every((cell) => !/[\uD800-\uDBFF]$/.test(cell))).toBe(
    true,
  )
})

test('characters that XML forbids are escaped, and texts that look escaped stay what they are', () => {
  expect(escapeForCell('a\u0007b')).toBe('a_x0007_b')
  expect(escapeForCell('half \uD83D')).toBe('half _xD83D_')
  expect(escapeForCell('whole 👍 _x0041_')).toBe('whole 👍 _x005F_x0041_')
})

test('a draft says so on the first sheet and at the head of every printed page', async () => {
  const files = parts(await writeReturnWorkbook(aReturnDocument({ draft: true })))
  const sheets = files.filter(({ name }) => /worksheets\/sheet/.test(name))
  expect(sheets).toHaveLength(6)
  for (const { xml } of sheets) expect(xml).toMatch(/<oddHeader>.*DRAFT.*<\/oddHeader>/)
  expect(files.find(({ name }) => name.endsWith('sharedStrings.xml'))?.xml).toContain(
    'DRAFT - sign-off is not complete',
  )
})

test('every printed page names school, return, revision and page, whatever the name holds', async () => {
  const school = {
    ...aReturnDocument().school,
    name: `Tom & Jerry's 5 Ways ${'School '.repeat(60)}`,
  }
  const files = parts(await writeReturnWorkbook(aReturnDocument({ school, revision: 3 })))
  for (const { name, xml } of files.filter((file) => /worksheets\/sheet/.test(file.name))) {
    const header = /<oddHeader>(.*)<\/oddHeader>/.exec(xml)?.[1] ?? ''
    const footer = /<oddFooter>(.*)<\/oddFooter>/.exec(xml)?.[1] ?? ''
    expect(header, name).toContain('Tom &amp;&amp; Jerry')
    expect(footer, name).toContain('0193a5b2-7c1d-7e4f-9a60-5d1c2b3a4f5e, revision 3')
    expect(footer, name).toContain('Page &amp;P of &amp;N')
    expect(Math.max(header.length, footer.length), name).toBeLessThan(255)
  }
})

test('lists have a heading that stays in sight, a filter and a row height', async () => {
  const answers = parts(await writeReturnWorkbook(aLargeReturn(20))).find(
    ({ name }) => name === 'xl/worksheets/sheet2.xml',
  )?.xml
  expect(answers).toContain('state="frozen"')
  expect(answers).toContain('<autoFilter ref="A1:')
  expect(answers?.match(/<row [^>]*customHeight="1"/g)).toHaveLength(21)
  expect(answers).toContain('orientation="landscape"')
  expect(answers).toContain('fitToHeight="0"')
})

test('the file knows nothing of this computer, its user or its clock', async () => {
  const files = parts(await writeReturnWorkbook(aReturnDocument()))
  const all = files.map(({ xml }) => xml).join('\n')
  const core = files.find(({ name }) => name === 'docProps/core.xml')?.xml ?? ''
  expect(core).toContain('<dc:creator>Safeguarding Desk</dc:creator>')
  expect(core.match(/\d{4}-\d{2}-\d{2}T[^<]*/g)).toEqual([
    '2026-12-08T18:41:07Z',
    '2026-12-08T18:41:07Z',
  ])
  expect(all).not.toMatch(/\/home\/|\/root|\/tmp|C:\\|Users/)
})
