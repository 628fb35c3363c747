import { unpack } from '../tables/unpack.ts'

/** A long policy is 400,000 of these; more is a bomb or no policy. */
const MOST_BYTES = 30_000_000

/** Whether a piece of the markup ends a line: a paragraph, a row's cell, a break. */
const LINE_ENDS = /<\/w:p>|<w:br\b[^<>]*>|<\/w:tc>/g
const BODY = 'word/document.xml'

/** A sign ends before the next begins: looking on for its end would take hours of made-up markup. */
const ANY_SIGN = /<[^<>]*>/g

/** The words of a Word document, a line for each paragraph; empty where they cannot be had. */
export function textOfDocx(bytes: Uint8Array): string {
  const body = unpack(bytes, MOST_BYTES, (name) => name === BODY)?.[BODY]
  if (body === undefined) return ''
  return new TextDecoder()
    .decode(body)
    .replace(/<w:(?:instrText|delText)\b[^<>]*>[^<]*<\/w:(?:instrText|delText)>/g, '')
    .replace(LINE_ENDS, '\n')
    .replace(/<w:tab\b[^<>]*>/g, ' ')
    .replace(ANY_SIGN, '')
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ENTITIES[name] ?? ' ')
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
}
