import type { DueDate } from '../../domain/audit/audit.ts'
import { timeLeft } from '../../domain/audit/due-date.ts'
import { addresses } from '../../ui/addresses.ts'
import { formatDate, formatDateWithDay } from '../../ui/format-date.ts'

interface DueLineProps {
  readonly due: DueDate | null
  readonly today: string
  /** Nothing can be typed in here. */
  readonly isLooking: boolean
}

/** When it is due: only ever a date that she typed or that a real pack brought. */
export function DueLine({ due, today, isLooking }: DueLineProps) {
  if (due === null && isLooking) return <p>No due date yet.</p>
  if (due === null) {
    return (
      <p>
        No due date yet. <a href={addresses.school}>Type it in</a> once your partnership has told
        you.
      </p>
    )
  }
  const left = timeLeft(due.date, today)
  return (
    <p>
      Due {formatDateWithDay(due.date)},{' '}
      <span className={`hm-due--${left.urgency}`}>{left.words}</span>
      <MoreTime due={due} />
    </p>
  )
}

/** The partnership gave more time: what held before is told too. */
function MoreTime({ due }: { readonly due: DueDate }) {
  if (due.source !== 'extension') return null
  const { before } = due
  return (
    <>
      . The partnership <a href={addresses.feedback}>gave more time</a>
      {before ? `: it was due ${formatDate(before.date)}` : ''}
    </>
  )
}
