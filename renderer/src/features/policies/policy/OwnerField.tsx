import { useId } from 'react'
import { nameOf, type Person } from '../../../domain/people/person.ts'
import type { Policy } from '../../../domain/policies/policy.ts'
import type { LocalDate } from '../../../domain/shared/dates.ts'
import { Field } from '../../../ui/Field.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { useSavedText } from '../../../ui/use-saved-text.ts'
import { ownerOf } from '../register/policy-rows.ts'
import { ownerFromText, ownersOffered } from './owner.ts'
import { useEditPolicy } from './use-edit-policy.ts'

interface OwnerFieldProps {
  readonly policy: Policy
  readonly people: readonly Person[]
  readonly today: LocalDate
}

/** Chosen from the register of staff, or typed where it is somebody else. */
export function OwnerField({ policy, people, today }: OwnerFieldProps) {
  const edit = useEditPolicy(policy)
  const listId = useId()
  const offered = ownersOffered(people, today)
  const text = useSavedText(ownerOf(policy, people), (value) =>
    edit('Owner', { owner: ownerFromText(value, offered) }),
  )
  const { personId } = policy.owner
  const gone = personId !== null && !offered.some(({ id }) => id === personId)
  return (
    <div>
      <Field
        label="Owner"
        hint={personId === null || gone ? 'From your staff list, or typed' : 'From your staff list'}
        error={gone ? 'The owner has left or was erased. Choose who keeps it now.' : undefined}
      >
        <TextInput {...text} list={listId} autoComplete="off" maxLength={200} />
      </Field>
      <datalist id={listId}>
        {offered.map((person) => (
          <option key={person.id} value={nameOf(person)}>
            {person.post}
          </option>
        ))}
      </datalist>
    </div>
  )
}
