import { memo, useState } from 'react'
import { nameOf, type Person } from '../../../domain/people/person.ts'
import type { Judged, PlannedFormRow } from '../../../domain/receipts/importing/form-plan.ts'
import type { PersonId } from '../../../domain/shared/ids.ts'
import { Field } from '../../../ui/Field.tsx'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { Select } from '../../../ui/Select.tsx'
import { choosePerson } from './form-store.ts'
import {
  aboutRow,
  isToJudge,
  whyAsked,
  whyJudge,
  whyRowAddsNothing,
  writtenName,
} from './form-words.ts'
import { JudgeChoice } from './JudgeChoice.tsx'

interface WhoRowProps {
  readonly planned: PlannedFormRow
  /** Null: nobody of ours; undefined: not said. */
  readonly chosen: PersonId | null | undefined
  readonly judged: Judged | undefined
  readonly people: readonly Person[]
}

const NOBODY = 'nobody'
const OTHER = 'other'

/** One answer of which it is not sure whose it is. */
export const WhoRow = memo(function WhoRow({ planned, chosen, judged, people }: WhoRowProps) {
  const { match, row } = planned
  const likely = match.type === 'perhaps' ? match.people : []
  const isLikely = likely.some(({ id }) => id === chosen)
  const [other, setOther] = useState(chosen !== null && chosen !== undefined && !isLikely)
  const value = other ? OTHER : chosen === null || likely.length === 0 ? NOBODY : (chosen ?? null)
  const choose = (next: string) => {
    setOther(next === OTHER)
    choosePerson(row.row, next === OTHER ? undefined : next === NOBODY ? null : next)
  }
  const isSomebody = chosen !== undefined && chosen !== null
  const extra = isSomebody ? whyRowAddsNothing(planned) : ''
  return (
    <li className="sd-wizard__row">
      <div className="sd-wizard__words sd-stack">
        <RadioGroup
          legend={writtenName(planned)}
          hint={`${match.type === 'perhaps' ? `${whyAsked(match.because, likely)} ` : ''}${aboutRow(planned)}`}
          options={[
            ...likely.map((person) => ({ value: person.id, label: optionWords(person) })),
            {
              value: OTHER,
              label:
                likely.length === 0 ? 'Somebody in the register' : 'Somebody else in the register',
            },
            { value: NOBODY, label: 'Leave this row out' },
          ]}
          value={value}
          onChange={choose}
        />
        {other && (
          <Field label={`Who is ${writtenName(planned)}?`}>
            <Select
              placeholder="Choose the person"
              options={people
                .filter(({ erasedAt }) => erasedAt === null)
                .map((person) => ({ value: person.id, label: optionWords(person) }))}
              value={chosen ?? ''}
              onValueChange={(id) => choosePerson(row.row, id === '' ? undefined : id)}
            />
          </Field>
        )}
        {isSomebody && isToJudge(planned, judged !== undefined) && (
          <JudgeChoice
            planned={planned}
            judged={judged}
            legend="And what is the answer?"
            hint={whyJudge(planned)}
          />
        )}
        {extra !== '' && <p className="rf-extra">{extra}</p>}
      </div>
    </li>
  )
})

function optionWords(person: Person): string {
  return person.post === '' ? nameOf(person) : `${nameOf(person)}, ${person.post}`
}
