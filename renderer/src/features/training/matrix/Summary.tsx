import { memo } from 'react'
import { addresses } from '../../../ui/addresses.ts'
import { plural } from '../../../ui/format-number.ts'
import { StateMark } from '../../../ui/StateMark.tsx'
import { unseen } from '../missing/missing-groups.ts'
import type { Training } from '../use-training.ts'
import { LOOKS } from '../words/cell-look.ts'
import type { MatrixRow } from './matrix.ts'
import { narrowMatrix } from './matrix-view.ts'
import { SchoolLines } from './SchoolLines.tsx'
import { summaryOf } from './summary.ts'

interface SummaryProps {
  readonly training: Training
  readonly rows: readonly MatrixRow[]
}

/** How the school stands, in sentences; each shows whom it is about. Not drawn again for each letter of a search. */
export const Summary = memo(function Summary({ training, rows }: SummaryProps) {
  const missing = unseen(training.log).length
  const lines = summaryOf(rows, training.rules.dueSoonDays)
  return (
    <ul className="tr-summary" aria-label="How the school stands">
      {lines.map(({ words, looks }) => (
        <li key={words}>
          <StateMark state={LOOKS[looks[0] ?? 'never'].shape} />
          <button
            type="button"
            className="tr-link"
            onClick={() => narrowMatrix({ looks, sort: 'urgent' })}
          >
            {words}
          </button>
        </li>
      ))}
      {lines.length === 0 && (
        <li>
          <StateMark state="met" coloured /> Everybody is in date.
        </li>
      )}
      {missing > 0 && (
        <li>
          <StateMark state="missing" />
          <a href={addresses.certificatesMissing}>
            {plural(missing, 'certificate is', 'certificates are')} missing, though the dates are
            known
          </a>
        </li>
      )}
      <SchoolLines training={training} />
    </ul>
  )
})
