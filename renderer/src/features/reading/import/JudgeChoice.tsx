import type { ReactNode } from 'react'
import type { Judged, PlannedFormRow } from '../../../domain/receipts/importing/form-plan.ts'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { judge } from './form-store.ts'

interface JudgeChoiceProps {
  readonly planned: PlannedFormRow
  readonly judged: Judged | undefined
  readonly legend: ReactNode
  readonly hint: string
}

/** What an answer is that is no plain yes: hers to say, and left out until she does. */
export function JudgeChoice({ planned, judged, legend, hint }: JudgeChoiceProps) {
  return (
    <RadioGroup
      legend={legend}
      hint={hint}
      options={[
        { value: 'leave', label: 'Leave it out' },
        { value: 'read', label: 'Has read it' },
        { value: 'declined', label: 'Declined, to be followed up' },
      ]}
      value={judged ?? 'leave'}
      onChange={(value) => judge(planned.row.row, asJudged(value))}
    />
  )
}

function asJudged(value: string): Judged {
  return value === 'read' || value === 'declined' ? value : 'leave'
}
