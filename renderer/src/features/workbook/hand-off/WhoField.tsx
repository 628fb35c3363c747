import { inNameOrder, nameOf, type Person } from '../../../domain/people/person.ts'
import type { PersonId } from '../../../domain/shared/ids.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { useStored } from '../../../storage/live.ts'
import { readPeople } from '../../../storage/repositories/people.ts'
import { Field } from '../../../ui/Field.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'

export interface Colleague {
  /** Of the register; null for somebody who is not in it. */
  readonly personId: PersonId | null
  readonly name: string
  readonly isTyped: boolean
}

export const NOBODY: Colleague = { personId: null, name: '', isTyped: false }

const TYPED = 'typed'

interface WhoFieldProps {
  readonly value: Colleague
  readonly onChange: (who: Colleague) => void
}

/** Somebody of the register, or a name typed for whoever is not in it. */
export function WhoField({ value, onChange }: WhoFieldProps) {
  const { db, context } = useDesk()
  const people = useStored(() => readPeople(db), [db])
  const here = inNameOrder(people ?? []).filter((person) => isHere(person, context.today()))
  const isTyped = value.isTyped || (people !== undefined && here.length === 0)
  const choose = (choice: string) => {
    const person = here.find(({ id }) => id === choice)
    if (person !== undefined) {
      onChange({ personId: person.id, name: nameOf(person), isTyped: false })
    } else onChange({ ...NOBODY, isTyped: choice === TYPED })
  }
  return (
    <>
      {here.length > 0 && (
        <Field label="Colleague">
          <Select
            options={[
              { value: '', label: 'Choose somebody' },
              ...here.map((person) => ({ value: person.id, label: labelOf(person) })),
              { value: TYPED, label: 'Somebody who is not in the register' },
            ]}
            value={value.isTyped ? TYPED : (value.personId ?? '')}
            onValueChange={choose}
          />
        </Field>
      )}
      {isTyped && (
        <Field label="Name of the colleague" hint="As it shall stand beside the answers.">
          <TextInput
            value={value.name}
            maxLength={80}
            onValueChange={(name) => onChange({ personId: null, name, isTyped: true })}
          />
        </Field>
      )}
    </>
  )
}

const isHere = ({ erasedAt, endsOn }: Person, today: string): boolean =>
  erasedAt === null && (endsOn === null || endsOn >= today)

const labelOf = (person: Person): string =>
  person.post.trim() === '' ? nameOf(person) : `${nameOf(person)}, ${person.post.trim()}`
