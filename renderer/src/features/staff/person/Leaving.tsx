import { useState } from 'react'
import { nameOf, type Person } from '../../../domain/people/person.ts'
import { withLastDay } from '../../../domain/people/standing.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { editPerson } from '../../../storage/repositories/people.ts'
import { Button } from '../../../ui/Button.tsx'
import { DateInput } from '../../../ui/DateInput.tsx'
import { Field } from '../../../ui/Field.tsx'
import { formatDate } from '../../../ui/format-date.ts'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'

/** The last day, from which on somebody is kept but asked for nothing. */
export function Leaving({ person }: { readonly person: Person }) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  const [day, setDay] = useState<string | null>(person.endsOn ?? desk.context.today())
  const leave = async () => {
    if (day === null) return
    const label = `Last day of ${nameOf(person)}`
    const change = await editPerson(desk, person, label, (stored) => withLastDay(stored, day))
    showWithUndo(`${nameOf(person)}: the last day is ${formatDate(day)}.`, () => desk.undo(change))
  }
  return (
    <section className="st-part sd-no-print" aria-labelledby="st-leaving">
      <h2 id="st-leaving">Leaving</h2>
      <p>
        {person.endsOn === null
          ? 'From the day after, they move to “Left” with all their records, and their open roles end.'
          : `The last day is ${formatDate(person.endsOn)}. It can still be moved.`}
      </p>
      <div className="st-add">
        <Field
          label="Last day"
          error={
            day !== null && person.startsOn !== null && day < person.startsOn
              ? 'This lies before the first day.'
              : undefined
          }
        >
          <DateInput value={day} onChange={setDay} />
        </Field>
        <Button onClick={() => void leave()} disabled={day === null}>
          Set the last day
        </Button>
      </div>
    </section>
  )
}
