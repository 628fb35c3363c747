import type { GatheredAudit, QuestionLine } from '../../../domain/audit/gather-audit.ts'
import { progressOf } from '../../../domain/audit/progress.ts'
import { addressOfFilter, addressOfQuestion } from '../../../ui/addresses.ts'
import { BarByPart } from '../../../ui/BarByPart.tsx'
import { plural } from '../../../ui/format-number.ts'
import { Panel } from '../../../ui/Panel.tsx'
import { Table } from '../../../ui/Table.tsx'
import type { Handover } from './handover-summary.ts'

/** As many as one reads; the rest is one link away. */
const SHOWN = 25

interface OpenQuestionsProps {
  readonly gathered: GatheredAudit
  readonly summary: Handover
}

/** How far the audit is, and which of its answers lack something. */
export function OpenQuestions({ gathered, summary }: OpenQuestionsProps) {
  const { total } = progressOf(gathered)
  const { incomplete, notAnswered, toConfirm } = summary
  return (
    <Panel title={`The audit: ${total.confirmed} of ${plural(total.asked, 'question')} done`}>
      <div className="sd-stack">
        <BarByPart
          label="The work"
          parts={[
            { kind: 'confirmed', count: total.confirmed, label: 'done' },
            { kind: 'started', count: total.somethingMissing + total.started, label: 'begun' },
            { kind: 'carried', count: total.carried, label: 'carried, to confirm' },
            { kind: 'unanswered', count: total.notStarted, label: 'not started' },
          ]}
        />
        {gathered.audit.lock !== null && (
          <p>Revision {gathered.audit.revision} is signed and locked.</p>
        )}
        <ul className="rc-lines">
          {notAnswered > 0 && (
            <li>
              <a href={addressOfFilter('unanswered')}>{plural(notAnswered, 'question')}</a> not
              answered yet
            </li>
          )}
          {toConfirm > 0 && (
            <li>
              <a href={addressOfFilter('carried')}>{plural(toConfirm, 'answer')}</a> carried from
              last year, not confirmed yet
            </li>
          )}
          {notAnswered + toConfirm + incomplete.length === 0 && (
            <li>Every question is answered.</li>
          )}
        </ul>
        {incomplete.length > 0 && <Incomplete lines={incomplete} />}
      </div>
    </Panel>
  )
}

function Incomplete({ lines }: { lines: readonly QuestionLine[] }) {
  const more = lines.length - SHOWN
  return (
    <>
      <Table<QuestionLine>
        compact
        caption={`${plural(lines.length, 'answer')} with something missing`}
        columns={[
          {
            key: 'code',
            header: 'Question',
            rowHeader: true,
            cell: ({ code, text }) => (
              <>
                <a href={addressOfQuestion(code)}>{code}</a> {text}
              </>
            ),
          },
          {
            key: 'missing',
            header: 'What is missing',
            cell: ({ missing }) =>
              missing
                .filter(({ strength }) => strength === 'require')
                .map(({ sentence }) => sentence)
                .join(' '),
          },
        ]}
        rows={lines.slice(0, SHOWN)}
        rowKey={({ code }) => code}
      />
      {more > 0 && (
        <p>
          <a href={addressOfFilter('something-missing')}>{more} more with something missing</a>
        </p>
      )}
    </>
  )
}
