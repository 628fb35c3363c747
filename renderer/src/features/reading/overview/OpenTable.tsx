import { memo } from 'react'
import { addressOfPersonsReading } from '../../../ui/addresses.ts'
import { type Column, Table } from '../../../ui/Table.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { kindLooks, kindOf, sinceWords } from '../shared/cell-words.ts'
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
      cell: (row) => <OpenList row={row} open={openOf(row)} />,
    },
    {
      key: 'since',
      header: 'Asked since',
      sortValue: (row) => oldestSince(openOf(row)),
      cell: (row) => <Since row={row} open={openOf(row)} />,
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

const MOST_SHOWN = 4

/** Late ones first; more than a few stand on the person's own list. */
function OpenList({
  row,
  open,
}: {
  readonly row: ReadingRow
  readonly open: readonly OpenReading[]
}) {
  const inOrder = [...open].sort((a, b) => Number(b.cell.late) - Number(a.cell.late))
  const shown = inOrder.length <= MOST_SHOWN + 1 ? inOrder : inOrder.slice(0, MOST_SHOWN)
  const others = inOrder.length - shown.length
  return (
    <ul className="rd-open__list">
      {shown.map((one) => (
        <OpenItem key={one.document.id} open={one} />
      ))}
      {others > 0 && (
        <li>
          <a className="sd-small" href={addressOfPersonsReading(row.key)}>
            and {others} more
          </a>
        </li>
      )}
    </ul>
  )
}

function OpenItem({ open: { document, cell } }: { readonly open: OpenReading }) {
  const kind = kindOf(cell)
  const { shape, tone, word } = kindLooks[kind]
  return (
    <li>
      {document.title}{' '}
      {kind !== 'open' && (
        <Tag tone={tone} shape={shape}>
          {word}
        </Tag>
      )}
    </li>
  )
}

function Since({ row, open }: { readonly row: ReadingRow; readonly open: readonly OpenReading[] }) {
  const [first] = [...open].sort(
    (a, b) => Number(b.cell.late) - Number(a.cell.late) || compare(a.cell.since, b.cell.since),
  )
  return first === undefined ? null : (
    <span className="rd-day">{sinceWords(first.cell, row.person)}</span>
  )
}

/** What nobody knows the day of comes last. */
function compare(a: string | null, b: string | null): number {
  const [first, second] = [a ?? '9999', b ?? '9999']
  return first < second ? -1 : first > second ? 1 : 0
}
