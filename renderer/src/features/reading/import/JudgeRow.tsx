import { memo } from 'react'
import { nameOf } from '../../../domain/people/person.ts'
import type { Judged, PlannedFormRow } from '../../../domain/receipts/importing/form-plan.ts'
import { aboutRow, whyJudge, writtenName } from './form-words.ts'
import { JudgeChoice } from './JudgeChoice.tsx'

interface JudgeRowProps {
  readonly planned: PlannedFormRow
  readonly judged: Judged | undefined
}

/** An answer of somebody known that is no plain yes. */
export const JudgeRow = memo(function JudgeRow({ planned, judged }: JudgeRowProps) {
  const { person } = planned
  return (
    <li className="sd-wizard__row">
      <div className="sd-wizard__words">
        <JudgeChoice
          planned={planned}
          judged={judged}
          legend={person === null ? writtenName(planned) : nameOf(person)}
          hint={`${whyJudge(planned)} ${aboutRow(planned)}`}
        />
      </div>
    </li>
  )
})
