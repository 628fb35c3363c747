import { useMemo, useState } from 'react'
import type { Audit } from '../../../domain/audit/audit.ts'
import type { QuestionLine } from '../../../domain/audit/gather-audit.ts'
import { formerCodes } from '../../../domain/packs/former-codes.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { historyOf } from '../../../storage/history.ts'
import { useStored } from '../../../storage/live.ts'
import { aboutAnswer } from '../../../storage/repositories/answers.ts'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { FieldChange } from '../../../ui/FieldChange.tsx'
import { formatDate } from '../../../ui/format-date.ts'
import { dayOf, formatClock } from '../../../ui/format-time.ts'
import { addressOfHistory } from '../../../ui/history-address.ts'
import { type HistoryEntry, historyOfAnswer } from './answer-history.ts'

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
  const { id, template } = audit
  const codes = useMemo(
    () => [line.code, ...formerCodes(template, line.code)],
    [template, line.code],
  )
  const changes = useStored(
    () => historyOf(db, ...codes.map((code) => aboutAnswer(id, code))),
    [db, id, codes],
  )
  if (changes === undefined) return null
  const entries = historyOfAnswer(changes, audit, codes)
  if (entries.length === 0) {
    return <p className="sd-muted">Nothing was changed at this desk yet.</p>
  }
  return (
    <div className="sd-stack">
      <a href={addressOfHistory(aboutAnswer(audit.id, line.code))}>
        See it by day, or use an earlier wording again
      </a>
      {codes.slice(1).map((code) => (
        <a key={code} href={addressOfHistory(aboutAnswer(id, code))}>
          By day, while it was {code}
        </a>
      ))}
      <ol className="au-history">
        {entries.map((entry) => (
          <Entry key={entry.key} entry={entry} />
        ))}
      </ol>
    </div>
  )
}

function Entry({ entry: { at, author, givenBy, what, fields } }: { readonly entry: HistoryEntry }) {
  return (
    <li>
      <p className="sd-muted sd-small">
        {formatDate(dayOf(at))}, {formatClock(at)} · {author}
        {givenBy !== null && `, answer given by ${givenBy}`}
      </p>
      {what !== null && <p>{what}</p>}
      {fields.map((change) => (
        <FieldChange key={change.id} change={change} />
      ))}
    </li>
  )
}
