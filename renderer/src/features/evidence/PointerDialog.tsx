import { type FormEvent, useId, useState } from 'react'
import type { EvidenceKind, EvidenceTarget } from '../../domain/evidence/evidence.ts'
import { isEvidenceKind } from '../../domain/evidence/kind-words.ts'
import type { AuditId } from '../../domain/shared/ids.ts'
import { isBlank } from '../../domain/shared/text.ts'
import { useDesk } from '../../storage/desk-context.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { useToasts } from '../../ui/toasts.ts'
import { addPointer } from './add-evidence.ts'
import { kindOptions } from './kinds.ts'
import { openDetailsOfNew } from './open-details.ts'

interface PointerDialogProps {
  readonly auditId: AuditId
  readonly targets: readonly EvidenceTarget[]
  readonly onClose: () => void
}

/** Evidence that stays where it is: what it is, and where someone would find it. */
export function PointerDialog({ auditId, targets, onClose }: PointerDialogProps) {
  const [title, setTitle] = useState('')
  const [place, setPlace] = useState('')
  const [kind, setKind] = useState<EvidenceKind>('other')
  const [asked, setAsked] = useState(false)
  const formId = useId()
  const desk = useDesk()
  const toasts = useToasts()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (isBlank(title) || isBlank(place)) return
    const addition = { desk, auditId, targets, showDetails: false }
    const piece = await addPointer(addition, { title: title.trim(), kind }, place.trim())
    if (targets.length > 0) openDetailsOfNew(piece.id)
    toasts.show({ message: `“${piece.title}” added, with the place where it is kept.` })
    onClose()
  }
  return (
    <Dialog
      title="Evidence that stays where it is"
      onClose={onClose}
      actions={
        <>
          <Button look="primary" type="submit" form={formId}>
            Add it
          </Button>
          <Button onClick={onClose}>Leave it</Button>
        </>
      }
    >
      <form id={formId} className="sd-stack" onSubmit={(event) => void submit(event)} noValidate>
        <p>For what stays on paper or in another system. The return names the place.</p>
        <Field
          label="What it is"
          error={asked && isBlank(title) ? 'Say what it is, such as “Visitor book”.' : undefined}
        >
          <TextInput value={title} onValueChange={setTitle} data-autofocus maxLength={300} />
        </Field>
        <Field
          label="Where it is kept"
          hint="Such as: blue folder, business manager's office"
          error={asked && isBlank(place) ? 'Say where someone would find it.' : undefined}
        >
          <TextInput value={place} onValueChange={setPlace} maxLength={500} />
        </Field>
        <Field label="Kind">
          <Select
            options={kindOptions}
            value={kind}
            onValueChange={(value) => isEvidenceKind(value) && setKind(value)}
          />
        </Field>
      </form>
    </Dialog>
  )
}
