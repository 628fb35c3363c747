import ExcelJS from 'exceljs/dist/exceljs.bare.min.js'
import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { describeTableRefusal } from '../../../renderer/src/domain/tables/table-refusal.ts'
import { describeWorkbookRefusal } from '../../../renderer/src/domain/workbook/refusal.ts'
import { readAnswersWorkbook } from '../../../renderer/src/exchange/answers-workbook/read-answers-workbook.ts'
import { readPasted } from '../../../renderer/src/exchange/tables/read-pasted.ts'
import { readTables } from '../../../renderer/src/exchange/tables/read-tables.ts'
import { textOfDocx } from '../../../renderer/src/exchange/texts/text-of-docx.ts'
import { wordsOfBytes } from '../../../renderer/src/exchange/texts/words-of-bytes.ts'

type Parts = Record<string, Uint8Array>
const SHEET = 'xl/worksheets/sheet1.xml'
const SENTENCE = /^[A-Z“].+\. Nothing was changed\. [A-Z].+\.$/

async function aWorkbook(sheets = 1): Promise<Parts> {
  const book = new ExcelJS.Workbook()
  for (let at = 1; at <= sheets; at += 1) {
    const sheet = book.addWorksheet(`Sheet ${at}`)
    sheet.addRow(['Code', 'Question', 'Verdict'])
    sheet.addRow(['A1', 'Is there a policy?', 'Met'])
  }
  return unzipSync(new Uint8Array(await book.xlsx.writeBuffer()))
}

async function changed(parts: Parts, name: string, how: (xml: string) => string) {
  const xml = new TextDecoder().decode(parts[name])
  const next = how(xml)
  expect(next).not.toBe(xml)
  return zipSync({ ...parts, [name]: strToU8(next) })
}

async function told(bytes: Uint8Array): Promise<string> {
  const read = await readTables(bytes)
  return read.ok ? JSON.stringify(read.value) : describeTableRefusal(read.error)
}

describe('a foreign workbook', () => {
  test.each([
    ['a row in the billions', (xml: string) => xml.replace('<row r="2"', '<row r="4294967295"')],
    ['a cell in the billions', (xml: string) => xml.replace('r="A2"', 'r="A4000000000"')],
    ['a cell right of the last column', (xml: string) => xml.replace('r="A2"', 'r="ZZZZZ2"')],
    [
      'ten million rows',
      (xml: string) =>
        xml.replace(
          '</sheetData>',
          `${'<row r="9"><c r="A9"><v>1</v></c></row>'.repeat(1_200_000)}</sheetData>`,
        ),
    ],
    [
      'more cells than any list',
      (xml: string) => xml.replace('</sheetData>', `${'<c r="A1"><v>1</v></c>'.repeat(3_000_001)}`),
    ],
  ])('with %s is refused by a sentence, at once', async (_, how) => {
    const sentence = await told(await changed(await aWorkbook(), SHEET, how))
    expect(sentence).toMatch(SENTENCE)
  })

  test('of which each sheet reaches down to the last row is refused', async () => {
    const parts = await aWorkbook(4)
    for (let at = 1; at <= 4; at += 1) {
      const name = `xl/worksheets/sheet${at}.xml`
      const xml = new TextDecoder().decode(parts[name])
      parts[name] = strToU8(
        xml.replace(
          '</sheetData>',
          '<row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>',
        ),
      )
    }
    expect(await told(zipSync(parts))).toContain('more than 100,000 rows')
  })

  test('that a page at home would be fetched for, or a file read, gives neither', async () => {
    const parts = await aWorkbook()
    const doctype = (inner: string) => (xml: string) =>
      xml.replace(/(<\?xml[^>]*\?>)?/, `<?xml version="1.0"?><!DOCTYPE x [${inner}]>`)
    const laughs = Array.from({ length: 30 }, (_, at) =>
      at === 0 ? '<!ENTITY l0 "lol">' : `<!ENTITY l${at} "${`&l${at - 1};`.repeat(10)}">`,
    ).join('')
    for (const inner of ['<!ENTITY x SYSTEM "file:///etc/passwd">', laughs]) {
      for (const name of [SHEET, 'xl/sharedStrings.xml', 'xl/workbook.xml']) {
        if (parts[name] === undefined) continue
        const entity = inner === laughs ? '&l29;' : '&x;'
        const bytes = await changed(parts, name, (xml) =>
          doctype(inner)(xml).replace('Is there a policy?', entity),
        )
        const answer = await told(bytes)
        expect(answer.length).toBeLessThan(1000)
        expect(answer).not.toMatch(/root:|lollol/)
      }
    }
  })

  test('with formulas that would start or fetch something gives their last words only', async () => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('S')
    sheet.getCell('A1').value = { formula: "cmd|'/c calc'!A0", result: 'Met' }
    sheet.getCell('B1').value = { formula: '[1]Other!A1' }
    sheet.getCell('C1').value = { formula: 'WEBSERVICE("http://x.example")', result: 7 }
    const read = await readTables(new Uint8Array(await book.xlsx.writeBuffer()))
    expect(read.ok && read.value[0]?.rows).toEqual([['Met', '', '7']])
  })

  test('with names that mean something to JavaScript pollutes nothing', async () => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('__proto__')
    sheet.addRow(['__proto__', 'constructor', 'toString'])
    sheet.addRow(['__proto__', 'prototype', 'polluted'])
    const bytes = new Uint8Array(await book.xlsx.writeBuffer())
    await told(bytes)
    await readAnswersWorkbook(bytes)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})

