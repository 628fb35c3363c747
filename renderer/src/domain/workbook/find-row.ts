import { sameWording } from '../shared/text.ts'
import { plainCode } from './answers-workbook.ts'
import type { KnownRow, KnownRows } from './known-rows.ts'
import type { ReadRow } from './read-sheets.ts'

type FoundRow =
  | { readonly type: 'found'; readonly row: KnownRow }
  /** A row of somebody's own, or one without an answer. */
  | { readonly type: 'none' }
  | { readonly type: 'problem'; readonly sentence: string }

/**
 * Which question a row of a workbook belongs to: by its hidden id, then by its code.
 *
 * Where the two name different questions, the columns were sorted without each other; the wording
 * that stands beside the code then says which it is, and nothing is guessed without it.
 */
export function findRow(at: ReadRow, known: KnownRows): FoundRow {
  const code = at.text('code').trim()
  const byId = known.byId.get(at.id)
  const byCode = known.byCode.get(plainCode(code))
  if (byId === undefined) return byCode === undefined ? strangeRow(at, known) : found(byCode)
  if (code === '' || byCode === byId) return found(byId)
  const wording = at.text('question')
  const fitting = [byCode, byId].filter(
    (row) => row !== undefined && sameWording(row.wording, wording),
  )
  const [only] = fitting
  if (only !== undefined && fitting.length === 1) return found(only)
  return hasAnswer(at, known)
    ? {
        type: 'problem',
        sentence: `The code says ${code}, the hidden id of this row ${byId.code}, and the question’s wording does not tell which of them it is. Nothing of this row is read.`,
      }
    : { type: 'none' }
}

const found = (row: KnownRow): FoundRow => ({ type: 'found', row })

function strangeRow(at: ReadRow, known: KnownRows): FoundRow {
  if (!hasAnswer(at, known)) return { type: 'none' }
  const code = at.text('code').trim()
  if (code === '' && at.id === '') {
    return {
      type: 'problem',
      sentence:
        'There is an answer in this row but no code, so nobody can tell to which question it belongs. Nothing of this row is read.',
    }
  }
  const name = code === '' ? at.id.replace(/^[a-z]:/, '') : code
  const because = known.notAsked.has(plainCode(name))
    ? 'is not asked of this school now'
    : 'is no question of this audit'
  return { type: 'problem', sentence: `${name} ${because}. Nothing of this row is read.` }
}

function hasAnswer(at: ReadRow, { answerColumns }: KnownRows): boolean {
  return answerColumns.some((column) => at.text(column).trim() !== '')
}
