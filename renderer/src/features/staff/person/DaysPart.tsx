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

/** First and last day. After the last one somebody is kept, but asked for nothing. */
export function DaysPart({ person }: { readonly person: Person }) {
  return (
    <section className="st-part" aria-labelledby="st-days">
      <h2 id="st-days">First and last day</h2>
      <FirstDay person={person} />
      <LastDay person={person} />
    </section>
  )
}

function FirstDay({ person }: { readonly person: Person }) {
  const desk = useDesk()
  const label = `First day of ${nameOf(person)}`
  return (
    <Field label="First day" error={orderProblem(person)}>
      <DateInput
        value={person.startsOn}
        onChange={(startsOn) =>
          void editPerson(desk, person, label, (stored) => ({ ...stored, startsOn }))
        }
      />
    </Field>
  )
}

function orderProblem({ startsOn, endsOn }: Person): string | undefined {
  return startsOn !== null && endsOn !== null && endsOn < startsOn
    ? 'The last day lies before the first. Correct one of them.'
    : undefined
}

/** Set by a button, since it moves somebody out of every list. */
function LastDay({ person }: { readonly person: Person }) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  const [day, setDay] = useState<string | null>(person.endsOn)
  const leave = async () => {
    if (day === null) return
    const label = `Last day of ${nameOf(person)}`
    const change = await editPerson(desk, person, label, (stored) => withLastDay(stored, day))
    showWithUndo(`${nameOf(person)}: the last day is ${formatDate(day)}.`, () => desk.undo(change))
  }
  return (
    <>
      <Field
        label="Last day"
        hint="From the day after, they are found under “Left” with all their records, and their open roles end."
      >
        <DateInput value={day} onChange={setDay} />
      </Field>
      <div className="sd-no-print">
        <Button onClick={() => void leave()} disabled={day === null || day === person.endsOn}>
          Set the last day
        </Button>
      </div>
    </>
  )
}
