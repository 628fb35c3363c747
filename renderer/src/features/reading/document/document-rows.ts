import { nameOf, type Person, sortNameOf } from '../../../domain/people/person.ts'
import type { Receipt } from '../../../domain/receipts/receipt.ts'
import type { ReadingCell, ReadingStanding } from '../../../domain/receipts/standing.ts'
import { standingReceipts } from '../../../domain/receipts/standing-receipts.ts'
import { foldText } from '../../../domain/shared/text.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { type CellKind, kindOf } from '../shared/cell-words.ts'

/** One person with one document. */
export interface DocumentRow {
  readonly person: Person
  readonly name: string
  readonly sortName: string
  readonly found: string
  readonly cell: ReadingCell
  readonly kind: CellKind
}

/** Everybody who is asked to read it, or has without being asked. */
export function documentRows({ people }: ReadingStanding, id: string): readonly DocumentRow[] {
  return people.flatMap(({ person, cells }) => {
    const cell = cells.get(id)
    if (cell === undefined || (cell.state === 'not-asked' && cell.receipt === null)) return []
    const name = nameOf(person)
    return [
      {
        person,
        name,
        sortName: sortNameOf(person),
        found: foldText([name, person.post, person.staffCode].join(' ')),
        cell,
        kind: kindOf(cell),
      },
    ]
  })
}

export function searchRows(
  rows: readonly DocumentRow[],
  text: string,
  kinds: readonly string[],
): readonly DocumentRow[] {
  const words = foldText(text).split(/\s+/)
  return rows.filter(
    ({ found, kind }) =>
      words.every((word) => found.includes(word)) && (kinds.length === 0 || kinds.includes(kind)),
  )
}

/** One entry as it was made, with what became of it. */
export interface Entry {
  readonly receipt: Receipt
  readonly name: string
  /** Counts: neither corrected nor taken out, and no taking out itself. */
  readonly stands: boolean
  /** The later entry that corrects it, if it does not stand for that. */
  readonly correctedBy: Receipt | null
  /** The earlier entry that it corrects, if any. */
  readonly corrects: Receipt | null
}

/** Every entry that was ever made for a document, newest first. Nothing is ever taken out of it. */
export function entriesOf(
  { receipts, people }: Pick<StaffLog, 'receipts' | 'people'>,
  fits: (receipt: Receipt) => boolean,
): readonly Entry[] {
  const standing = new Set(standingReceipts(receipts).map(({ id }) => id))
  const names = new Map(people.map((person) => [person.id, nameOf(person)]))
  const byId = new Map(receipts.map((receipt) => [receipt.id, receipt]))
  const correctedBy = new Map(
    receipts.flatMap((receipt) =>
      receipt.corrects === null ? [] : [[receipt.corrects, receipt] as const],
    ),
  )
  return receipts
    .filter(fits)
    .map((receipt) => ({
      receipt,
      name: names.get(receipt.personId) ?? 'Somebody who is not in the register any more',
      stands: standing.has(receipt.id),
      correctedBy: standing.has(receipt.id) ? null : (correctedBy.get(receipt.id) ?? null),
      corrects: receipt.corrects === null ? null : (byId.get(receipt.corrects) ?? null),
    }))
    .sort(
      (a, b) =>
        compare(b.receipt.recordedAt, a.receipt.recordedAt) || compare(b.receipt.id, a.receipt.id),
    )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
