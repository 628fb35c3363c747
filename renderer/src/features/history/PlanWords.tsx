import type { HistoryWords } from '../../domain/history/account.ts'
import { countsInWords } from '../../domain/history/change-title.ts'
import { describeRow } from '../../domain/history/describe-row.ts'
import { aboutRow } from '../../storage/about-row.ts'
import type { ChangedRow } from '../../storage/change.ts'
import type { Staying, UndoPlan } from '../../storage/plan-undo.ts'
import { addresses } from '../../ui/addresses.ts'
import { addressOfHistory } from '../../ui/history-address.ts'
import { refusalWords, stayWords } from './plan-words.ts'
import { RowChange } from './RowChange.tsx'

interface PlanWordsProps {
  readonly plan: UndoPlan
  readonly words: HistoryWords
}

/** What would come back as it was, and what stays because somebody changed it since. */
export function PlanWords({ plan, words }: PlanWordsProps) {
  return (
    <div className="sd-stack">
      {plan.type === 'refused' ? (
        <p>
          {refusalWords(plan)}{' '}
          {plan.why === 'signed' && <a href={addresses.return}>Go to the Return screen</a>}
        </p>
      ) : (
        <ComingBack rows={plan.back} words={words} />
      )}
      {plan.stays.length > 0 && <Stays stays={plan.stays} words={words} />}
      {plan.type === 'ready' && (
        <p className="sd-muted">This is written down as a change of its own and can be undone.</p>
      )}
    </div>
  )
}

function ComingBack({
  rows,
  words,
}: {
  readonly rows: readonly ChangedRow[]
  readonly words: HistoryWords
}) {
  const [first] = rows
  if (first && rows.length === 1) {
    const { before, after } = first
    return (
      <>
        <p>It comes back as it was before:</p>
        <RowChange
          account={describeRow({ ...first, before: after, after: before }, words)}
          titled
        />
      </>
    )
  }
  const gone = rows.filter(({ before }) => before === null)
  const changed = rows.filter(({ before }) => before !== null)
  return (
    <ul>
      {gone.length > 0 && <li>{countsInWords(gone)} will be taken out again.</li>}
      {changed.length > 0 && <li>{countsInWords(changed)} will come back as before.</li>}
    </ul>
  )
}

function Stays({
  stays,
  words,
}: {
  readonly stays: readonly Staying[]
  readonly words: HistoryWords
}) {
  return (
    <div>
      <h3 className="hi-entry__title">
        {stays.length === 1 ? 'One stays as it is' : `${stays.length} stay as they are`}
      </h3>
      <ul>
        {stays.map((staying) => (
          <li key={`${staying.row.table} ${JSON.stringify(staying.row.key)}`}>
            <StayingName row={staying.row} words={words} />: {stayWords(staying)}
          </li>
        ))}
      </ul>
    </div>
  )
}

function StayingName({ row, words }: { readonly row: ChangedRow; readonly words: HistoryWords }) {
  const [about] = aboutRow(row)
  const { title } = describeRow(row, words)
  return about === undefined ? title : <a href={addressOfHistory(about)}>{title}</a>
}
