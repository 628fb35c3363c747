import { Verbs } from '../../../storage/Editable.tsx'
import { addresses, addressOfTrainingSession } from '../../../ui/addresses.ts'
import { LinkButton } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { formatDate } from '../../../ui/format-date.ts'
import { type Column, Table } from '../../../ui/Table.tsx'
import { TrainingPage } from '../TrainingPage.tsx'
import type { Training } from '../use-training.ts'

interface SessionRow {
  readonly id: string
  readonly title: string
  readonly on: string
  readonly provider: string
  readonly present: number
  readonly files: number
  readonly whatChanged: string
}

/** Occasions with many people, the newest first. */
export function SessionsScreen({ training }: { readonly training: Training }) {
  const rows = sessionRows(training)
  return (
    <TrainingPage
      current={addresses.trainingSessions}
      training={training}
      lead="Occasions with many people, such as an INSET: who was there, the register as a file, and what changed as a result."
      actions={
        rows.length === 0 ? undefined : (
          <Verbs>
            {' '}
            <LinkButton look="primary" icon="plus" href={addresses.newTrainingSession}>
              Record a session
            </LinkButton>
          </Verbs>
        )
      }
    >
      {rows.length === 0 ? (
        <NoSessions />
      ) : (
        <Table
          caption="Sessions"
          captionHidden
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          initialSort={{ column: 'on', direction: 'descending' }}
        />
      )}
    </TrainingPage>
  )
}

function NoSessions() {
  return (
    <EmptyState
      title="No session is recorded yet"
      actions={
        <LinkButton look="primary" icon="plus" href={addresses.newTrainingSession}>
          Record a session
        </LinkButton>
      }
    >
      “All present on 2 September” takes three clicks: choose the course, take out whoever was away,
      save. Everybody gets a record, and the register can be attached.
    </EmptyState>
  )
}

function sessionRows({ log }: Training): readonly SessionRow[] {
  const present = new Map<string, number>()
  for (const { sessionId } of log.records) {
    if (sessionId !== null) present.set(sessionId, (present.get(sessionId) ?? 0) + 1)
  }
  return log.sessions.map(({ id, title, on, provider, evidence, whatChanged }) => ({
    id,
    title,
    on,
    provider,
    present: present.get(id) ?? 0,
    files: evidence.length,
    whatChanged,
  }))
}

const columns: readonly Column<SessionRow>[] = [
  {
    key: 'title',
    header: 'Session',
    rowHeader: true,
    sortValue: ({ title }) => title,
    cell: ({ id, title }) => <a href={addressOfTrainingSession(id)}>{title}</a>,
  },
  {
    key: 'on',
    header: 'Day',
    sortValue: ({ on }) => on,
    cell: ({ on }) => formatDate(on),
  },
  { key: 'provider', header: 'Led by', cell: ({ provider }) => provider },
  {
    key: 'present',
    header: 'People',
    align: 'end',
    sortValue: ({ present }) => present,
    cell: ({ present }) => present,
  },
  {
    key: 'files',
    header: 'Files',
    align: 'end',
    sortValue: ({ files }) => files,
    cell: ({ files }) => (files === 0 ? 'No register yet' : files),
  },
  { key: 'changed', header: 'What changed', cell: ({ whatChanged }) => whatChanged },
]
