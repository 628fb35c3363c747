import { memo } from 'react'
import { addressOfPersonsReading } from '../../../ui/addresses.ts'
import { formatDate } from '../../../ui/format-date.ts'
import { type Column, Table } from '../../../ui/Table.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { kindLooks, kindOf } from '../shared/cell-words.ts'
import { type OpenReading, oldestSince, type ReadingRow } from './reading-rows.ts'

interface OpenTableProps {
  readonly rows: readonly ReadingRow[]
  /** Only this document of each, or all when empty. */
  readonly documentId: string
}

/** Who has still to read, by name, with what and since when. */
export const OpenTable = memo(function OpenTable({ rows, documentId }: OpenTableProps) {
  const openOf = ({ open }: ReadingRow) =>
    documentId === '' ? open : open.filter(({ document }) => document.id === documentId)
  const columns: readonly Column<ReadingRow>[] = [
    {
      key: 'name',
      header: 'Name',
      rowHeader: true,
      sortValue: ({ sortName }) => sortName,
      cell: (row) => <NameCell row={row} />,
    },
    {
      key: 'open',
      header: 'Still to read',
      sortValue: (row) => openOf(row).length,
      cell: (row) => <OpenList open={openOf(row)} />,
    },
    {
      key: 'since',
      header: 'Asked since',
      sortValue: (row) => oldestSince(openOf(row)),
      cell: (row) => <Since open={openOf(row)} />,
    },
  ]
  return (
    <div className="rd-open">
      <Table
        caption="Still to read, by name"
        captionHidden
        compact
        columns={columns}
        rows={rows}
        rowKey={({ key }) => key}
        empty="Nobody here has anything left to read."
      />
    </div>
  )
})

function NameCell({ row }: { readonly row: ReadingRow }) {
  return (
    <div className="rd-cell">
      <a href={addressOfPersonsReading(row.key)}>{row.title}</a>
      <span className="sd-small sd-muted">{row.note}</span>
    </div>
  )
}

function OpenList({ open }: { readonly open: readonly OpenReading[] }) {
  return (
    <ul className="rd-open__list">
      {open.map(({ document, cell }) => {
        const kind = kindOf(cell)
        const { shape, tone, word } = kindLooks[kind]
        return (
          <li key={document.id}>
            {document.title}{' '}
            {kind !== 'open' && (
              <Tag tone={tone} shape={shape}>
                {word}
              </Tag>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function Since({ open }: { readonly open: readonly OpenReading[] }) {
  const since = oldestSince(open)
  return since === null ? (
    <span className="sd-muted">not known</span>
  ) : (
    <span className="rd-day">{formatDate(since)}</span>
  )
}
