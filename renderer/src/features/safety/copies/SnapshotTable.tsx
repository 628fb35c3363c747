import type { SnapshotCard } from '../../../../../electron/contract/safety-values.ts'
import { mainCounts, seqInWords } from '../../../domain/safety/count-words.ts'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { plural } from '../../../ui/format-number.ts'
import { formatRecent } from '../../../ui/format-recent.ts'
import { type Column, Table } from '../../../ui/Table.tsx'
import { ProvenTag } from './BackupTable.tsx'
import { reasonWords } from './snapshot-words.ts'

interface SnapshotTableProps {
  readonly snapshots: readonly SnapshotCard[]
  readonly now: string
}

/** The copies on this computer, folded: they come and go by themselves. */
export function SnapshotTable({ snapshots, now }: SnapshotTableProps) {
  const newestFirst = [...snapshots].sort((a, b) => b.number - a.number)
  return (
    <Disclosure summary={`${plural(snapshots.length, 'snapshot')} on this computer`}>
      <Table
        caption="Snapshots"
        captionHidden
        compact
        columns={columnsAt(now)}
        rows={newestFirst}
        rowKey={({ name }) => name}
        empty="None yet. The first is made when you have worked for a quarter of an hour, or leave."
      />
    </Disclosure>
  )
}

function columnsAt(now: string): readonly Column<SnapshotCard>[] {
  return [
    {
      key: 'at',
      header: 'From',
      rowHeader: true,
      cell: ({ at, seq }) => (
        <>
          {formatRecent(at, now)}
          <div className="sd-muted sd-small">{seqInWords(seq)}</div>
        </>
      ),
    },
    { key: 'why', header: 'Why', cell: ({ reason }) => reasonWords[reason] },
    { key: 'holds', header: 'Holds', cell: ({ tallies }) => mainCounts(tallies).join(', ') },
    {
      key: 'proven',
      header: 'Read back',
      cell: ({ proven }) => <ProvenTag proven={proven} />,
    },
  ]
}
