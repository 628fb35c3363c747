import {
  type FilePart,
  type FileWords,
  type Unread,
  unreadable,
} from '../../domain/returns/attachments/attachment-words.ts'
import { wordsOfRows } from '../../domain/returns/attachments/table-words.ts'
import { readXlsx } from '../tables/read-xlsx.ts'
import { type UnpackedFiles, unpack } from '../tables/unpack.ts'
import { lettersOf, OPEN_DOCUMENT, partsOfMarkup, WORD } from './words-of-markup.ts'

/** A long policy is some megabytes of markup; more is a bomb or no document. */
const MOST_BYTES = 150_000_000
const WORDS =
  /^(?:word\/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml|xl\/(?:workbook\.xml|comments\d*\.xml|comments\/comment\d+\.xml|threadedComments\/.+\.xml|drawings\/drawing\d+\.xml)|ppt\/(?:slides\/slide|notesSlides\/notesSlide)\d+\.xml|content\.xml)$/
const PICTURES = /^(?:word|xl|ppt)\/media\/|^Pictures\//
/** A crest or a signature is smaller. */
const SMALLEST_PICTURE = 40_000

/** The words of a document of Word, Excel, PowerPoint or LibreOffice, wherever they stand in it. */
export async function wordsOfZip(bytes: Uint8Array): Promise<FileWords> {
  const files = unpack(bytes, MOST_BYTES, (name) => WORDS.test(name) || PICTURES.test(name))
  if (files === null) return unreadable({ because: 'damaged' })
  if (files['xl/workbook.xml'] !== undefined) return wordsOfWorkbook(bytes, files)
  if (files['word/document.xml'] !== undefined) return withPictures(partsOfWord(files), files)
  if (Object.keys(files).some((name) => name.startsWith('ppt/slides/'))) {
    return withPictures(partsOfSlides(files), files)
  }
  const content = files['content.xml']
  if (content === undefined) return unreadable({ because: 'other-kind' })
  return withPictures(partsOfMarkup(textIn(content), OPEN_DOCUMENT, ''), files)
}

const textIn = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

const WHERE: readonly (readonly [RegExp, string])[] = [
  [/header/, 'Top of the page, '],
  [/footer/, 'Foot of the page, '],
  [/footnotes/, 'Footnotes, '],
  [/endnotes/, 'Endnotes, '],
  [/comments/, 'Comments, '],
]

/** What was deleted with changes tracked is still in the file, and leaves with it. */
function partsOfWord(files: UnpackedFiles): readonly FilePart[] {
  return Object.keys(files)
    .filter((name) => name.startsWith('word/') && name.endsWith('.xml'))
    .sort((a, b) => Number(b === 'word/document.xml') - Number(a === 'word/document.xml'))
    .flatMap((name) => {
      const where = WHERE.find(([part]) => part.test(name))?.[1] ?? ''
      const markup = textIn(files[name] ?? new Uint8Array())
      return partsOfMarkup(markup.replace(INSTRUCTIONS, ''), WORD, where)
    })
}

const INSTRUCTIONS = /<w:instrText\b[^<>]*>[^<]*<\/w:instrText>/g

function partsOfSlides(files: UnpackedFiles): readonly FilePart[] {
  return Object.entries(files).flatMap(([name, bytes]) => {
    const number = /(\d+)\.xml$/.exec(name)?.[1]
    if (number === undefined) return []
    const place = name.includes('notes') ? `Notes of slide ${number}` : `Slide ${number}`
    return paragraphs(textIn(bytes), place)
  })
}

const paragraphs = (markup: string, place: string): readonly FilePart[] =>
  markup.split(/<\/a:p>/).flatMap((paragraph) => {
    const text = lettersOf(paragraph)
    return text === '' ? [] : [{ place, text }]
  })

async function wordsOfWorkbook(bytes: Uint8Array, files: UnpackedFiles): Promise<FileWords> {
  const read = await readXlsx(bytes)
  const beside = partsBesideCells(files)
  if (!read.ok) {
    if (read.error.type === 'empty') return withPictures(beside, files)
    const because = read.error.type.startsWith('too-many') ? 'too-long' : 'damaged'
    return { parts: beside, unread: { because } }
  }
  const cells = read.value.flatMap(({ sheet, rows }) =>
    wordsOfRows(rows, (row) => `Sheet “${sheet}”, row ${row + 1}`),
  )
  return withPictures([...cells, ...beside], files)
}

/** Notes on cells, and text boxes over them. */
function partsBesideCells(files: UnpackedFiles): readonly FilePart[] {
  return Object.entries(files).flatMap(([name, bytes]) => {
    if (/^xl\/drawings\//.test(name)) return paragraphs(textIn(bytes), 'A text box')
    if (!/omment/.test(name)) return []
    return textIn(bytes)
      .split(/<\/(?:comment|threadedComment)>/)
      .flatMap((comment) => {
        const text = lettersOf(comment)
        return text === '' ? [] : [{ place: 'A comment on a cell', text }]
      })
  })
}

function withPictures(parts: readonly FilePart[], files: UnpackedFiles): FileWords {
  const pictures = Object.entries(files).filter(
    ([name, { length }]) => PICTURES.test(name) && length >= SMALLEST_PICTURE,
  )
  return { parts, unread: unreadOf(parts.length, pictures.length) }
}

function unreadOf(parts: number, count: number): Unread | null {
  if (count > 0) return { because: 'pictures-inside', count }
  return parts === 0 ? { because: 'no-words' } : null
}
