import './FileTable.css'
import { Fragment, useState } from 'react'
import type { AuditId } from '../../../domain/shared/ids.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { leaveOut, putBackIn } from '../../../storage/repositories/returns.ts'
import { addresses, addressOfEvidence } from '../../../ui/addresses.ts'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { formatBytes } from '../../../ui/format-number.ts'
import { StateMark } from '../../../ui/StateMark.tsx'
import { type Column, Table } from '../../../ui/Table.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { LeaveOutDialog } from './LeaveOutDialog.tsx'
import type { PackedPiece } from './packing.ts'

interface FileTableProps {
  readonly auditId: AuditId
  readonly pieces: readonly PackedPiece[]
  /** Signed: what goes along can be read and not changed. */
  readonly locked: boolean
}

/** The evidence as it will lie in the package, each file to be left out with a reason. */
export function FileTable({ auditId, pieces, locked }: FileTableProps) {
  const desk = useDesk()
  const [leaving, setLeaving] = useState<PackedPiece | null>(null)
  const columns: readonly Column<PackedPiece>[] = [
    ...describing,
    {
      key: 'packed',
      header: 'Goes along',
      cell: (packed) => (
        <GoesAlong
          packed={packed}
          locked={locked}
          onLeave={() => setLeaving(packed)}
          onPack={() => void putBackIn(desk, auditId, packed.piece)}
        />
      ),
    },
  ]
  return (
    <>
      <Table
        caption={<h2>Evidence in the package</h2>}
        columns={columns}
        rows={pieces}
        rowKey={({ piece }) => piece.id}
        empty="No evidence is linked to a question or a line yet."
        compact
      />
      {locked && desk.readOnly === null && pieces.length > 0 && (
        <p>
          What goes along was signed too. <a href={addresses.signOff}>Unlock to change it.</a>
        </p>
      )}
      {leaving !== null && !locked && (
        <LeaveOutDialog
          title={leaving.piece.title}
          onClose={() => setLeaving(null)}
          onLeaveOut={(reason) => {
            void leaveOut(desk, auditId, leaving.piece, reason)
            setLeaving(null)
          }}
        />
      )}
    </>
  )
}

const describing: readonly Column<PackedPiece>[] = [
  {
    key: 'title',
    header: 'Evidence',
    rowHeader: true,
    cell: ({ piece, listed: { number }, lost }) => (
      <>
        <span className="sd-muted">{number}</span>{' '}
        <a href={addressOfEvidence(piece.id)}>{piece.title}</a>{' '}
        {lost && (
          <Tag tone="danger" shape="not">
            File missing
          </Tag>
        )}
      </>
    ),
  },
  {
    key: 'name',
    header: 'Name in the package',
    cell: ({ listed: { source } }) => {
      if (source.type === 'pointer') return <span>Kept elsewhere: {source.place}</span>
      return source.path === null ? 'Not in the package' : <code>{source.path}</code>
    },
  },
  {
    key: 'used',
    header: 'Used by',
    cell: ({ listed: { usedBy } }) =>
      usedBy.map((code, at) => (
        <Fragment key={code}>
          {at > 0 && ', '}
          <span className="rt-used">{code}</span>
        </Fragment>
      )),
  },
  {
    key: 'size',
    header: 'Size',
    align: 'end',
    sortValue: ({ listed: { source } }) => (source.type === 'file' ? source.size : 0),
    cell: ({ listed: { source } }) =>
      source.type === 'file' ? <span className="rt-size">{formatBytes(source.size)}</span> : '',
  },
]

interface GoesAlongProps {
  readonly packed: PackedPiece
  readonly locked: boolean
  readonly onLeave: () => void
  readonly onPack: () => void
}

function GoesAlong({ packed: { piece, listed }, locked, onLeave, onPack }: GoesAlongProps) {
  const { source } = listed
  if (source.type === 'pointer') return <span className="sd-muted">No file</span>
  const out = source.leftOutBecause
  return (
    <div className="sd-stack sd-stack--tight">
      {locked ? (
        out === null && (
          <span className="rt-packed">
            <StateMark state="met" coloured /> Packed
          </span>
        )
      ) : (
        <Checkbox
          label="Packed"
          aria-label={`Packed: ${piece.title}`}
          checked={out === null}
          onValueChange={(packed) => (packed ? onPack() : onLeave())}
        />
      )}
      {out !== null && <span className="sd-muted sd-small">Left out: {out}</span>}
    </div>
  )
}
