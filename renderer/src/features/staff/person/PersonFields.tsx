import { nameOf, type Person } from '../../../domain/people/person.ts'
import { isBlank } from '../../../domain/shared/text.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { editPerson } from '../../../storage/repositories/people.ts'
import { Field } from '../../../ui/Field.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { useSavedText } from '../../../ui/use-saved-text.ts'
import { useTypedValue } from '../../../ui/use-typed-value.ts'
import { groupsFromText, problemOf, readEmail, type TextField } from './person-problems.ts'

interface PersonFieldsProps {
  readonly person: Person
  readonly people: readonly Person[]
}

/** What is known about somebody. Every field saves by itself. */
export function PersonFields(props: PersonFieldsProps) {
  return (
    <div className="st-fields">
      <OneText {...props} field="given" label="First names" />
      <OneText {...props} field="family" label="Surname" />
      <OneText {...props} field="preferredGiven" label="Known as" hint="Where it differs" />
      <OneText
        {...props}
        field="preferredFamily"
        label="Surname used at work"
        hint="Where it differs"
      />
      <OneText {...props} field="title" label="Title" />
      <OneText {...props} field="post" label="Job title" />
      <Email {...props} />
      <OneText
        {...props}
        field="staffCode"
        label="Staff code"
        hint="The school’s own, such as RAP"
      />
      <OneText
        {...props}
        field="misId"
        label="Number in the MIS"
        hint="Lists are matched by it, such as 1042"
      />
      <Groups person={props.person} />
    </div>
  )
}

interface OneTextProps extends PersonFieldsProps {
  readonly field: TextField
  readonly label: string
  readonly hint?: string
}

function OneText({ person, people, field, label, hint }: OneTextProps) {
  const desk = useDesk()
  const text = useSavedText(person[field], (value) =>
    problemOf(field, value, person) === null
      ? editPerson(desk, person, `${label} of ${nameOf(person)}`, (stored) => ({
          ...stored,
          [field]: value.trim(),
        }))
      : Promise.resolve(),
  )
  const twin = twinOf(field, text.value, person, people)
  return (
    <Field label={label} hint={hint} error={problemOf(field, text.value, person) ?? twin}>
      <TextInput {...text} />
    </Field>
  )
}

/** Kept as typed beside a sentence until it is an address, since half of one reaches nobody. */
function Email({ person, people }: PersonFieldsProps) {
  const desk = useDesk()
  const typed = useTypedValue<string>({
    value: person.email,
    format: (email) => email,
    read: readEmail,
    onChange: (email) =>
      void editPerson(desk, person, `Email of ${nameOf(person)}`, (stored) => ({
        ...stored,
        email,
      })),
  })
  const error = typed.problem ?? twinOf('email', typed.input.value, person, people)
  return (
    <Field label="Email" error={error}>
      <TextInput {...typed.input} />
    </Field>
  )
}

/** A code or address that somebody else has too: kept as typed, and told. */
function twinOf(
  field: TextField | 'email',
  value: string,
  person: Person,
  people: readonly Person[],
) {
  if ((field !== 'staffCode' && field !== 'email') || isBlank(value)) return undefined
  const plain = value.trim().toLowerCase()
  const twin = people.find((one) => one.id !== person.id && one[field].toLowerCase() === plain)
  return twin && `${nameOf(twin)} has this too. It is kept as you typed it.`
}

function Groups({ person }: { readonly person: Person }) {
  const desk = useDesk()
  const text = useSavedText(person.groups.join(', '), (value) =>
    editPerson(desk, person, `Groups of ${nameOf(person)}`, (stored) => ({
      ...stored,
      groups: groupsFromText(value),
    })),
  )
  return (
    <Field label="Groups" hint="With commas between">
      <TextInput {...text} />
    </Field>
  )
}
