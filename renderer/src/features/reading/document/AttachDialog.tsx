import { useState } from 'react'
import type { DocumentToRead } from '../../../domain/receipts/standing.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { ProofField } from '../../../intake/ProofField.tsx'
import { type Proof, piecesOf } from '../../../intake/proof.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { addReceipts } from '../../../storage/repositories/receipts.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { plural } from '../../../ui/format-number.ts'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'
import type { DocumentRow } from './document-rows.ts'

interface AttachDialogProps {
  /** People with an entry. */
  readonly rows: readonly DocumentRow[]
  readonly document: DocumentToRead
  readonly log: StaffLog
  readonly onClose: () => void
}

/** One scan that proves many entries. Each is entered anew with it; the earlier ones stay in the history. */
export function AttachDialog({ rows, document, onClose }: AttachDialogProps) {
  const [proof, setProof] = useState<Proof | null>(null)
  const attach = useAttach(rows, document)
  return (
    <Dialog
      title={`Attach proof to ${plural(rows.length, 'entry', 'entries')}`}
      onClose={onClose}
      actions={
        <>
          <Button
            look="primary"
            disabled={proof === null}
            onClick={() => {
              if (proof === null) return
              onClose()
              void attach(proof)
            }}
          >
            Attach it
          </Button>
          <Button onClick={onClose}>Leave it</Button>
        </>
      }
    >
      <p>
        The scan of a signed sheet, for example. It goes into the evidence library once, and each of
        these entries names it.
      </p>
      <ProofField title={`Signed: ${document.title}`} proof={proof} onChange={setProof} />
    </Dialog>
  )
}

function useAttach(rows: readonly DocumentRow[], { title }: DocumentToRead) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  return async (proof: Proof) => {
    const receipts = rows.flatMap(({ cell: { receipt } }) =>
      receipt === null
        ? []
        : [
            {
              ...receipt,
              id: desk.context.newId(),
              recordedAt: desk.context.now(),
              recordedBy: desk.context.author(),
              proof: proof.id,
              corrects: receipt.id,
            },
          ],
    )
    const label = `Proof of ${plural(receipts.length, 'entry', 'entries')} for “${title}”`
    const change = await addReceipts(desk, label, receipts, piecesOf(proof))
    showWithUndo(`${label}.`, () => desk.undo(change))
  }
}
