import { type FormEvent, useId, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { nameOf, newPerson } from '../../../domain/people/person.ts'
import type { Role } from '../../../domain/people/roles.ts'
import { isBlank } from '../../../domain/shared/text.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { addPerson } from '../../../storage/repositories/people.ts'
import { addressOfStaffMember } from '../../../ui/addresses.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Field } from '../../../ui/Field.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'

interface AddPersonDialogProps {
  readonly roles: readonly Role[]
  readonly onClose: () => void
}

/** A name is enough to begin; everything else is on the person's page, where it saves by itself. */
export function AddPersonDialog({ roles, onClose }: AddPersonDialogProps) {
  const [given, setGiven] = useState('')
  const [family, setFamily] = useState('')
  const [roleId, setRoleId] = useState('')
  const [asked, setAsked] = useState(false)
  const formId = useId()
  const add = useAdd(onClose)
  const nameless = isBlank(given) && isBlank(family)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (nameless) setAsked(true)
    else void add(given.trim(), family.trim(), roleId)
  }
  return (
    <Dialog
      title="Add a person"
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
      <form id={formId} className="sd-stack" onSubmit={submit}>
        <Field
          label="First names"
          error={
            asked && nameless
              ? 'Give a first name or a surname, so that they can be found.'
              : undefined
          }
        >
          <TextInput data-autofocus value={given} onValueChange={setGiven} />
        </Field>
        <Field label="Surname">
          <TextInput value={family} onValueChange={setFamily} />
        </Field>
        <Field label="Role" need="optional" hint="More can be added afterwards">
          <Select
            placeholder="Not yet known"
            options={roles.map(({ id, title }) => ({ value: id, label: title }))}
            value={roleId}
            onValueChange={setRoleId}
            width="full"
          />
        </Field>
      </form>
    </Dialog>
  )
}

function useAdd(onClose: () => void) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  return async (given: string, family: string, roleId: string) => {
    const { newId, now } = desk.context
    const roles = roleId === '' ? [] : [{ roleId, from: null, to: null }]
    const person = newPerson({ id: newId(), addedAt: now(), given, family, roles })
    const change = await addPerson(desk, person)
    onClose()
    navigate(addressOfStaffMember(person.id).replace(/^#/, ''))
    showWithUndo(`${nameOf(person)} is in the register.`, () => desk.undo(change))
  }
}
