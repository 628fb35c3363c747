import { memo } from 'react'
import { nameOf } from '../../../domain/people/person.ts'
import type { PlannedFormRow } from '../../../domain/receipts/importing/form-plan.ts'
import { aboutRow, remarksOn, whyRowAddsNothing, writtenName } from './form-words.ts'

/** One answer that is taken as it was found, or that adds nothing. */
export const PlainRow = memo(function PlainRow({ planned }: { planned: PlannedFormRow }) {
  const { person, kind } = planned
  const remarks = remarksOn(planned)
  return (
    <li className="sd-wizard__row">
      <div className="sd-wizard__words">
        <div>{person === null ? writtenName(planned) : nameOf(person)}</div>
        <div className="sd-small sd-muted">{aboutRow(planned)}</div>
      </div>
      {kind === 'nothing' && <div className="sd-wizard__words">{whyRowAddsNothing(planned)}</div>}
      {kind !== 'nothing' && remarks !== '' && (
        <div className="sd-wizard__words sd-muted">
          {remarks[0]?.toUpperCase()}
          {remarks.slice(1)}
        </div>
      )}
    </li>
  )
})
