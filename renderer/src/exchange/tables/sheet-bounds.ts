import type { TableRefusal } from '../../domain/tables/table-refusal.ts'
import { MOST_CELLS, MOST_ROWS } from './limits.ts'
import type { UnpackedFiles } from './unpack.ts'

/** A cell with only a border or a colour, and a row that has none with more. */
export const EMPTY_CELL = /<c( [^<>]*)?(\/>|><\/c>)/g
export const EMPTY_ROW = /<row( [^<>]*)?(\/>|>\s*<\/row>)/g

const ROW = /<row[ >/]/g
const CELL = /<c[ >]/g
/** Where a row or a cell says that it stands: `r="17"`, `r="F17"`. */
const PLACE = /<(?:row|c) [^<>]*?\br=["'](?:[A-Za-z]*)(\d+)["']/g
/** The last row that Excel has. */
const LAST_ROW = 1_048_576

/**
 * What a workbook would make of memory, before an object is made of anything in it.
 *
 * A few letters can claim a cell in row four billion, or be a hundred thousand sheets with a cell
 * in the last row each.
 */
export function tooMuchIn(files: UnpackedFiles): TableRefusal | null {
  let [cells, depth] = [0, 0]
  for (const [name, bytes] of Object.entries(files)) {
    if (!name.startsWith('xl/worksheets/')) continue
    const xml = new TextDecoder().decode(bytes)
    cells += countOf(xml, CELL)
    if (countOf(xml, ROW) > LAST_ROW || cells > MOST_CELLS) {
      return { type: 'too-many-rows', sheet: null, most: MOST_ROWS }
    }
    const last = lastRowOf(xml)
    depth += last
    if (last > LAST_ROW) return { type: 'damaged' }
    if (depth > MOST_CELLS) return { type: 'too-many-rows', sheet: null, most: MOST_ROWS }
  }
  return null
}

function countOf(xml: string, sign: RegExp): number {
  let count = 0
  for (const _ of xml.matchAll(sign)) count += 1
  return count
}

function lastRowOf(xml: string): number {
  let last = 0
  for (const found of xml.matchAll(PLACE)) last = Math.max(last, Number(found[1]))
  return last
}
