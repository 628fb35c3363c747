import type { FilePart } from '../../domain/returns/attachments/attachment-words.ts'
import { wordsOfRows } from '../../domain/returns/attachments/table-words.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
}

const LONGEST_CODE = 0x10ffff

/** The letters between the signs of a markup, with the signs taken out. */
export function lettersOf(markup: string): string {
  return markup
    .replace(/<[^<>]*>/g, '')
    .replace(
      /&(?:(lt|gt|quot|apos|amp)|#(\d{1,7})|#x([\da-f]{1,6}));/gi,
      (whole, name, code, hex) => {
        if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole
        const number = code !== undefined ? Number(code) : Number.parseInt(hex, 16)
        return number <= LONGEST_CODE ? String.fromCodePoint(number) : ' '
      },
    )
    .replace(/[^\S\n]+/g, ' ')
    .trim()
}

/** How a format names what is needed of it. */
interface Markup {
  readonly table: RegExp
  readonly row: RegExp
  readonly cell: RegExp
  readonly paragraph: RegExp
  /** Signs that stand for a space or a break. */
  readonly gaps: RegExp
}

export const WORD: Markup = {
  table: /<w:tbl>[\s\S]*?<\/w:tbl>/g,
  row: /<w:tr[ >][\s\S]*?<\/w:tr>/g,
  cell: /<w:tc[ >][\s\S]*?<\/w:tc>/g,
  paragraph: /<\/w:p>/,
  gaps: /<w:(?:tab|br|cr)\b[^<>]*>/g,
}

export const OPEN_DOCUMENT: Markup = {
  table: /<table:table[ >][\s\S]*?<\/table:table>/g,
  row: /<table:table-row[ >][\s\S]*?<\/table:table-row>/g,
  cell: /<table:table-cell[ >][\s\S]*?<\/table:table-cell>/g,
  paragraph: /<\/text:(?:p|h)>/,
  gaps: /<text:(?:tab|line-break|s)\b[^<>]*>/g,
}

/**
 * The words of a document's markup: paragraph by paragraph, and each row of a table with what its
 * headings say of it.
 */
export function partsOfMarkup(markup: string, kind: Markup, where: string): readonly FilePart[] {
  const parts: FilePart[] = []
  let [from, paragraphs, tables] = [0, 0, 0]
  const takeParagraphs = (stretch: string) => {
    for (const paragraph of stretch.split(kind.paragraph)) {
      const text = lettersOf(paragraph.replace(kind.gaps, ' '))
      if (text === '') continue
      paragraphs += 1
      parts.push({ place: `${where}Paragraph ${paragraphs}`, text })
    }
  }
  for (const found of markup.matchAll(kind.table)) {
    takeParagraphs(markup.slice(from, found.index))
    tables += 1
    const number = tables
    parts.push(
      ...wordsOfRows(rowsOf(found[0], kind), (row) => `${where}Table ${number}, row ${row + 1}`),
    )
    from = found.index + found[0].length
  }
  takeParagraphs(markup.slice(from))
  return parts
}

function rowsOf(
  table: string,
  { row, cell, gaps, paragraph }: Markup,
): readonly (readonly string[])[] {
  return (table.match(row) ?? []).map((cells) =>
    (cells.match(cell) ?? []).map((one) =>
      one
        .split(paragraph)
        .map((line) => lettersOf(line.replace(gaps, ' ')))
        .filter(Boolean)
        .join(' '),
    ),
  )
}
