import type { ReactNode } from 'react'
import type { BackupCard } from '../../../../../electron/contract/safety-values.ts'
import { mainCounts, seqInWords } from '../../../domain/safety/count-words.ts'
import { Button } from '../../../ui/Button.tsx'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { formatBytes, plural } from '../../../ui/format-number.ts'
import { formatRecent } from '../../../ui/format-recent.ts'
import { type Column, Table } from '../../../ui/Table.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { ProvenTag } from '../copies/BackupTable.tsx'
import { makerWords } from './found-words.ts'

export interface FoundTableProps {
  readonly caption: ReactNode
  readonly captionHidden?: boolean
  readonly backups: readonly BackupCard[]
  /** Where backups of several desks stand together. */
  readonly withSchool: boolean
  /** This computer, to tell its backups from those of others; null where it is not known. */
  readonly device: string | null
  readonly now: string
  readonly onOpen: (backup: BackupCard) => void
}

/** Backups to open, each with what it says of itself. */
export function FoundTable(props: FoundTableProps) {
  return (
    <Table
      caption={props.caption}
      captionHidden={props.captionHidden}
      columns={columnsOf(props)}
      rows={props.backups}
      rowKey={({ backupId }) => backupId}
      empty="None were found in the usual places. Plug in the stick, or look in a folder below."
    />
  )
}

function columnsOf(props: FoundTableProps): readonly Column<BackupCard>[] {
  const { now, onOpen } = props
  return [
    {
      key: 'at',
      header: 'From',
      rowHeader: true,
      cell: (backup) => <From backup={backup} {...props} />,
    },
    {
      key: 'holds',
      header: 'Holds',
      cell: ({ tallies, files, size, fileName }) => (
        <>
          {[...mainCounts(tallies), plural(files.count, 'file'), formatBytes(size)].join(', ')}
          <Disclosure summary="File name">
            <code className="sf-path">{fileName}</code>
          </Disclosure>
        </>
      ),
    },
    { key: 'proven', header: 'Whole', cell: (backup) => <Whole backup={backup} /> },
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

interface FromProps extends Pick<FoundTableProps, 'withSchool' | 'device' | 'now'> {
  readonly backup: BackupCard
}

function From({ backup, withSchool, device, now }: FromProps) {
  const maker = makerWords(backup, device)
  return (
    <>
      {withSchool && <strong>{backup.desk.label || 'A school without a name'}, </strong>}
      {formatRecent(backup.at, now)}
      <div className="sd-muted sd-small">{seqInWords(backup.seq)}</div>
      {maker !== null && <div className="sd-muted sd-small">Made {maker}</div>}
    </>
  )
}

/** What it lacks is said before it is opened, as under Safety. */
function Whole({ backup: { provenAt, shrunk, files } }: { readonly backup: BackupCard }) {
  const { missing = 0 } = files
  if (provenAt === null && !shrunk && missing === 0) {
    return <span className="sd-muted">Read when you open it</span>
  }
  return (
    <span className="sd-cluster">
      {provenAt !== null && <ProvenTag proven />}
      {shrunk && <Tag tone="warning">Holds far less</Tag>}
      {missing > 0 && <Tag tone="warning">{plural(missing, 'file')} missing</Tag>}
    </span>
  )
}
