import type { SnapshotCard } from '../../../../../electron/contract/safety-values.ts'
import { mainCounts } from '../../../domain/safety/count-words.ts'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { plural } from '../../../ui/format-number.ts'
import { type Column, Table } from '../../../ui/Table.tsx'
import { ProvenTag } from './BackupTable.tsx'
import { fromColumn } from './from-column.tsx'
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
      />
    </Disclosure>
  )
}

function columnsAt(now: string): readonly Column<SnapshotCard>[] {
  return [
    fromColumn(now),
    { key: 'why', header: 'Why', cell: ({ reason }) => reasonWords[reason] },
    { key: 'holds', header: 'Holds', cell: ({ tallies }) => mainCounts(tallies).join(', ') },
    {
      key: 'proven',
      header: 'Read back',
      cell: ({ proven }) => <ProvenTag proven={proven} />,
    },
  ]
}
