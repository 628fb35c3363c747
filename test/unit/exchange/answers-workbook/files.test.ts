import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { describeWorkbookRefusal } from '../../../../renderer/src/domain/workbook/refusal.ts'
import { readAnswersWorkbook } from '../../../../renderer/src/exchange/answers-workbook/read-answers-workbook.ts'
import { anAnswer, anAudit, gathered, NOW } from '../../../builders/audit.ts'
import { aQuestion, aTemplate } from '../../../builders/template.ts'
import { aLargeAudit, gatheredAudits } from '../../../builders/workbook.ts'
import { savedByLibreOffice, sheetsInLibreOffice } from '../../../tools/libreoffice.ts'
import { sheetsInSheetJs } from '../../../tools/sheetjs.ts'
import { needs } from '../../../tools/system-tools.ts'
import { bringBack, edited, rowsOf, takeOut } from './loop.ts'

const FORMULAS = [
  '=1+1',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://x.invalid","click")',
  '@SUM(1,2)',
  '+1+1',
  '-2+3',
  '＝1+1',
  '"=1+1',
  'before\n=1+1',
  '+44 1902 555000',
  '-12.5',
  '007',
  '1e5',
  '12/02/2027',
  '_x0041_',
]

/** One question for each text, which is its comment, its code's wording and last year's answer. */
function auditSaying(texts: readonly string[]) {
  const code = (at: number) => `GOV${String(at + 1).padStart(2, '0')}`
  const questions = texts.map((text, at) => aQuestion({ code: code(at), text }))
  return gathered({
    audit: anAudit({ template: aTemplate({ questions, title: texts[0] ?? '' }) }),
    answers: texts.map((comment, at) => anAnswer({ code: code(at), texts: { comment } })),
  })
}

test('no text becomes a formula, and each comes back as it was typed', async () => {
  const audit = auditSaying(FORMULAS)
  const bytes = await takeOut(audit)
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    expect(strFromU8(part), name).not.toMatch(/<f[ >/]/)
  }
  const [head = [], , ...rows] = sheetsInSheetJs(bytes).get('GOV Governance') ?? []
  const at = head.indexOf('text:comment')
  expect(rows.map((row) => row[at])).toEqual(FORMULAS)
  expect((await bringBack(bytes, audit)).plan.cells).toEqual([])
})

needs('soffice')(
  'LibreOffice shows formula payloads as they were typed, and days as days',
  async () => {
    const sheets = await sheetsInLibreOffice(await takeOut(auditSaying(FORMULAS)))
    const [head = [], , ...rows] = sheets.get('GOV Governance') ?? []
    expect(rows.map((row) => row[head.indexOf('text:comment')])).toEqual(FORMULAS)
  },
  90_000,
)

needs('soffice')(
  'after LibreOffice saved it nothing is different, and two edits are two changes',
  async () => {
    const [drawn] = fc.sample(gatheredAudits(), { numRuns: 1, seed: 11 })
    const audit = drawn ?? aLargeAudit(20)
    const saved = await savedByLibreOffice(await takeOut(audit))
    const same = await bringBack(saved, audit)
    expect(same.read.base).not.toBeNull()
    expect(same.plan.cells).toEqual([])
    expect(same.plan.missing).toEqual([])
    const twice = await edited(saved, (workbook) => {
      const [first] = rowsOf(workbook).filter(({ id }) => id.startsWith('q:'))
      if (first === undefined) throw new Error('there is a question')
      first.cell('text:gap').value = 'One more thing'
      first.cell('text:timescale').value = new Date('2027-03-05T00:00:00Z')
    })
    const { plan } = await bringBack(twice, audit)
    expect(plan.cells.map(({ kind, value }) => [kind, value])).toEqual([
      ['change', 'One more thing'],
      ['change', '2027-03-05'],
    ])
  },
  120_000,
)

needs('soffice')(
  'LibreOffice keeps the drop-downs, the lock and the hidden sheet',
  async () => {
    const saved = unzipSync(await savedByLibreOffice(await takeOut(aLargeAudit(12))))
    const xml = (name: string) => strFromU8(saved[name] ?? new Uint8Array())
    expect(xml('xl/worksheets/sheet2.xml')).toMatch(/<dataValidation [^>]*type="list"/)
    expect(xml('xl/worksheets/sheet2.xml')).toMatch(/<sheetProtection/)
    expect(xml('xl/workbook.xml')).toMatch(/name="Desk"[^>]*state="(very)?[hH]idden"/)
  },
  90_000,
)

