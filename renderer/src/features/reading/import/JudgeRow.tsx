import { memo } from 'react'
import { nameOf } from '../../../domain/people/person.ts'
import type { PlannedFormRow } from '../../../domain/receipts/importing/form-plan.ts'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { judge } from './form-store.ts'
import { aboutRow, whyJudge, writtenName } from './form-words.ts'

interface JudgeRowProps {
  readonly planned: PlannedFormRow
  readonly judged: 'read' | 'declined' | 'leave' | undefined
}

/** An answer that is no plain yes: hers to say what it is. */
export const JudgeRow = memo(function JudgeRow({ planned, judged }: JudgeRowProps) {
  const { person, answers, row } = planned
  const why = answers.map(whyJudge).join(' ')
  return (
    <li className="sd-wizard__row">
      <div className="sd-wizard__words">
        <RadioGroup
          legend={person === null ? writtenName(planned) : nameOf(person)}
          hint={`${why} ${aboutRow(planned)}`}
          options={[
            { value: 'leave', label: 'Leave it out' },
            { value: 'read', label: 'Has read it' },
            { value: 'declined', label: 'Declined, to be followed up' },
          ]}
          value={judged ?? 'leave'}
          onChange={(value) => judge(row.row, asJudged(value))}
        />
      </div>
    </li>
  )
})

function asJudged(value: string): 'read' | 'declined' | 'leave' {
  return value === 'read' || value === 'declined' ? value : 'leave'
}
