import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import {
  type Unread,
  unreadInWords,
} from '../../../../renderer/src/domain/returns/attachments/attachment-words.ts'
import { scanFile } from '../../../../renderer/src/exchange/texts/scan-worker-client.ts'
import { wordsOfBytes } from '../../../../renderer/src/exchange/texts/words-of-bytes.ts'
import { wordsOfPages } from '../../../../renderer/src/exchange/texts/words-of-pdf.ts'
import { aDocx, anXlsx, aParagraph, knowledge, SHA } from '../../../builders/attachments.ts'

const because = async (bytes: Uint8Array, name: string) =>
  (await wordsOfBytes(bytes, name)).unread?.because ?? null

const OLD_OFFICE = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const encrypted = Buffer.concat([OLD_OFFICE, Buffer.from('EncryptedPackage', 'utf16le')])
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])
const picture = new Uint8Array(60_000)

test.each([
  ['a picture, whatever it is called', PNG, 'minutes.txt', 'picture'],
  ['a photo of a telephone', Buffer.from('\0\0\0\x18ftypheic'), 'IMG_1.HEIC', 'picture'],
  ['an old Word document', OLD_OFFICE, 'old.doc', 'old-format'],
  ['a document with a password', encrypted, 'plan.docx', 'password'],
  ['a rich text', Buffer.from('{\\rtf1 Kayden}'), 'plan.rtf', 'other-kind'],
  ['a saved web page', Buffer.from('<!DOCTYPE html><p>x'), 'page.html', 'other-kind'],
  ['a program', Uint8Array.from({ length: 400 }, (_, at) => at % 32), 'x.txt', 'other-kind'],
  ['an empty file', new Uint8Array(), 'x.txt', 'no-words'],
  ['a document without a word', aDocx(aParagraph('')), 'x.docx', 'no-words'],
  ['a zip of other things', zipSync({ 'x.bin': strToU8('x') }), 'x.zip', 'other-kind'],
  [
    'a document with a large picture',
    aDocx(aParagraph('See below'), { 'word/media/image1.png': picture }),
    'x.docx',
    'pictures-inside',
  ],
  [
    'a document with the school’s crest',
    aDocx(aParagraph('See below'), { 'word/media/image1.png': picture.subarray(0, 9_000) }),
    'x.docx',
    null,
  ],
] as const)(
  '%s is told as what it is, and never as clean',
  async (_what, bytes, name, expected) => {
    expect(await because(bytes, name)).toBe(expected)
  },
)

test('a file that is cut off or changed never throws, and is never told to be whole and empty', async () => {
  const files = {
    'plan.docx': aDocx([...'abcdefgh'].map((one) => aParagraph(`The ${one} plan`)).join('')),
    'plan.xlsx': await anXlsx({
      Sheet1: [
        ['Name', 'Club'],
        ['Staff', 'Choir'],
      ],
    }),
    'plan.csv': Buffer.from('Name,Club\nStaff,Choir\n"open'),
  }
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.entries(files)),
      fc.nat(),
      fc.option(fc.nat(255)),
      async ([name, bytes], at, byte) => {
        const broken = byte === null ? bytes.slice(0, at % bytes.length) : bytes.slice()
        if (byte !== null) broken[at % bytes.length] = byte
        const { parts, unread } = await wordsOfBytes(new Uint8Array(broken), name)
        expect(parts.length > 0 || unread !== null).toBe(true)
      },
    ),
    { numRuns: 200 },
  )
})

test('a page that is a picture is named, an empty one is not', async () => {
  const drawn = 'q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x00 EI Q'
  const written = 'BT /F1 14 Tf 72 740 Td (Minutes of the meeting) Tj ET'
  expect(await ofPages(['', written, drawn])).toEqual({ because: 'some-pages', pages: [3] })
  expect(await ofPages([written, ''])).toBeNull()
  expect(await ofPages([drawn])).toEqual({ because: 'no-words' })
})

