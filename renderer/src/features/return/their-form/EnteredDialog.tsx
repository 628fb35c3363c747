import { useState } from 'react'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import { ProofField } from '../../../intake/ProofField.tsx'
import { type Proof, piecesOf } from '../../../intake/proof.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { keepEnteredInForm } from '../../../storage/repositories/form-entries.ts'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Field } from '../../../ui/Field.tsx'
import { SummaryList } from '../../../ui/SummaryList.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'
import { enteredDelivery } from './entered.ts'
import type { TheirForm } from './use-their-form.ts'

interface EnteredDialogProps {
  readonly gathered: GatheredAudit
  readonly form: TheirForm
  readonly onClose: () => void
}

/** Whose it is and what stands there, before it is noted; then reference and receipt. */
export function EnteredDialog({ gathered, form, onClose }: EnteredDialogProps) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  const [reference, setReference] = useState('')
  const [proof, setProof] = useState<Proof | null>(null)
  const [restIsFine, setRestIsFine] = useState(false)
  const { audit, school } = gathered
  const { entered, all } = form.counts
  const rest = all - entered
  const keep = async () => {
    onClose()
    const delivery = enteredDelivery(desk, gathered, { reference, proof: proof?.id ?? null })
    const change = await keepEnteredInForm(desk, delivery, piecesOf(proof))
    showWithUndo(`Revision ${audit.revision} is noted as entered in their form.`, () =>
      desk.undo(change),
    )
  }
  return (
    <Dialog
      title="It is sent in their form"
      onClose={onClose}
      actions={
        <>
          <Button look="primary" disabled={rest > 0 && !restIsFine} onClick={() => void keep()}>
            Keep it
          </Button>
          <Button onClick={onClose}>Not yet</Button>
        </>
      }
    >
      <SummaryList
        rows={[
          { key: 'school', term: 'School', detail: school.name },
          { key: 'urn', term: 'URN', detail: school.urn ?? 'Not given' },
          {
            key: 'year',
            term: 'School year',
            detail: `${audit.schoolYear}, revision ${audit.revision}`,
          },
          { key: 'ticked', term: 'Ticked as entered', detail: `${entered} of ${all}` },
        ]}
      />
      {rest > 0 && (
        <Checkbox
          label={`The form does not ask for the other ${rest}, or they stand there as they are here`}
          checked={restIsFine}
          onValueChange={setRestIsFine}
        />
      )}
      <Field
        label="Reference that the form gave"
        hint="Such as a submission number. Leave it empty if there is none."
        need="optional"
      >
        <TextInput value={reference} onValueChange={setReference} width="medium" />
      </Field>
      <ProofField
        legend="The form’s receipt"
        title={`Receipt of the partnership’s form ${audit.schoolYear}, revision ${audit.revision}`}
        kind="other"
        buttonLabel="Choose the receipt"
        proof={proof}
        onChange={setProof}
      />
    </Dialog>
  )
}