describe('a list or a text that was made to hurt', () => {
  test('of one line with millions of cells is refused without parting it', async () => {
    expect(await told(strToU8(','.repeat(20_000_000)))).toContain('more than 200 columns')
    expect(readPasted(`${'\t'.repeat(4_000_000)}x`).ok).toBe(false)
    expect(readPasted('A\n'.repeat(200_000)).ok).toBe(false)
    const joined = readPasted('a\n'.repeat(200_000))
    expect(joined.ok && joined.value.rows.every(([line = '']) => line.length <= 2_002)).toBe(true)
  })

  test.each(['<', '<w:br', '<w:tab ', '<w:instrText ', '&#', '<w:p>'])(
    'of nothing but %s is read in a moment',
    async (sign) => {
      const body = strToU8(sign.repeat(400_000))
      const docx = zipSync({ 'word/document.xml': body })
      expect(textOfDocx(docx).length).toBeLessThanOrEqual(body.length)
      await wordsOfBytes(docx, 'a.docx')
    },
    20_000,
  )

  test('whatever is flipped, cut or spliced, it is read or refused by a sentence', async () => {
    const [one, two] = await Promise.all([aWorkbook(1), aWorkbook(3)])
    const files = [zipSync(one), zipSync(two), strToU8('Code,Question\nA1,"Is it?"\n')]
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.constantFrom(...files),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 6 }),
        fc.nat(),
        fc.constantFrom('flip', 'cut', 'splice'),
        async (file, other, edits, at, how) => {
          const place = at % file.length
          const cut = how === 'flip' ? file.slice() : file.slice(0, place)
          const bytes = how === 'splice' ? joined(cut, other.slice(at % other.length)) : cut
          for (const [where, byte] of edits)
            if (bytes.length > 0) bytes[where % bytes.length] = byte
          const read = await readTables(bytes)
          if (!read.ok) expect(describeTableRefusal(read.error)).toMatch(/Nothing was changed/)
          const back = await readAnswersWorkbook(bytes)
          if (!back.ok) expect(describeWorkbookRefusal(back.error)).toMatch(/[Nn]othing/)
        },
      ),
      { numRuns: 150 },
    )
  }, 120_000)
})

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const whole = new Uint8Array(a.length + b.length)
  whole.set(a)
  whole.set(b, a.length)
  return whole
}