test('a picture beside words is told by its page, a crest or a letterhead is not', async () => {
  const written = 'BT /F1 14 Tf 72 740 Td (Minutes of the meeting) Tj ET'
  const picture = (side: number) =>
    `q ${side} 0 0 ${side} 72 200 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x00 EI Q`
  const crest = picture(60)
  expect(await ofPages([`${written} ${crest}`, written])).toBeNull()
  const two = `${written} ${picture(300)} ${picture(250)}`
  expect(await ofPages([written, written, two])).toEqual({
    because: 'pictures-on-pages',
    pages: [{ page: 3, count: 2 }],
  })
  const headed = `${written} ${picture(150)}`
  expect(await ofPages([headed, headed, headed])).toBeNull()
  expect(await ofPages([headed, headed, `${headed} ${picture(400)}`])).toEqual({
    because: 'pictures-on-pages',
    pages: [{ page: 3, count: 1 }],
  })
})

test('what is too big, gone or fails is told for that file alone, and only her stopping ends it', async () => {
  const means = {
    knowledge: knowledge(),
    createWorker: () => {
      throw new Error('no worker to be had')
    },
    trustedScriptUrl: (address: string) => address,
    signal: new AbortController().signal,
  }
  const file = {
    sha256: SHA,
    fileName: 'x.txt',
    size: 4,
    fetchFile: async () => new Blob(['word']),
  }
  expect((await scanFile({ ...file, size: 41e6 }, means)).unread?.because).toBe('too-big')
  expect((await scanFile({ ...file, fetchFile: async () => null }, means)).unread?.because).toBe(
    'gone',
  )
  expect((await scanFile(file, means)).unread?.because).toBe('damaged')
  const stopped = { ...means, signal: AbortSignal.abort(new Error('stopped')) }
  await expect(scanFile(file, stopped)).rejects.toThrow('stopped')
})

test('each reason is a sentence, pages are counted and not all of them named', () => {
  const words = (pages: readonly number[]) => unreadInWords({ because: 'some-pages', pages })
  expect(words([2])).toBe('Page 2 is a picture, and the app cannot read those.')
  expect(words([2, 3])).toBe('Pages 2, 3 are each a picture, and the app cannot read those.')
  expect(words([1, 2, 3, 4, 5, 6, 7, 8])).toContain('Pages 1, 2, 3, 4, 5, 6 and 2 more are each')
  const other: readonly Unread[] = [
    { because: 'too-big', megabytes: 40 },
    { because: 'pictures-inside', count: 3 },
    { because: 'pictures-on-pages', pages: [{ page: 3, count: 2 }] },
    {
      because: 'pictures-on-pages',
      pages: [
        { page: 1, count: 1 },
        { page: 4, count: 2 },
      ],
    },
  ]
  expect(other.map(unreadInWords)).toEqual([
    'It is larger than 40 MB, so the app did not read it.',
    'There are 3 pictures in it, and the app cannot read those.',
    '2 pictures on page 3 were not read: the app cannot read pictures.',
    '1 picture on page 1 and 2 on page 4 were not read: the app cannot read pictures.',
  ])
})

async function ofPages(contents: readonly string[]): Promise<Unread | null> {
  const pdf = await getDocument({ data: aPdfOf(contents), verbosity: 0 }).promise
  return (await wordsOfPages(pdf, new AbortController().signal)).unread
}

/** Without a table of its parts: pdf.js finds them by itself. */
function aPdfOf(contents: readonly string[]): Uint8Array {
  const kids = contents.map((_, at) => `${10 + at * 2} 0 R`).join(' ')
  const pages = contents.map(
    (content, at) =>
      `${10 + at * 2} 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${11 + at * 2} 0 R /Resources << /Font << /F1 5 0 R >> >> >>\nendobj\n${11 + at * 2} 0 obj\n<< /Length ${content.length} >>\nstream\n${content}\nendstream\nendobj\n`,
  )
  const file = `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [${kids}] /Count ${contents.length} >>\nendobj\n5 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj\n${pages.join('')}trailer\n<< /Root 1 0 R >>\n%%EOF\n`
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0))
}
