import type { PackageFile } from '../../../domain/delivery/delivery.ts'
import { type Parcel, parcelsOf } from '../../../domain/delivery/files-to-send.ts'
import { parcelInWords } from '../../../domain/delivery/words.ts'
import type { MadeReturn } from '../../../storage/tables.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatBytes } from '../../../ui/format-number.ts'
import { formatMoment } from '../../../ui/format-time.ts'
import { Table } from '../../../ui/Table.tsx'
import { choiceOf, type LookChoice } from './use-look.ts'

interface MadeToLookAtProps {
  readonly made: readonly MadeReturn[]
  readonly files: readonly PackageFile[]
  readonly onLook: (choice: LookChoice) => void
}

interface Row {
  readonly made: MadeReturn
  readonly parcel: Parcel
}

/** Every package that was made here, in each form in which it can travel. */
export function MadeToLookAt({ made, files, onLook }: MadeToLookAtProps) {
  const rows = made.flatMap((one): readonly Row[] =>
    parcelsOf(one, files).map((parcel) => ({ made: one, parcel })),
  )
  if (rows.length === 0) {
    return <p className="sd-muted">No package of this audit was made yet.</p>
  }
  return (
    <Table<Row>
      caption="Packages made here"
      captionHidden
      compact
      rows={rows}
      rowKey={({ made: { id }, parcel }) => `${id} ${parcel.kind}`}
      columns={[
        {
          key: 'what',
          header: 'Package',
          rowHeader: true,
          cell: ({ made: one, parcel }) => (
            <>
              {one.fileName}
              <div className="sd-muted sd-small">
                {parcelInWords(parcel)}, made {formatMoment(one.madeAt)}
              </div>
            </>
          ),
        },
        {
          key: 'size',
          header: 'Size',
          align: 'end',
          cell: ({ parcel }) => formatBytes(parcel.files.reduce((sum, { size }) => sum + size, 0)),
        },
        {
          key: 'look',
          header: 'What you can do',
          headerHidden: true,
          cell: ({ made: one, parcel }) => (
            <Button
              small
              aria-label={`Look into ${one.fileName}: ${parcelInWords(parcel)}`}
              onClick={() => onLook(choiceOf(nameOf(one, parcel), parcel))}
            >
              Look into it
            </Button>
          ),
        },
      ]}
    />
  )
}

/** "r1.zip, in 2 parts", as it stands within a sentence. */
function nameOf({ fileName }: MadeReturn, parcel: Parcel): string {
  const form = parcelInWords(parcel)
  return `${fileName}, ${form.slice(0, 1).toLowerCase()}${form.slice(1)}`
}
