import { useMemo, useState } from 'react'
import { type FullSummary, fullSummary } from '../../../domain/receipts/summary.ts'
import { csvOf } from '../../../domain/shared/csv.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { addresses } from '../../../ui/addresses.ts'
import { Button } from '../../../ui/Button.tsx'
import { downloadCsv } from '../../../ui/download.ts'
import { Field } from '../../../ui/Field.tsx'
import { formatDate } from '../../../ui/format-date.ts'
import { Notification } from '../../../ui/Notification.tsx'
import { Page } from '../../../ui/Page.tsx'
import { PrintButton } from '../../../ui/PrintButton.tsx'
import { Select } from '../../../ui/Select.tsx'
import { type Column, Table } from '../../../ui/Table.tsx'
import { useSchoolName } from '../shared/use-school-name.ts'
import { versionText } from '../shared/version-text.ts'
import { CountsTable } from './CountsTable.tsx'
import { governorsCsv, type ListLine, listWords } from './summary-csv.ts'

/** Names and days, for governors or an inspector who ask. It stays at the school. */
export function ForGovernors({ log }: { readonly log: StaffLog }) {
  const school = useSchoolName()
  const all = useMemo(() => fullSummary(log), [log])
  const [only, setOnly] = useState('')
  const summary = useMemo(() => (only === '' ? all : onlyOf(all, only)), [all, only])
  const save = () => {
    downloadCsv(csvOf(governorsCsv(summary)), `Who has read what, with names ${summary.asAt}.csv`)
  }
  return (
    <Page
      title="Who has read what: summary for governors"
      breadcrumb={[
        { label: 'Who has read what', href: addresses.reading },
        { label: 'Summary for governors' },
      ]}
      lead={`${school}, as of ${formatDate(summary.asAt)}`}
      actions={
        <div className="sd-cluster sd-no-print">
          <PrintButton look="primary" />
          <Button icon="download" onClick={save}>
            Save as CSV
          </Button>
        </div>
      }
    >
      <div className="sd-stack sd-stack--loose">
        <Notification title="Confidential: it names people">
          For governors or an inspector who ask for it. For the partnership there are{' '}
          <a href={addresses.readingForPartnership}>counts without names</a>.
        </Notification>
        <div className="sd-no-print">
          <Field label="Documents">
            <Select
              placeholder="All documents"
              options={all.lists.map(({ documentId, title }) => ({
                value: documentId,
                label: title,
              }))}
              value={only}
              onValueChange={setOnly}
            />
          </Field>
        </div>
        <CountsTable documents={summary.documents} />
        <RoleShares summary={summary} />
        {summary.lists.map(({ documentId, title, versionLabel, lines }) => (
          <section key={documentId} className="rd-part">
            <h2>{title}</h2>
            {versionLabel !== '' && <p className="sd-muted">{versionText(versionLabel)}</p>}
            <Table
              caption={title}
              captionHidden
              compact
              columns={listColumns}
              rows={lines}
              rowKey={(line) => String(lines.indexOf(line))}
              empty="Nobody has to read it."
            />
          </section>
        ))}
      </div>
    </Page>
  )
}

/** One document with its counts, its roles and its names. */
function onlyOf(summary: FullSummary, id: string): FullSummary {
  return {
    ...summary,
    documents: summary.documents.filter(({ documentId }) => documentId === id),
    roles: summary.roles.filter(({ shares }) => (shares.get(id)?.asked ?? 0) > 0),
    lists: summary.lists.filter(({ documentId }) => documentId === id),
  }
}

const listColumns: readonly Column<ListLine>[] = [
  {
    key: 'name',
    header: 'Name',
    rowHeader: true,
    sortValue: ({ name }) => name,
    cell: ({ name }) => name,
  },
  { key: 'post', header: 'Post', cell: ({ post }) => post },
  {
    key: 'state',
    header: 'State',
    sortValue: ({ state }) => state,
    cell: (line) => listWords(line),
  },
]

function RoleShares({ summary: { roles, documents } }: { readonly summary: FullSummary }) {
  return (
    <section className="rd-part">
      <h2>Share by role</h2>
      <p className="sd-muted">Whoever holds two roles is counted in both.</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="rd-scroll" tabIndex={0} aria-label="Share by role, scrolls sideways">
        <Table
          caption="Share of each role that has read each document"
          captionHidden
          compact
          columns={[
            {
              key: 'role',
              header: 'Role',
              rowHeader: true,
              cell: ({ title }) => title,
            },
            ...documents.map(({ documentId, title }) => ({
              key: documentId,
              header: title,
              cell: ({ shares }: (typeof roles)[number]) => {
                const share = shares.get(documentId)
                return share === undefined || share.percent === null
                  ? '–'
                  : `${share.read} of ${share.asked - share.exempt}`
              },
            })),
          ]}
          rows={roles}
          rowKey={({ roleId }) => roleId}
        />
      </section>
    </section>
  )
}
