import type { ImportChoices } from '../../../domain/people/importing/plan-import.ts'
import { nameOf, type Person } from '../../../domain/people/person.ts'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { DateInput } from '../../../ui/DateInput.tsx'
import { Field } from '../../../ui/Field.tsx'
import { changeChoices, chooseLeft } from './import-store.ts'

interface MissingPeopleProps {
  readonly people: readonly Person[]
  readonly choices: ImportChoices
}

/** Known from an earlier list and not in this one: perhaps they have left. Nobody leaves by itself. */
export function MissingPeople({ people, choices }: MissingPeopleProps) {
  if (people.length === 0) return null
  return (
    <section className="sd-wizard__part" aria-labelledby="st-missing">
      <h2 id="st-missing">Not in this list ({people.length})</h2>
      <p className="sd-muted">
        An earlier list had them. Tick who has left; the others stay as they are.
      </p>
      <Field label="Last day of those who are ticked">
        <DateInput
          value={choices.leftOn}
          onChange={(leftOn) => leftOn !== null && changeChoices(() => ({ leftOn }))}
        />
      </Field>
      <ul className="sd-wizard__rows">
        {people.map((person) => (
          <li className="sd-wizard__row" key={person.id}>
            <Checkbox
              label={`${nameOf(person)} has left`}
              hint={person.post === '' ? undefined : person.post}
              checked={choices.left.has(person.id)}
              onValueChange={(hasLeft) => chooseLeft(person.id, hasLeft)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
