import type {
  DocumentToRead,
  ReadingCell,
  ReadingStanding,
} from '../../../domain/receipts/standing.ts'
import type { PersonId } from '../../../domain/shared/ids.ts'
import { isOpen } from '../shared/cell-words.ts'

export interface PersonLine {
  readonly document: DocumentToRead
  readonly cell: ReadingCell
  readonly isOpen: boolean
}

/** What somebody is asked to read, or has read unasked: what is late first, then what is open, the longest asked on top. */
export function personLines(standing: ReadingStanding, id: PersonId): readonly PersonLine[] {
  const reading = standing.people.find(({ person }) => person.id === id)
  if (reading === undefined) return []
  return standing.documents
    .flatMap((document) => {
      const cell = reading.cells.get(document.id)
      if (cell === undefined || (cell.state === 'not-asked' && cell.receipt === null)) return []
      return [{ document, cell, isOpen: isOpen(cell) }]
    })
    .sort(
      (a, b) =>
        Number(b.isOpen) - Number(a.isOpen) ||
        Number(b.cell.late) - Number(a.cell.late) ||
        (a.isOpen ? compare(a.cell.since ?? '9999', b.cell.since ?? '9999') : 0),
    )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
