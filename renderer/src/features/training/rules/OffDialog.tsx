import { type FormEvent, useId, useState } from 'react'
import { isBlank } from '../../../domain/shared/text.ts'
import type { Requirement } from '../../../domain/training/requirement.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { saveRequirementChange } from '../../../storage/repositories/training-rules.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Field } from '../../../ui/Field.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'

interface OffDialogProps {
  readonly requirement: Requirement
  readonly onClose: () => void
}

/** Only what is the school's own choice, or what nobody found a source for; always with the reason. */
export function OffDialog({ requirement, onClose }: OffDialogProps) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const formId = useId()
  const save = async () => {
    const { id, title, roles, anyOf, renewMonths } = requirement
    const change = await saveRequirementChange(desk, {
      id,
      type: 'off',
      title,
      roles,
      anyOf,
      renewMonths,
      reason: reason.trim(),
      by: desk.context.author(),
      at: desk.context.now(),
    })
    onClose()
    showWithUndo(`“${title}” is asked of nobody now.`, () => desk.undo(change))
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!isBlank(reason)) void save()
  }
  return (
    <Dialog
      title="Switch this rule off"
      onClose={onClose}
      actions={
        <>
          <Button look="primary" type="submit" form={formId}>
            Switch it off
          </Button>
          <Button onClick={onClose}>Leave it on</Button>
        </>
      }
    >
      <p>{requirement.title}</p>
      <form id={formId} onSubmit={submit} noValidate>
        <Field
          label="Why"
          hint="It stands under “What the school changed”, with your name and the day"
          error={asked && isBlank(reason) ? 'Give the reason.' : undefined}
        >
          <TextArea data-autofocus rows={2} value={reason} onValueChange={setReason} />
        </Field>
      </form>
    </Dialog>
  )
}
