import type { Parcel } from '../../../../domain/delivery/files-to-send.ts'
import { mailBytes } from '../../../../domain/delivery/mail-bytes.ts'
import type { SectionResult } from '../../../../domain/returns/return-document.ts'
import { Disclosure } from '../../../../ui/Disclosure.tsx'
import { formatBytes, plural } from '../../../../ui/format-number.ts'
import { Panel } from '../../../../ui/Panel.tsx'
import { SummaryList } from '../../../../ui/SummaryList.tsx'
import { type Column, Table } from '../../../../ui/Table.tsx'
import type { Inside } from './look-into.ts'
import { resultInWords, reviewRows } from './review-rows.ts'

interface PackageReviewProps {
  readonly inside: Extract<Inside, { readonly type: 'read' }>
  readonly parcel: Parcel
  readonly recipient: string
}

/** The last look at what will leave: it says what lies in the file, not what the desk remembers. */
export function PackageReview({ inside, parcel, recipient }: PackageReviewProps) {
  const { document, files } = inside
  return (
    <Panel title="What will leave the school">
      <SummaryList rows={reviewRows(document, parcel, recipient)} />
      {parcel.files.length > 1 && (
        <Table
          compact
          caption="Files to send"
          columns={PARCEL_COLUMNS}
          rows={parcel.files}
          rowKey={({ name }) => name}
        />
      )}
      <Disclosure summary="Answers by section">
        <Table
          compact
          captionHidden
          caption="Answers by section"
          columns={SECTION_COLUMNS}
          rows={document.summary.bySection}
          rowKey={({ code }) => code}
        />
      </Disclosure>
      <Disclosure summary={`${plural(files.length, 'file')} in the package`}>
        <Table
          compact
          captionHidden
          caption="Files in the package"
          columns={FILE_COLUMNS}
          rows={files}
          rowKey={({ path }) => path}
        />
      </Disclosure>
    </Panel>
  )
}

const PARCEL_COLUMNS: readonly Column<Parcel['files'][number]>[] = [
  { key: 'name', header: 'File', rowHeader: true, cell: ({ name }) => <code>{name}</code> },
  { key: 'size', header: 'Size', align: 'end', cell: ({ size }) => formatBytes(size) },
  {
    key: 'mail',
    header: 'As email',
    align: 'end',
    cell: ({ size }) => formatBytes(mailBytes(size)),
  },
]

const SECTION_COLUMNS: readonly Column<SectionResult>[] = [
  { key: 'title', header: 'Section', rowHeader: true, cell: ({ title }) => title },
  {
    key: 'confirmed',
    header: 'Confirmed',
    align: 'end',
    cell: ({ confirmed, asked }) => `${confirmed} of ${asked}`,
  },
  { key: 'result', header: 'Result', cell: (section) => resultInWords(section) },
]

const FILE_COLUMNS: readonly Column<{ readonly path: string; readonly size: number }>[] = [
  { key: 'path', header: 'File', rowHeader: true, cell: ({ path }) => <code>{path}</code> },
  { key: 'size', header: 'Size', align: 'end', cell: ({ size }) => formatBytes(size) },
]
