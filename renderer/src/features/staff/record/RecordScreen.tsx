import '../staff.css'
import './record.css'
import { nameOf, type Person } from '../../../domain/people/person.ts'
import { titleOfRole } from '../../../domain/people/roles.ts'
import { rolesOn } from '../../../domain/people/standing.ts'
import { useStaffLog } from '../../../storage/use-staff-log.tsx'
import { addresses, addressOfStaffMember } from '../../../ui/addresses.ts'
import { formatDate } from '../../../ui/format-date.ts'
import { Page } from '../../../ui/Page.tsx'
import { PrintButton } from '../../../ui/PrintButton.tsx'
import { SummaryList } from '../../../ui/SummaryList.tsx'
import { Table } from '../../../ui/Table.tsx'
import type { Staff } from '../use-staff.ts'
import {
  type OnOnePage,
  type ReadingOnRecord,
  readingOnRecord,
  type TrainingOnRecord,
  trainingOnRecord,
} from './person-record.ts'
import { CERTIFICATE, receiptWords } from './record-words.ts'

interface RecordScreenProps {
  readonly person: Person
  readonly staff: Staff
}

/** One sheet about one person, for a file, an inspection or an annual talk, to be signed. */
export function RecordScreen({ person, staff }: RecordScreenProps) {
  const log = useStaffLog()
  if (log === undefined) return null
  const name = nameOf(person)
  return (
    <Page
      title={`Safeguarding record of ${name}`}
      breadcrumb={[
        { label: 'Staff', href: addresses.staff },
        { label: name, href: addressOfStaffMember(person.id) },
        { label: 'One-page record' },
      ]}
      lead={`As at ${formatDate(log.today)}. Training and reading only: nothing on checks, pay or health.`}
      actions={<PrintButton className="sd-no-print">Print or save as PDF</PrintButton>}
    >
      <div className="st-record">
        <SummaryList rows={particulars(person, staff, log.today)} />
        <Training lines={trainingOnRecord(log, person.id)} />
        <Reading lines={readingOnRecord(log, person.id)} />
        <Signatures name={name} />
      </div>
    </Page>
  )
}

/** Only what whoever reads the sheet must know: no address, no numbers. */
function particulars(person: Person, { roles }: Staff, today: string) {
  const day = person.endsOn !== null && person.endsOn < today ? person.endsOn : today
  const held = rolesOn(person, day).map((id) => titleOfRole(roles, id))
  const rows: readonly (readonly [string, string])[] = [
    ['Job title', person.post],
    ['Roles', held.join(', ')],
    ['First day', person.startsOn === null ? '' : formatDate(person.startsOn)],
    ['Last day', person.endsOn === null ? '' : formatDate(person.endsOn)],
  ]
  return rows
    .filter(([, detail]) => detail !== '')
    .map(([term, detail]) => ({ key: term, term, detail }))
}

function Training({ lines }: { readonly lines: OnOnePage<TrainingOnRecord> }) {
  return (
    <div>
      <Table
        caption="Training"
        compact
        columns={[
          { key: 'course', header: 'Course', rowHeader: true, cell: ({ course }) => course },
          {
            key: 'on',
            header: 'Done on',
            cell: ({ record }) => formatDate(record.completedOn),
          },
          { key: 'by', header: 'Provider', cell: ({ record }) => record.provider },
          {
            key: 'certificate',
            header: 'Certificate',
            cell: ({ record }) => CERTIFICATE[record.certificate.state],
          },
          {
            key: 'due',
            header: 'Due again',
            cell: ({ dueOn }) => (dueOn === null ? '' : formatDate(dueOn)),
          },
        ]}
        rows={lines.shown}
        rowKey={({ record }) => record.id}
        empty="No training is recorded yet."
      />
      <More count={lines.more} />
    </div>
  )
}

function Reading({ lines }: { readonly lines: OnOnePage<ReadingOnRecord> }) {
  return (
    <div>
      <Table
        caption="Reading"
        compact
        columns={[
          { key: 'title', header: 'Document', rowHeader: true, cell: ({ title }) => title },
          { key: 'version', header: 'Version', cell: ({ version }) => version },
          { key: 'on', header: 'On', cell: ({ receipt }) => formatDate(receipt.on) },
          { key: 'how', header: 'How', cell: ({ receipt }) => receiptWords(receipt) },
        ]}
        rows={lines.shown}
        rowKey={({ receipt }) => receipt.id}
        empty="No reading is confirmed yet."
      />
      <More count={lines.more} />
    </div>
  )
}

function More({ count }: { readonly count: number }) {
  return count === 0 ? null : (
    <p className="sd-small sd-muted">{count} older ones are in the register.</p>
  )
}

function Signatures({ name }: { readonly name: string }) {
  return (
    <div className="st-signatures">
      <p>Signed, {name}</p>
      <p>Date</p>
      <p>Signed, for the school</p>
      <p>Date</p>
    </div>
  )
}
