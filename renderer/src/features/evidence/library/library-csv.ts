import { currentVersion, evidenceStateInWords } from '../../../domain/evidence/evidence-state.ts'
import { evidenceKindInWords } from '../../../domain/evidence/kind-words.ts'
import { csvOf } from '../../../domain/shared/csv.ts'
import { dayOf } from '../../../ui/format-time.ts'
import type { LibraryRow } from './library-rows.ts'

const HEAD = [
  'Title',
  'Kind',
  'File',
  'Kept at',
  'Effective date',
  'Period from',
  'Period to',
  'Review by',
  'Expires on',
  'State',
  'Used in',
  'Size in bytes',
  'Version',
  'Added on',
  'Added by',
  'Note',
  'SHA-256',
]

/** The library as a table for a spreadsheet. Dates as `YYYY-MM-DD`, which every one of them reads. */
export function libraryCsv(rows: readonly LibraryRow[]): string {
  return csvOf([HEAD, ...rows.map(lineOf)])
}

function lineOf({ piece, state, uses }: LibraryRow): readonly string[] {
  const { source, addedAt, addedBy } = currentVersion(piece)
  const file = source.type === 'file' ? source : null
  return [
    piece.title,
    evidenceKindInWords(piece.kind),
    file?.fileName ?? '',
    source.type === 'pointer' ? source.place : '',
    piece.effectiveOn ?? '',
    piece.periodFrom ?? '',
    piece.periodTo ?? '',
    piece.reviewOn ?? '',
    piece.expiresOn ?? '',
    evidenceStateInWords(state),
    uses.map(({ link }) => link.target.code).join('; '),
    file ? String(file.size) : '',
    String(piece.versions.length),
    dayOf(addedAt),
    addedBy,
    piece.note,
    file?.sha256 ?? '',
  ]
}
