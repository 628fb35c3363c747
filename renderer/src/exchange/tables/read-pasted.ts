import { ok, type Result, refused } from '../../domain/shared/result.ts'
import type { Table } from '../../domain/tables/table.ts'
import type { TableRefusal } from '../../domain/tables/table-refusal.ts'
import { MOST_ROWS } from './limits.ts'
import { tableOfText } from './read-csv.ts'

/** More than any form has; a whole book was copied instead. */
const MOST_CHARACTERS = 5_000_000

/** No question is longer; a whole book in small letters would be copied again with each line. */
const LONGEST_JOINED = 2_000

/**
 * A list that was pasted: rows of a spreadsheet or of a table, or one line after the other.
 *
 * Only tabs part cells, since what is asked has commas. A line that goes on in small letters was
 * wrapped by a mail program and belongs to the one before.
 */
export function readPasted(text: string): Result<Table, TableRefusal> {
  if (text.trim() === '') return refused({ type: 'empty' })
  if (text.length > MOST_CHARACTERS) return refused({ type: 'too-big', megabytes: 5 })
  return text.includes('\t') ? tableOfText(text, '\t') : ofLines(text)
}

function ofLines(text: string): Result<Table, TableRefusal> {
  const lines: string[] = []
  for (const line of text.split(/\r\n|\r|\n|\u2028/)) {
    const plain = line.trim()
    const before = lines.at(-1)
    const goesOn = /^\p{Ll}/u.test(plain) && !/^[a-z][.)]\s/.test(plain)
    const isOpen = before !== undefined && before !== '' && before.length < LONGEST_JOINED
    if (goesOn && isOpen && !/[.?!:;]$/.test(before)) {
      lines[lines.length - 1] = `${before} ${plain}`
    } else lines.push(plain)
  }
  const rows = lines.map((line) => (line === '' ? [] : [line]))
  if (rows.length > MOST_ROWS)
    return refused({ type: 'too-many-rows', sheet: null, most: MOST_ROWS })
  return ok({ sheet: null, rows, days: 1900 })
}