test('a sheet coloured to its end, 20,000 rows by 256 columns, is read all the same', async () => {
  const audit = aLargeAudit(12)
  const parts = unzipSync(await takeOut(audit))
  const name = 'xl/worksheets/sheet2.xml'
  const xml = strFromU8(parts[name] ?? new Uint8Array())
  const cells = Array.from({ length: 256 }, (_, at) => `<c r="${letters(at)}#" s="1"/>`).join('')
  const rows = Array.from(
    { length: 20_000 },
    (_, at) => `<row r="${at + 100}">${cells.replaceAll('#', String(at + 100))}</row>`,
  ).join('')
  const padded = xml.replace('</sheetData>', () => `${rows}</sheetData>`)
  const bytes = zipSync({ ...parts, [name]: strToU8(padded) }, { level: 1 })
  expect((await bringBack(bytes, audit)).plan.cells).toEqual([])
}, 90_000)

function letters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : letters(Math.floor(column / 26) - 1) + letter
}

test('merged cells empty nothing', async () => {
  const audit = aLargeAudit(12)
  const bytes = await edited(await takeOut(audit), (workbook) => {
    const [, second, third] = rowsOf(workbook)
    if (second === undefined || third === undefined) throw new Error('there are rows')
    const column = second.cell('text:impact').col
    second.sheet.mergeCells(second.row.number, Number(column), third.row.number, Number(column))
  })
  const { plan } = await bringBack(bytes, audit)
  expect(plan.cells.every(({ kind }) => kind === 'blank')).toBe(true)
  expect(plan.problems).toEqual([])
})

test('a workbook says when a program last saved it, as far as it does', async () => {
  const audit = aLargeAudit(3)
  const bytes = await takeOut(audit)
  expect((await bringBack(bytes, audit)).read.savedAt).toBe(NOW.replace(/\.\d+Z$/, 'Z'))
  const later = await edited(bytes, (workbook) => {
    workbook.modified = new Date('2027-03-03T09:10:00Z')
  })
  expect((await bringBack(later, audit)).read.savedAt).toBe('2027-03-03T09:10:00Z')
  const { 'docProps/core.xml': _facts, ...others } = unzipSync(bytes)
  expect((await bringBack(zipSync(others), audit)).read.savedAt).toBeUndefined()
})

test('a workbook whose download stopped is told so, wherever it stopped', async () => {
  const bytes = await takeOut(aLargeAudit(30))
  for (const share of [0.02, 0.3, 0.6, 0.9, 0.999]) {
    const cut = bytes.subarray(0, Math.floor(bytes.length * share))
    expect(await refusalOf(cut), `${share}`).toMatch(
      /^The end of this workbook is missing.* Nothing was changed\. Download or copy it again/,
    )
  }
})

const refusalOf = async (bytes: Uint8Array) => {
  const read = await readAnswersWorkbook(bytes)
  return read.ok ? 'read' : describeWorkbookRefusal(read.error)
}

test('what is no workbook of answers is refused in a sentence of its own', async () => {
  const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  const locked = new Uint8Array([...old, ...strToU8([...'EncryptedPackage'].join('\u0000'))])
  expect(await refusalOf(old)).toContain('old kind (.xls)')
  expect(await refusalOf(locked)).toContain('protected by a password')
  expect(await refusalOf(strToU8('Code,Answer\nTRN04,Met\n'))).toContain('text file or CSV')
  expect(await refusalOf(strToU8('%PDF-1.7'))).toContain('a PDF')
  expect(await refusalOf(new Uint8Array())).toContain('nothing in this file')
  const macros = zipSync({
    'xl/vbaProject.bin': new Uint8Array(3),
    'xl/workbook.xml': strToU8('<a/>'),
  })
  expect(await refusalOf(macros)).toContain('.xlsm')
  const half = (await takeOut(aLargeAudit(3))).slice(0, 4_000)
  expect(await refusalOf(half)).toContain('not downloaded or copied completely')
  for (const bytes of [old, locked, macros, half]) {
    expect(await refusalOf(bytes)).toContain('Nothing was changed.')
  }
})

test('a workbook from elsewhere is refused, and so is one that lost the names of its columns', async () => {
  const audit = aLargeAudit(3)
  const foreign = await edited(await takeOut(audit), (workbook) => {
    for (const { sheet } of rowsOf(workbook)) sheet.getRow(1).values = []
  })
  expect(await refusalOf(foreign)).toContain('not made by this app')
})
