import { type FormEvent, useId, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { PolicyLine } from '../../../domain/policies/standing.ts'
import { foldText, isBlank } from '../../../domain/shared/text.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { addPolicy } from '../../../storage/repositories/policies.ts'
import { addressOfPolicy } from '../../../ui/addresses.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Field } from '../../../ui/Field.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'
import { ownPolicy } from '../own-policy.ts'
import { titleOf } from './policy-rows.ts'
import { categoryInWords, OWN_CATEGORY } from './policy-words.ts'

interface AddPolicyDialogProps {
  readonly lines: readonly PolicyLine[]
  readonly onClose: () => void
}

/** A document of the school's own. A title is enough to begin; the rest is on its page. */
export function AddPolicyDialog({ lines, onClose }: AddPolicyDialogProps) {
  const [title, setTitle] = useState('')
  const [category, setCategory] = useState(OWN_CATEGORY)
  const [asked, setAsked] = useState(false)
  const formId = useId()
  const add = useAdd(onClose)
  const twin = lines.find(({ policy }) => foldText(titleOf(policy)) === foldText(title.trim()))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!isBlank(title) && twin === undefined) void add(title.trim(), category)
  }
  return (
    <Dialog
      title="Add a policy"
      onClose={onClose}
      actions={
        <>
          <Button look="primary" type="submit" form={formId}>
            Add to the register
          </Button>
          <Button onClick={onClose}>Leave it</Button>
        </>
      }
    >
      <form id={formId} className="sd-stack" onSubmit={submit} noValidate>
        <Field
          label="Title"
          hint="Such as “Safeguarding in swimming lessons”"
          error={asked ? problemOf(title, twin) : undefined}
        >
          <TextInput data-autofocus value={title} onValueChange={setTitle} maxLength={300} />
        </Field>
        {asked && twin !== undefined && (
          <a href={addressOfPolicy(twin.policy.id)} onClick={onClose}>
            Go to “{titleOf(twin.policy)}”
          </a>
        )}
        <Field label="Where it stands in the register">
          <Select
            options={categoriesOf(lines)}
            value={category}
            onValueChange={setCategory}
            width="full"
          />
        </Field>
      </form>
    </Dialog>
  )
}

function problemOf(title: string, twin: PolicyLine | undefined): string | undefined {
  if (isBlank(title)) return 'Give it a title, so that it can be found.'
  return twin && 'There is one of this title already.'
}

function categoriesOf(lines: readonly PolicyLine[]) {
  const named = new Set([...lines.map(({ policy }) => policy.category), OWN_CATEGORY])
  return [...named].map((category) => ({ value: category, label: categoryInWords(category) }))
}

function useAdd(onClose: () => void) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  return async (title: string, category: string) => {
    const { newId, now } = desk.context
    const policy = ownPolicy({ id: newId(), title, category, addedAt: now() })
    const change = await addPolicy(desk, policy)
    onClose()
    navigate(addressOfPolicy(policy.id).replace(/^#/, ''))
    showWithUndo(`“${title}” is in the register.`, () => desk.undo(change))
  }
}
