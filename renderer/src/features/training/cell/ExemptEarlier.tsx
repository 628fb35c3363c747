import { useState } from 'react'
import { earlierLacks, hasOnceOnly } from '../../../domain/training/exempt-earlier.ts'
import type { StandingRow } from '../../../domain/training/standing.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { saveExemptions } from '../../../storage/repositories/training-rules.ts'
import { Button } from '../../../ui/Button.tsx'
import { DateInput } from '../../../ui/DateInput.tsx'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { Field } from '../../../ui/Field.tsx'
import { formatDate } from '../../../ui/format-date.ts'
import { plural } from '../../../ui/format-number.ts'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'
import type { Training } from '../use-training.ts'

interface ExemptEarlierProps {
  readonly training: Training
  readonly row: StandingRow
  readonly onDone: () => void
}

const REASON = 'Not recorded before this log began'

/** For a school that begins: what was done years ago and was never written down, for many at once. */
export function ExemptEarlier({ training, row, onDone }: ExemptEarlierProps) {
  const [before, setBefore] = useState<string | null>(null)
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  if (!hasOnceOnly(row)) return null
  const lacks = before === null ? [] : earlierLacks(training.standing, row, before)
  const count = new Set(lacks.map(({ person }) => person.id)).size
  const exempt = async () => {
    const { newId, now, author, today } = desk.context
    const exemptions = lacks.map(({ person, requirement }) => ({
      id: newId(),
      personId: person.id,
      requirementId: requirement.id,
      reason: REASON,
      from: today(),
      until: null,
      note: '',
      by: author(),
      at: now(),
    }))
    const people = plural(count, 'person', 'people')
    const change = await saveExemptions(desk, `Exempting ${people}: ${row.title}`, exemptions)
    onDone()
    showWithUndo(`${people} exempt from “${row.title}”, with the reason beside it.`, () =>
      desk.undo(change),
    )
  }
  return (
    <Disclosure summary="Not recorded before we began">
      <div className="sd-stack">
        <p>
          What is done once and was done before this log began can be set as exempt for everybody
          who has no record of it. It is shown as exempt, never as done; what is renewed stays
          asked.
        </p>
        <Field label="Exempt everybody who started before">
          <DateInput value={before} onChange={setBefore} />
        </Field>
        {before !== null && (
          <p>
            {count === 0
              ? `Nobody who started before ${formatDate(before)} lacks a record of it. Whoever has no first day in the register is not counted.`
              : `${plural(count, 'person', 'people')} who started before ${formatDate(before)}.`}
          </p>
        )}
        <div>
          <Button disabled={count === 0} onClick={() => void exempt()}>
            Exempt {plural(count, 'person', 'people')} with this reason
          </Button>
        </div>
      </div>
    </Disclosure>
  )
}
