import type { BackupCard } from '../../../../../electron/contract/safety-values.ts'
import { mainCounts } from '../../../domain/safety/count-words.ts'
import { formatBytes, plural } from '../../../ui/format-number.ts'
import { type Column, Table } from '../../../ui/Table.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { fromColumn } from './from-column.tsx'
import { ProtectBackup } from './ProtectBackup.tsx'

interface BackupTableProps {
  readonly backups: readonly BackupCard[]
  /** The place cannot be seen: nothing is known of what is there. */
  readonly isAway: boolean
  readonly now: string
}

/** What lies in the second place, newest first. */
export function BackupTable({ backups, isAway, now }: BackupTableProps) {
  return (
    <Table
      caption="Backups there"
      compact
      columns={columnsAt(now)}
      rows={backups}
      rowKey={({ backupId }) => backupId}
      empty={isAway ? 'They cannot be seen until it is there again.' : 'None yet.'}
    />
  )
}

function columnsAt(now: string): readonly Column<BackupCard>[] {
  return [
    fromColumn(now),
    { key: 'holds', header: 'Holds', cell: ({ tallies, files }) => holds(tallies, files.count) },
    { key: 'size', header: 'Size', align: 'end', cell: ({ size }) => formatBytes(size) },
    {
      key: 'proven',
      header: 'Read back',
      cell: ({ provenAt, shrunk, files: { missing = 0 } }) => (
        <span className="sd-cluster">
          <ProvenTag proven={provenAt !== null} />
          {shrunk && <Tag tone="warning">Holds far less</Tag>}
          {missing > 0 && <Tag tone="warning">{plural(missing, 'file')} missing</Tag>}
        </span>
      ),
    },
    {
      key: 'protect',
      header: 'What you can do',
      headerHidden: true,
      cell: (backup) => <ProtectBackup backup={backup} />,
    },
  ]
}

/** Whether a copy was read back from its disk and was equal. */
export function ProvenTag({ proven }: { readonly proven: boolean }) {
  return proven ? (
    <Tag tone="success" shape="met">
      Proven
    </Tag>
  ) : (
    <Tag>Not proven</Tag>
  )
}

function holds(tallies: BackupCard['tallies'], files: number): string {
  return [...mainCounts(tallies), plural(files, 'file')].join(', ')
}
