import { useState } from 'react'
import type { HistoryWords } from '../../domain/history/account.ts'
import { countsInWords } from '../../domain/history/change-title.ts'
import { describeRow } from '../../domain/history/describe-row.ts'
import type { ChangedRow } from '../../storage/change.ts'
import { Button } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { RowChange } from './RowChange.tsx'

const STEP = 40

interface ManyRowsProps {
  readonly rows: readonly ChangedRow[]
  readonly words: HistoryWords
}

/** What an import or another large change touched, unfolded when it is asked for. */
export function ManyRows({ rows, words }: ManyRowsProps) {
  const [open, setOpen] = useState(false)
  return (
    <Disclosure
      summary={countsInWords(rows)}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      {open && <Unfolded rows={rows} words={words} />}
    </Disclosure>
  )
}

function Unfolded({ rows, words }: ManyRowsProps) {
  const [limit, setLimit] = useState(STEP)
  const left = rows.length - limit
  return (
    <div className="sd-stack">
      <ul className="hi-many">
        {rows.slice(0, limit).map((row) => (
          <li key={`${row.table} ${JSON.stringify(row.key)}`}>
            <RowChange account={describeRow(row, words)} titled />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button small onClick={() => setLimit(rows.length)}>
          Show the other {left}
        </Button>
      )}
    </div>
  )
}
