import { nameOf, type Person } from '../../../domain/people/person.ts'
import type { Receipt } from '../../../domain/receipts/receipt.ts'
import type { DocumentToRead } from '../../../domain/receipts/standing.ts'
import type { Proof } from '../../../intake/proof.ts'
import type { Desk } from '../../../storage/desk.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { correctReceipt } from '../../../storage/repositories/receipts.ts'
import { useToasts } from '../../../ui/toasts.ts'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'
import { receiptMadeNow } from '../shared/new-receipt.ts'
import { methodOf, type RecordForm } from './record-form.ts'

/** Either taken out, with a reason, or entered anew. */
export type Correction =
  | { readonly void: string }
  | { readonly form: RecordForm; readonly why: string; readonly proof: Proof | null }

export function useCorrect(receipt: Receipt, person: Person, { title }: DocumentToRead) {
  const desk = useDesk()
  const toasts = useToasts()
  const showWithUndo = useUndoToast()
  return async (correction: Correction) => {
    const label = `Correction for ${nameOf(person)}: “${title}”`
    const entry = correctionOf(desk, receipt, correction)
    const piece = 'form' in correction ? (correction.proof?.piece ?? null) : null
    const change = await correctReceipt(desk, label, entry, piece)
    if (change === null) {
      toasts.show({ message: 'Somebody corrected this entry before, so nothing was added.' })
    } else {
      showWithUndo(`${label}.`, () => desk.undo(change))
    }
  }
}

function correctionOf(desk: Desk, receipt: Receipt, correction: Correction): Receipt {
  const { personId, documentId, version, method, on } = receipt
  const same = { personId, documentId, version, corrects: receipt.id }
  if ('void' in correction) {
    return receiptMadeNow(desk, { ...same, state: 'void', on, method, reason: correction.void })
  }
  const { form, why, proof } = correction
  return receiptMadeNow(desk, {
    ...same,
    state: form.state,
    on: form.on ?? on,
    method: form.method === method ? method : methodOf(form),
    reason: form.reason.trim(),
    note: [form.note.trim(), why === '' ? '' : `Corrected: ${why}`].filter(Boolean).join('\n'),
    typedName: form.state === 'read' ? receipt.typedName : null,
    check: form.state === 'read' ? receipt.check : null,
    proof: proof?.id ?? receipt.proof,
  })
}
