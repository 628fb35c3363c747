import type { FilePart } from './attachment-words.ts'

/** Headings are sought in so many of the first rows. */
const ROWS_TRIED = 15
const CHILD = /\b(?:pupil|child|student|learner|boy|girl)(?:['’]?s)?\b/i
const BIRTH = /\bborn\b|\bd\.?o\.?b\b|date of birth|birth ?date|birthday/i
const PUPIL_NUMBER = /\bupn\b|unique pupil number/i
const YEAR = /^(?:nc )?(?:year|yr)(?: ?group)?$/i
const NAME = /\b(?:sur|fore|first|last|full|family|given|preferred|legal)? ?names?\b/i

type Heading = 'child' | 'birth' | 'year' | 'name' | 'number' | 'other'

/**
 * The rows of a list as sentences.
 *
 * A list says once, in its headings, what every row means: that a date is a birthday, that a name
 * is a pupil's, that `6` is a year group. The guard reads sentences, so each row says it again.
 */
export function wordsOfRows(
  rows: readonly (readonly string[])[],
  placeOfRow: (row: number) => string,
): readonly FilePart[] {
  const at = headingRow(rows)
  const headings = (rows[at] ?? []).map(headingOf)
  const ofChildren = headings.includes('child') || headings.includes('number')
  return rows.flatMap((cells, row) => {
    const below = at !== -1 && row > at
    const text = below ? sentenceOf(cells, headings, ofChildren) : plain(cells)
    return text === '' ? [] : [{ place: placeOfRow(row), text }]
  })
}

function headingRow(rows: readonly (readonly string[])[]): number {
  return rows.slice(0, ROWS_TRIED).findIndex((cells) => {
    const filled = cells.filter((cell) => cell.trim() !== '')
    const telling = filled.filter((cell) => headingOf(cell) !== 'other')
    return filled.length > 1 && telling.length > 0 && filled.every((cell) => cell.length < 40)
  })
}

function headingOf(cell: string | undefined): Heading {
  const text = (cell ?? '').trim()
  if (BIRTH.test(text)) return 'birth'
  if (PUPIL_NUMBER.test(text)) return 'number'
  if (CHILD.test(text) && (NAME.test(text) || /^\S+$/.test(text))) return 'child'
  if (YEAR.test(text)) return 'year'
  return NAME.test(text) ? 'name' : 'other'
}

function sentenceOf(
  cells: readonly string[],
  headings: readonly Heading[],
  ofChildren: boolean,
): string {
  const year = cells.find((_, at) => headings[at] === 'year')?.trim() ?? ''
  const inYear = /^(?:1[0-3]|[1-9])$/.test(year) ? ` in Year ${year}` : ''
  const said = cells.map((cell, at) => {
    const text = cell.trim()
    if (text === '') return ''
    switch (headings[at]) {
      case 'birth':
        return `Date of birth: ${text}`
      case 'child':
        return `Pupil: ${asName(text)}`
      case 'name':
        return ofChildren ? `Pupil: ${asName(text)}` : `${asName(text)}${inYear}`
      default:
        return text
    }
  })
  return said.filter(Boolean).join(' | ')
}

/** `BROCKHURST, KAYDEN` as it is written in a sentence, where capitals alone are no name. */
const asName = (text: string): string =>
  text.replace(/\p{Lu}[\p{Lu}'’-]+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase())

const plain = (cells: readonly string[]): string =>
  cells
    .map((cell) => cell.trim())
    .filter(Boolean)
    .join(' | ')
