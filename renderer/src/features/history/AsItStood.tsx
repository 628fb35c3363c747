import type { HistoryWords } from '../../domain/history/account.ts'
import { describeRow } from '../../domain/history/describe-row.ts'
import { useDesk } from '../../storage/desk-context.tsx'
import { historyOf } from '../../storage/history.ts'
import { useStored } from '../../storage/live.ts'
import { aboutAnswer } from '../../storage/repositories/answers.ts'
import { FieldChange } from '../../ui/FieldChange.tsx'
import { formatDate } from '../../ui/format-date.ts'
import { dayOf } from '../../ui/format-time.ts'
import { Panel } from '../../ui/Panel.tsx'
import { answerAfter, answerRow } from './answer-after.ts'
import { UseVersion } from './UseVersion.tsx'

interface AsItStoodProps {
  readonly answer: { readonly auditId: string; readonly code: string }
  readonly day: string
  readonly words: HistoryWords
}

/** The answer as it stood at the end of a day, to be read and used again. */
export function AsItStood({ answer, day, words }: AsItStoodProps) {
  const { db } = useDesk()
  const { auditId, code } = answer
  const changes = useStored(() => historyOf(db, aboutAnswer(auditId, code)), [db, auditId, code])
  if (!changes) return null
  const last = changes.find((change) => dayOf(change.at) <= day && answerRow(change, answer))
  const version = last && answerAfter(last, answer)
  return (
    <Panel title={`As it stood at the end of ${formatDate(day)}`}>
      {version && last ? (
        <div className="sd-stack">
          <div className="hi-row__fields">
            {describeRow(
              { table: 'answers', key: [auditId, code], before: null, after: version },
              words,
            ).fields.map((field) => (
              <FieldChange key={field.id} change={field} />
            ))}
          </div>
          <div className="sd-no-print">
            <UseVersion version={version} at={last.at} />
          </div>
        </div>
      ) : (
        <p>Nothing had been written here by then.</p>
      )}
    </Panel>
  )
}
