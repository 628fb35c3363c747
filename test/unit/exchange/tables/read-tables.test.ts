import ExcelJS from 'exceljs/dist/exceljs.bare.min.js'
import { afterEach, describe, expect, test } from 'vitest'
import { CFB, utils, write } from 'xlsx'
import { readDay } from '../../../../renderer/src/domain/tables/read-day.ts'
import { describeTableRefusal } from '../../../../renderer/src/domain/tables/table-refusal.ts'
import { readTables } from '../../../../renderer/src/exchange/tables/read-tables.ts'

const zone = process.env.TZ
afterEach(() => {
  process.env.TZ = zone
})

const utf8 = (text: string) => new TextEncoder().encode(text)

/** Windows-1252 and UTF-16 by hand, since a browser only writes UTF-8. */
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const utf16 = (text: string, order: 'le' | 'be', mark = true) => {
  const units = [...(mark ? '\uFEFF' : ''), ...text].map((letter) => letter.charCodeAt(0))
  return Uint8Array.from(
    units.flatMap((unit) => (order === 'le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  )
}

async function rowsOf(bytes: Uint8Array, sheet = 0) {
  const read = await readTables(bytes)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value[sheet]?.rows
}

async function refusalOf(bytes: Uint8Array): Promise<string> {
  const read = await readTables(bytes)
  if (read.ok) throw new Error('it was read')
  return describeTableRefusal(read.error)
}

async function xlsx(fill: (book: InstanceType<typeof ExcelJS.Workbook>) => void) {
  const book = new ExcelJS.Workbook()
  fill(book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

const NAMES = [
  ['Surname', 'Forename'],
  ['Siân', 'Pryce'],
]

describe('a list as CSV', () => {
  const text = 'Surname,Forename\r\nSiân,Pryce\r\n'
  test.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with a mark', utf8(`\uFEFF${text}`)],
    ['UTF-16, little end first', utf16(text, 'le')],
    ['UTF-16, big end first', utf16(text, 'be')],
    ['UTF-16 without a mark', utf16(text, 'le', false)],
    ['Windows-1252', latin(text)],
    ['semicolons', utf8(text.replaceAll(',', ';'))],
    ['tabs', utf8(text.replaceAll(',', '\t'))],
    ['semicolons, as its first line says', utf8(`sep=;\r\n${text.replaceAll(',', ';')}`)],
    ['old Mac line ends', utf8(text.replaceAll('\r\n', '\r'))],
    ['no line end at the end', utf8(text.trimEnd())],
  ])('is read: %s', async (_, bytes) => {
    expect(await rowsOf(bytes)).toEqual(NAMES)
  })

  test('keeps quotes, delimiters and line breaks inside of a quoted cell', async () => {
    const bytes = utf8('a,b\n"O""Dowd, Mary\nAnne",2\n5" pipe,3\n')
    expect(await rowsOf(bytes)).toEqual([
      ['a', 'b'],
      ['O"Dowd, Mary\nAnne', '2'],
      ['5" pipe', '3'],
    ])
  })

  test('is parted by what parts most rows, though cells hold another', async () => {
    const bytes = utf8('Name;Roles\nSandhu, Daljit;DSL, teacher\nGill, Sukhi;TA\n')
    expect(await rowsOf(bytes)).toEqual([
      ['Name', 'Roles'],
      ['Sandhu, Daljit', 'DSL, teacher'],
      ['Gill, Sukhi', 'TA'],
    ])
  })

  test('that opens a quote and never closes it is refused with its row', async () => {
    expect(await refusalOf(utf8('a,b\n1,2\n"3,4\n5,6\n'))).toContain('row 3')
  })

  test('may have 100,000 rows and 200 columns, and not one more', async () => {
    const rows = (count: number) => utf8('a,b\n'.repeat(count))
    const columns = (count: number) => utf8(`${new Array(count).fill('a').join(',')}\n`)
    expect(await rowsOf(rows(100_000))).toHaveLength(100_000)
    expect(await refusalOf(rows(100_001))).toContain('more than 100,000 rows')
    expect((await rowsOf(columns(200)))?.[0]).toHaveLength(200)
    expect(await refusalOf(columns(201))).toContain('more than 200 columns')
  })
})

describe('a list as a workbook', () => {
  const days: readonly [string, boolean][] = [
    ['1900', false],
    ['1904', true],
  ]
  test.each(days)(
    'gives its days as they stand, counted from %s, in Europe/London',
    async (_, date1904) => {
      process.env.TZ = 'Europe/London'
      const bytes = await xlsx((book) => {
        book.properties.date1904 = date1904
        const sheet = book.addWorksheet('Staff')
        sheet.addRow(['Start', 'Serial', 'Text'])
        // Summer and winter, and the night on which the clocks change.
        for (const day of ['2017-09-01', '2024-01-08', '2026-03-29', '2026-10-25']) {
          const midnight = new Date(`${day}T00:00:00Z`)
          const serial = midnight.getTime() / 86_400_000 + (date1904 ? 24_107 : 25_569)
          const row = sheet.addRow([midnight, serial, day])
          row.getCell(1).numFmt = 'dd/mm/yyyy'
        }
      })
      const read = await readTables(bytes)
      if (!read.ok) throw new Error(read.error.type)
      const [table] = read.value
      for (const [day, serial, text] of table?.rows.slice(1) ?? []) {
        expect(day).toBe(text)
        expect(readDay(serial ?? '', table?.days ?? 1900)).toEqual({ ok: true, date: text })
      }
    },
  )

  test('gives what a formula showed last, rich text, links, and merged cells once', async () => {
    const bytes = await xlsx((book) => {
      const sheet = book.addWorksheet('Staff')
      sheet.addRow(['Staff of Oakfield', '', 'Contact'])
      sheet.mergeCells('A1:B1')
      sheet.addRow([
        { formula: 'UPPER("rap")', result: 'RAP' },
        { richText: [{ text: 'Ros' }, { text: 'alind' }] },
      ])
      sheet.getCell('C2').value = {
        text: 'r@oakfield.example',
        hyperlink: 'mailto:r@oakfield.example',
      }
      sheet.getCell('D2').value = {
        formula: 'DATE(2017,9,1)',
        result: new Date('2017-09-01T00:00:00Z'),
      }
      sheet.getCell('E2').value = { error: '#N/A' }
      sheet.getCell('F2').value = 4101
    })
    expect(await rowsOf(bytes)).toEqual([
      ['Staff of Oakfield', '', 'Contact'],
      ['RAP', 'Rosalind', 'r@oakfield.example', '2017-09-01', '', '4101'],
    ])
  })

  test('keeps the places of rows and sheets, with empty ones between', async () => {
    const bytes = await xlsx((book) => {
      book.addWorksheet('Cover')
      const sheet = book.addWorksheet('Staff')
      sheet.getCell('B3').value = 'Surname'
    })
    expect(await rowsOf(bytes, 1)).toEqual([[], [], ['', 'Surname']])
  })

  test('written by another program is read the same', async () => {
    const book = utils.book_new()
    utils.book_append_sheet(book, utils.aoa_to_sheet(NAMES), 'Staff')
    expect(await rowsOf(new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' })))).toEqual(
      NAMES,
    )
  })
})

describe('what is no list is told in a sentence', () => {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(NAMES), 'Staff')
  const encrypted = CFB.utils.cfb_new()
  CFB.utils.cfb_add(encrypted, 'EncryptedPackage', Buffer.from('sealed'))

  test.each([
    ['an .xls', new Uint8Array(write(book, { type: 'array', bookType: 'biff8' })), 'old kind'],
    [
      'one with a password',
      new Uint8Array(CFB.write(encrypted, { type: 'array' }) as number[]),
      'password',
    ],
    ['an .ods', new Uint8Array(write(book, { type: 'array', bookType: 'ods' })), 'not a list'],
    ['a PDF', utf8('%PDF-1.7 ...'), 'a PDF'],
    ['a web page called .xls', utf8('<html><table><tr><td>Sandhu'), 'web page'],
    [
      'a workbook whose download stopped',
      new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' })).slice(0, 900),
      'not downloaded or copied completely',
    ],
    ['nothing', new Uint8Array(), 'nothing in this file'],
    ['only empty lines', utf8('\r\n\r\n  \r\n'), 'nothing in this file'],
  ])('%s', async (_, bytes, words) => {
    const sentence = await refusalOf(bytes)
    expect(sentence).toContain(words)
    expect(sentence).toContain('Nothing was changed.')
  })

  test('a workbook of empty sheets', async () => {
    const bytes = await xlsx((empty) => {
      empty.addWorksheet('One')
      empty.addWorksheet('Two')
    })
    expect(await refusalOf(bytes)).toContain('nothing in this file')
  })

  test('a workbook that is far larger unpacked than a list can be', {
    timeout: 30_000,
  }, async () => {
    const { zipSync } = await import('fflate')
    const large = new Uint8Array(80_000_000)
    const bomb = zipSync({
      'xl/workbook.xml': large.subarray(0, 10),
      'xl/a.xml': large,
      'xl/b.xml': large,
    })
    expect(bomb.length).toBeLessThan(1_000_000)
    expect(await refusalOf(bomb)).toContain('cannot be read')
  })
  test('what a zip lists twice is counted, and the first of a name is what is read', async () => {
    const { strToU8, unzipSync, zipSync } = await import('fflate')
    const honest = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }))
    const files = unzipSync(honest)
    const sheet = new TextDecoder().decode(files['xl/worksheets/sheet1.xml'])
    const other = strToU8(sheet.replaceAll('B2', 'C2'))
    const twice = zipSync({ ...files, 'xl/worksheets/sheetX.xml': other })
    // A name of the same length, so that only the name changes.
    const renamed = Uint8Array.from(twice)
    const name = strToU8('sheetX.xml')
    for (let at = 0; at < renamed.length - name.length; at += 1) {
      if (name.every((byte, place) => renamed[at + place] === byte)) renamed[at + 5] = 0x31
    }
    expect(await rowsOf(renamed)).toEqual(NAMES)
  })
})
