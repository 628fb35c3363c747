import type { OutboxLine } from '../../../domain/delivery/outbox.ts'
import { Verbs } from '../../../storage/Editable.tsx'
import type { MadeReturn } from '../../../storage/tables.ts'
import { addressOfSending } from '../../../ui/addresses.ts'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { formatBytes, plural } from '../../../ui/format-number.ts'
import { formatMoment } from '../../../ui/format-time.ts'
import { type Column, Table } from '../../../ui/Table.tsx'

interface EarlierPackagesProps {
  readonly lines: readonly OutboxLine<MadeReturn>[]
}

/** Made, and never sent: a line each is enough, out of the way of what is on its way. */
export function EarlierPackages({ lines }: EarlierPackagesProps) {
  if (lines.length === 0) return null
  return (
    <Disclosure summary={`${plural(lines.length, 'earlier package')} that never left`}>
      <Table
        compact
        captionHidden
        caption="Earlier packages that never left"
        columns={COLUMNS}
        rows={lines}
        rowKey={({ key }) => key}
      />
    </Disclosure>
  )
}

const COLUMNS: readonly Column<OutboxLine<MadeReturn>>[] = [
  {
    key: 'file',
    header: 'Package',
    rowHeader: true,
    cell: ({ made }) => <code>{made?.fileName}</code>,
  },
  { key: 'revision', header: 'Revision', align: 'end', cell: ({ revision }) => revision },
  {
    key: 'made',
    header: 'Made',
    cell: ({ made }) => (made === null ? '' : formatMoment(made.madeAt)),
  },
  {
    key: 'size',
    header: 'Size',
    align: 'end',
    cell: ({ made }) => (made === null ? '' : formatBytes(made.size)),
  },
  {
    key: 'next',
    header: 'What is next',
    cell: ({ made, replacedBy }) => {
      if (replacedBy !== null) return 'Nothing: a later one replaced it'
      return (
        made !== null && (
          <Verbs>
            <a href={addressOfSending(made.id)}>
              Send it<span className="sd-visually-hidden">: {made.fileName}</span>
            </a>
          </Verbs>
        )
      )
    },
  },
]
