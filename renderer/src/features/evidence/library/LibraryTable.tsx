import { evidenceKindInWords } from '../../../domain/evidence/kind-words.ts'
import './LibraryTable.css'
import type { ReactNode } from 'react'
import { currentVersion } from '../../../domain/evidence/evidence-state.ts'
import type { LocalDate } from '../../../domain/shared/dates.ts'
import { addressOfEvidence } from '../../../ui/addresses.ts'
import { formatDate } from '../../../ui/format-date.ts'
import { formatBytes } from '../../../ui/format-number.ts'
import { dayOf } from '../../../ui/format-time.ts'
import { type Column, Table } from '../../../ui/Table.tsx'
import { PieceStateTag } from '../PieceTags.tsx'
import { aboutPiece, periodInWords } from '../piece-words.ts'
import { addressOfTarget } from '../places.ts'
import type { LibraryRow } from './library-rows.ts'

interface LibraryTableProps {
  readonly rows: readonly LibraryRow[]
  readonly empty: ReactNode
}

export function LibraryTable({ rows, empty }: LibraryTableProps) {
  return (
    <div className="ev-library">
      <Table
        caption="Evidence"
        captionHidden
        compact
        columns={columns}
        rows={rows}
        rowKey={({ piece }) => piece.id}
        empty={empty}
      />
    </div>
  )
}

const columns: readonly Column<LibraryRow>[] = [
  {
    key: 'title',
    header: 'Title',
    rowHeader: true,
    sortValue: ({ piece }) => piece.title,
    cell: ({ piece }) => <TitleCell row={piece} />,
  },
  {
    key: 'kind',
    header: 'Kind',
    sortValue: ({ piece }) => evidenceKindInWords(piece.kind),
    cell: ({ piece }) => evidenceKindInWords(piece.kind),
  },
  {
    key: 'effective',
    header: 'Effective date',
    sortValue: ({ piece }) => piece.effectiveOn ?? piece.periodFrom,
    cell: ({ piece }) => (
      <div className="ev-cell">
        <DateWords date={piece.effectiveOn} />
        {periodInWords(piece) && <span className="sd-small">{periodInWords(piece)}</span>}
      </div>
    ),
  },
  {
    key: 'until',
    header: 'Review, expiry',
    sortValue: ({ piece }) => firstOf(piece.reviewOn, piece.expiresOn),
    cell: ({ piece }) => (
      <div className="ev-cell">
        <DateWords date={piece.reviewOn} before="review " />
        <DateWords date={piece.expiresOn} before="expires " />
      </div>
    ),
  },
  {
    key: 'state',
    header: 'State',
    sortValue: ({ state }) => STATE_ORDER.indexOf(state.state),
    cell: ({ piece }) => <PieceStateTag piece={piece} />,
  },
  {
    key: 'used',
    header: 'Where used',
    sortValue: ({ uses }) => uses.length,
    cell: ({ uses }) => <UsedCell uses={uses} />,
  },
  {
    key: 'size',
    header: 'Size',
    align: 'end',
    sortValue: ({ size }) => size,
    cell: ({ size }) => (size === null ? '' : <span className="ev-date">{formatBytes(size)}</span>),
  },
  {
    key: 'added',
    header: 'Added',
    sortValue: ({ piece }) => currentVersion(piece).addedAt,
    cell: ({ piece }) => <AddedCell row={piece} />,
  },
]

const STATE_ORDER = ['missing-file', 'expired', 'due', 'current']

function firstOf(one: LocalDate | null, other: LocalDate | null): LocalDate | null {
  if (one === null || other === null) return one ?? other
  return one < other ? one : other
}

function DateWords({
  date,
  before = '',
}: {
  readonly date: string | null
  readonly before?: string
}) {
  return date === null ? null : (
    <span>
      {before}
      <span className="ev-date">{formatDate(date)}</span>
    </span>
  )
}

function TitleCell({ row }: { readonly row: LibraryRow['piece'] }) {
  const { source } = currentVersion(row)
  const from = source.type === 'file' ? source.fileName : `Kept at: ${source.place}`
  return (
    <div className="ev-cell ev-cell--title">
      <a href={addressOfEvidence(row.id)}>{row.title}</a>
      <span className="ev-cell__from sd-small sd-muted">{from}</span>
      <span className="ev-cell__about sd-small sd-muted">{aboutPiece(row)}</span>
    </div>
  )
}

function UsedCell({ uses }: Pick<LibraryRow, 'uses'>) {
  if (uses.length === 0) return <span className="sd-muted">Not yet</span>
  return (
    <span className="ev-codes">
      {uses.map(({ link, words }) => (
        <a key={link.id} href={addressOfTarget(link.target)} title={words}>
          {link.target.code}
        </a>
      ))}
    </span>
  )
}

function AddedCell({ row }: { readonly row: LibraryRow['piece'] }) {
  const { addedAt, addedBy } = currentVersion(row)
  return (
    <div className="ev-cell">
      <span className="ev-date">{formatDate(dayOf(addedAt))}</span>
      <span className="sd-small sd-muted">{addedBy}</span>
    </div>
  )
}
