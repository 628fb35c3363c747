import { useId } from 'react'
import type { Person } from '../../../domain/people/person.ts'
import type { Policy, PolicyOwner } from '../../../domain/policies/policy.ts'
import type { LocalDate } from '../../../domain/shared/dates.ts'
import { Field } from '../../../ui/Field.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { useSavedText } from '../../../ui/use-saved-text.ts'
import { isOfSeveral, ownerFromText, ownerInField, ownerLabel, ownersOffered } from './owner.ts'
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
  const text = useSavedText(ownerInField(policy, people, offered), (value) =>
    edit('Owner', { owner: ownerFromText(value, offered) }),
  )
  const { personId } = policy.owner
  const gone = personId !== null && !offered.some(({ id }) => id === personId)
  return (
    <div>
      <Field
        label="Owner"
        hint={personId === null || gone ? 'From your staff list, or typed' : 'From your staff list'}
        error={problemOf(policy.owner, gone, offered)}
      >
        <TextInput {...text} list={listId} autoComplete="off" maxLength={200} />
      </Field>
      <datalist id={listId}>
        {offered.map((person) => (
          <option key={person.id} value={ownerLabel(person, offered)}>
            {person.post}
          </option>
        ))}
      </datalist>
    </div>
  )
}

function problemOf(
  owner: PolicyOwner,
  gone: boolean,
  offered: readonly Person[],
): string | undefined {
  if (gone) return 'The owner has left or was erased. Choose who keeps it now.'
  return isOfSeveral(owner, offered)
    ? 'More than one person is called so. Choose from the list which one it is.'
    : undefined
}
