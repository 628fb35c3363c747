import type { Person } from '../../../domain/people/person.ts'
import type { DocumentToRead } from '../../../domain/receipts/standing.ts'
import { type Proof, piecesOf } from '../../../intake/proof.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { addReceipts } from '../../../storage/repositories/receipts.ts'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'
import { labelOf, receiptMadeNow, versionOf } from '../shared/new-receipt.ts'
import { methodOf, type RecordForm } from './record-form.ts'

const DONE = {
  read: 'Entered as read',
  exempt: 'Entered as exempt',
  declined: 'Entered as declined',
} as const

/** Writes one entry for each of these people, as one change. */
export function useRecord(document: DocumentToRead, people: readonly Person[]) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  return async (form: RecordForm, proof: Proof | null) => {
    const { on } = form
    if (on === null) return
    const receipts = people.map((person) =>
      receiptMadeNow(desk, {
        personId: person.id,
        ...versionOf(document),
        state: form.state,
        on,
        method: methodOf(form),
        reason: form.reason.trim(),
        note: form.note.trim(),
        proof: proof?.id ?? null,
      }),
    )
    const label = labelOf(DONE[form.state], people, document.title)
    const change = await addReceipts(desk, label, receipts, piecesOf(proof))
    showWithUndo(`${label}.`, () => desk.undo(change))
  }
}
