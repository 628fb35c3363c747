import { nameOf, type Person } from '../../../domain/people/person.ts'
import { newReceipt, type Receipt } from '../../../domain/receipts/receipt.ts'
import type { DocumentToRead } from '../../../domain/receipts/standing.ts'
import type { Desk } from '../../../storage/desk.ts'
import { plural } from '../../../ui/format-number.ts'

type Known = Pick<Receipt, 'personId' | 'documentId' | 'version' | 'state' | 'on' | 'method'> &
  Partial<Receipt>

/** An entry that she makes now, about which nothing is said but what is given. */
export function receiptMadeNow({ context }: Desk, known: Known): Receipt {
  return newReceipt({
    id: context.newId(),
    recordedBy: context.author(),
    recordedAt: context.now(),
    ...known,
  })
}

/** Completes "Undone: ...": whom an entry is about. */
export function labelOf(what: string, people: readonly Person[], title: string): string {
  const [only] = people
  const who =
    people.length === 1 && only !== undefined
      ? nameOf(only)
      : plural(people.length, 'person', 'people')
  return `${what}: “${title}”, ${who}`
}

/** What of a document an entry is for. */
export function versionOf({ id, version }: DocumentToRead) {
  return { documentId: id, version }
}
