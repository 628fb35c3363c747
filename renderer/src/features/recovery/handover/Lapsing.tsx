import { evidenceStateInWords } from '../../../domain/evidence/evidence-state.ts'
import { evidenceKindInWords } from '../../../domain/evidence/kind-words.ts'
import { addDays } from '../../../domain/shared/calendar.ts'
import { addressOfEvidence } from '../../../ui/addresses.ts'
import { formatDate } from '../../../ui/format-date.ts'
import { plural } from '../../../ui/format-number.ts'
import { Panel } from '../../../ui/Panel.tsx'
import { Table } from '../../../ui/Table.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { dayOfLapse, type LapsingPiece } from './handover-summary.ts'

interface LapsingProps {
  readonly lapsing: readonly LapsingPiece[]
  readonly today: string
}

/** Evidence that expired, whose file is gone, or that is due for review within 90 days. */
export function Lapsing({ lapsing, today }: LapsingProps) {
  const until = formatDate(addDays(today, 90))
  if (lapsing.length === 0) {
    return (
      <Panel title="What expires: nothing">
        <p>No evidence has expired, and none is due for review before {until}.</p>
      </Panel>
    )
  }
  return (
    <Panel title={`What expires: ${plural(lapsing.length, 'piece')} of evidence by ${until}`}>
      <Table<LapsingPiece>
        compact
        captionHidden
        caption="Evidence that expires or is due for review"
        columns={[
          {
            key: 'piece',
            header: 'Evidence',
            rowHeader: true,
            cell: ({ piece: { id, title } }) => <a href={addressOfEvidence(id)}>{title}</a>,
          },
          { key: 'kind', header: 'Kind', cell: ({ piece }) => evidenceKindInWords(piece.kind) },
          { key: 'on', header: 'On', cell: ({ state }) => dayInWords(dayOfLapse(state)) },
          {
            key: 'state',
            header: 'State',
            cell: ({ state }) => (
              <Tag tone={state.state === 'due' ? 'warning' : 'danger'} shape="missing">
                {evidenceStateInWords(state)}
              </Tag>
            ),
          },
        ]}
        rows={lapsing}
        rowKey={({ piece: { id } }) => id}
      />
    </Panel>
  )
}

const dayInWords = (day: string | null): string => (day === null ? 'No date' : formatDate(day))
