import type { BackupCard } from '../../../../../electron/contract/safety-values.ts'
import { mainCounts, seqInWords } from '../../../domain/safety/count-words.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatBytes, plural } from '../../../ui/format-number.ts'
import { formatRecent } from '../../../ui/format-recent.ts'
import { type Column, Table } from '../../../ui/Table.tsx'
import { ProvenTag } from '../copies/BackupTable.tsx'

interface FoundTableProps {
  readonly caption: string
  readonly backups: readonly BackupCard[]
  /** Where backups of several desks stand together. */
  readonly withSchool: boolean
  readonly now: string
  readonly onOpen: (backup: BackupCard) => void
}

/** Backups to open, each with what it says of itself. */
export function FoundTable({ caption, backups, withSchool, now, onOpen }: FoundTableProps) {
  return (
    <Table
      caption={caption}
      columns={columnsOf(withSchool, now, onOpen)}
      rows={backups}
      rowKey={({ backupId }) => backupId}
      empty="None were found in the usual places. Plug in the stick, or look in a folder below."
    />
  )
}

function columnsOf(
  withSchool: boolean,
  now: string,
  onOpen: FoundTableProps['onOpen'],
): readonly Column<BackupCard>[] {
  return [
    {
      key: 'at',
      header: 'From',
      rowHeader: true,
      cell: ({ at, seq, desk }) => (
        <>
          {withSchool && <strong>{desk.label || 'A school without a name'}, </strong>}
          {formatRecent(at, now)}
          <div className="sd-muted sd-small">{seqInWords(seq)}</div>
        </>
      ),
    },
    {
      key: 'holds',
      header: 'Holds',
      cell: ({ tallies, files, size }) =>
        [...mainCounts(tallies), plural(files.count, 'file'), formatBytes(size)].join(', '),
    },
    {
      key: 'place',
      header: 'Lies in',
      cell: ({ place, provenAt }) => (
        <div className="sd-stack sd-stack--tight">
          <span className="sf-path">{place}</span>
          {provenAt !== null && (
            <span>
              <ProvenTag proven />
            </span>
          )}
        </div>
      ),
    },
    {
      key: 'open',
      header: 'What you can do',
      headerHidden: true,
      cell: (backup) => (
        <Button
          small
          aria-label={`Open the backup of ${backup.desk.label}, ${formatRecent(backup.at, now)}`}
          onClick={() => onOpen(backup)}
        >
          Open
        </Button>
      ),
    },
  ]
}
