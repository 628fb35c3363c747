import { nameOf, type Person } from '../../../domain/people/person.ts'
import type { PersonFilePlan } from '../../../domain/person-file/planned.ts'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'

interface WhoIsItProps {
  readonly plan: PersonFilePlan
  readonly choice: string | null
  readonly onChoose: (choice: string) => void
}

/** Whom the file is about, here. A name alone is only perhaps the same person. */
export function WhoIsIt({ plan, choice, onChoose }: WhoIsItProps) {
  const { match, file } = plan
  if (match.type === 'known') {
    return <p>That is {nameOf(match.person)} of your register.</p>
  }
  if (match.type === 'nobody') {
    return (
      <p>
        Nobody of that name is in your register, so they are added. The file does not say when they
        begin here, nor as what.
      </p>
    )
  }
  return (
    <RadioGroup
      legend="Who is it here?"
      options={[
        ...match.people.map((person) => ({
          value: person.id,
          label: nameOf(person),
          hint: hintOf(person),
        })),
        {
          value: 'new',
          label: `Somebody else: add ${nameOf(file.person)} to the register`,
        },
      ]}
      value={choice}
      onChange={onChoose}
    />
  )
}

function hintOf({ post, staffCode }: Person): string | undefined {
  const words = [post, staffCode].filter((part) => part !== '').join(', ')
  return words === '' ? undefined : words
}
