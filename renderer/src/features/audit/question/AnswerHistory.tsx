import { useState } from 'react'
import type { Audit } from '../../../domain/audit/audit.ts'
import type { QuestionLine } from '../../../domain/audit/gather-audit.ts'
import { wordingDifference } from '../../../domain/shared/wording-difference.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { historyOf } from '../../../storage/history.ts'
import { useStored } from '../../../storage/live.ts'
import { aboutAnswer } from '../../../storage/repositories/answers.ts'
import { Diff } from '../../../ui/Diff.tsx'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { formatDate } from '../../../ui/format-date.ts'
import { dayOf, formatClock } from '../../../ui/format-time.ts'
import { type FieldChange, type HistoryEntry, historyOfAnswer } from './answer-history.ts'

interface AnswerHistoryProps {
  readonly audit: Audit
  readonly line: QuestionLine
}

/** Who changed what and when. Read only when it is asked for. */
export function AnswerHistory(props: AnswerHistoryProps) {
  const [open, setOpen] = useState(false)
  return (
    <Disclosure
      className="sd-no-print"
      summary="History of this answer"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      {open && <Entries {...props} />}
    </Disclosure>
  )
}

function Entries({ audit, line }: AnswerHistoryProps) {
  const { db } = useDesk()
  const changes = useStored(
    () => historyOf(db, aboutAnswer(audit.id, line.code)),
    [db, audit.id, line.code],
  )
  if (changes === undefined) return null
  const entries = historyOfAnswer(changes, line, audit.template.columns)
  if (entries.length === 0) {
    return <p className="sd-muted">Nothing was changed at this desk yet.</p>
  }
  return (
    <ol className="au-history">
      {entries.map((entry) => (
        <Entry key={entry.key} entry={entry} />
      ))}
    </ol>
  )
}

function Entry({ entry: { at, author, what, fields } }: { readonly entry: HistoryEntry }) {
  return (
    <li>
      <p className="sd-muted sd-small">
        {formatDate(dayOf(at))}, {formatClock(at)} · {author}
      </p>
      {what !== null && <p>{what}</p>}
      {fields.map((change) => (
        <Changed key={change.field} change={change} />
      ))}
    </li>
  )
}

/** A word is told as old and new; a text as what went and what came. */
function Changed({ change: { field, label, from, to } }: { readonly change: FieldChange }) {
  if (field === 'verdict') {
    return (
      <p>
        {label}: {from || 'none'} → <strong>{to || 'none'}</strong>
      </p>
    )
  }
  return (
    <div>
      <p>{label}:</p>
      <Diff parts={wordingDifference(from, to)} />
    </div>
  )
}
