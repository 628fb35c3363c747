import { memo, useMemo } from 'react'
import { Verbs } from '../../../storage/Editable.tsx'
import { addressOfPersonsTraining } from '../../../ui/addresses.ts'
import { Button } from '../../../ui/Button.tsx'
import { type Column, Table } from '../../../ui/Table.tsx'
import { CertificateLine } from '../cell/CertificateLine.tsx'
import type { Opening } from '../dialogs.ts'
import type { Training } from '../use-training.ts'
import { CERTIFICATES } from '../words/certificate-words.ts'
import { shortDate } from '../words/short-date.ts'
import type { RecordRow } from './record-rows.ts'

interface RecordsTableProps {
  readonly rows: readonly RecordRow[]
  readonly training: Training
  readonly onOpen: Opening
}

export const RecordsTable = memo(function RecordsTable(props: RecordsTableProps) {
  const { rows, training, onOpen } = props
  const columns = useMemo(() => columnsOf(training, onOpen), [training, onOpen])
  return (
    <Table
      caption="Training records"
      captionHidden
      compact
      columns={columns}
      rows={rows}
      rowKey={({ record }) => record.id}
      empty="No record fits. Show all to see the others."
    />
  )
})

function columnsOf(training: Training, onOpen: Opening): readonly Column<RecordRow>[] {
  return [
    {
      key: 'date',
      header: 'Completed',
      sortValue: ({ record }) => record.completedOn,
      cell: ({ record }) => shortDate(record.completedOn),
    },
    {
      key: 'name',
      header: 'Name',
      rowHeader: true,
      sortValue: ({ name }) => name,
      cell: ({ person, name }) =>
        person === null ? name : <a href={addressOfPersonsTraining(person.id)}>{name}</a>,
    },
    {
      key: 'course',
      header: 'Course',
      sortValue: ({ record }) => record.courseName,
      cell: ({ record }) => record.courseName,
    },
    {
      key: 'certificate',
      header: 'Certificate',
      sortValue: ({ record }) => CERTIFICATES[record.certificate.state].word,
      cell: ({ record }) => (
        <span className="sd-cluster">
          <CertificateLine training={training} record={record} />
        </span>
      ),
    },
    {
      key: 'change',
      header: 'Change',
      headerHidden: true,
      cell: ({ record, name }) => (
        <span className="sd-no-print">
          <Verbs>
            {' '}
            <Button
              small
              aria-label={`Change ${record.courseName} of ${name}`}
              onClick={() =>
                onOpen({ type: 'record', personId: record.personId, record, courses: [] })
              }
            >
              Change
            </Button>
          </Verbs>
        </span>
      ),
    },
  ]
}
