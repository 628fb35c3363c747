import type { DocumentCounts } from '../../../domain/receipts/summary.ts'
import { type Column, Table } from '../../../ui/Table.tsx'
import { shortDate } from '../shared/short-date.ts'
import { versionText } from '../shared/version-text.ts'
import { groupsText } from './summary-csv.ts'

/** Each document in numbers. */
export function CountsTable({ documents }: { readonly documents: readonly DocumentCounts[] }) {
  return (
    <Table
      caption="How far each document is read"
      captionHidden
      columns={columns}
      rows={documents}
      rowKey={({ documentId }) => documentId}
      empty="Nobody at the school has to read anything."
    />
  )
}

const columns: readonly Column<DocumentCounts>[] = [
  {
    key: 'title',
    header: 'Document',
    rowHeader: true,
    cell: ({ title, versionLabel, groups }) => (
      <div className="rd-cell">
        <span>{title}</span>
        <span className="sd-small sd-muted">{versionText(versionLabel)}</span>
        {groups.length > 1 && <span className="sd-small sd-muted">{groupsText(groups)}</span>}
      </div>
    ),
  },
  {
    key: 'asked',
    header: 'Must read it',
    align: 'end',
    sortValue: ({ share }) => share.asked,
    cell: ({ share }) => share.asked,
  },
  {
    key: 'exempt',
    header: 'Excused',
    align: 'end',
    sortValue: ({ share }) => share.exempt,
    cell: ({ share }) => share.exempt,
  },
  {
    key: 'read',
    header: 'Have read it',
    align: 'end',
    sortValue: ({ share }) => share.read,
    cell: ({ share }) => share.read,
  },
  {
    key: 'percent',
    header: 'Per cent',
    align: 'end',
    sortValue: ({ share }) => share.percent,
    cell: ({ share }) => (share.percent === null ? '–' : `${share.percent} %`),
  },
  {
    key: 'days',
    header: 'Read between',
    cell: ({ readFrom, readTo }) => daysWords(readFrom, readTo),
  },
]

function daysWords(from: string | null, to: string | null): string {
  if (from === null || to === null) return ''
  return from === to ? shortDate(from) : `${shortDate(from)} and ${shortDate(to)}`
}
