import { useMemo } from 'react'
import { nameOf } from '../../../domain/people/person.ts'
import { readingStanding } from '../../../domain/receipts/standing.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { Editable } from '../../../storage/Editable.tsx'
import { addresses, addressOfStaffMember } from '../../../ui/addresses.ts'
import { LinkButton } from '../../../ui/Button.tsx'
import { formatDate } from '../../../ui/format-date.ts'
import { Page } from '../../../ui/Page.tsx'
import { PrintButton } from '../../../ui/PrintButton.tsx'
import { AllEntries } from '../document/AllEntries.tsx'
import { entriesOf } from '../document/document-rows.ts'
import { PersonList } from './PersonList.tsx'
import { personLines } from './person-lines.ts'

interface PersonReadingScreenProps {
  readonly id: string
  readonly log: StaffLog
}

/** What one person must read and has read: a list to print and hand over. */
export function PersonReadingScreen({ id, log }: PersonReadingScreenProps) {
  const standing = readingStanding(log)
  const person = log.people.find((one) => one.id === id)
  const lines = useMemo(() => personLines(standing, id), [standing, id])
  const entries = useMemo(() => entriesOf(log, ({ personId }) => personId === id), [log, id])
  if (person === undefined || person.erasedAt !== null) return <Unknown />
  const name = nameOf(person)
  const open = lines.filter(({ isOpen }) => isOpen).length
  return (
    <Page
      title={`Reading list of ${name}`}
      breadcrumb={[{ label: 'Who has read what', href: addresses.reading }, { label: name }]}
      lead={leadFor(lines.length, open, log.today)}
      actions={
        <div className="sd-cluster sd-no-print">
          <PrintButton look="primary">Print the list</PrintButton>
          <LinkButton href={addressOfStaffMember(id)}>Open {name}’s page</LinkButton>
        </div>
      }
    >
      <Editable>
        <PersonList lines={lines} person={person} log={log} />
      </Editable>
      <div className="sd-no-print">
        <AllEntries entries={entries} log={log} of="person" />
      </div>
    </Page>
  )
}

function leadFor(all: number, open: number, today: string): string {
  const day = formatDate(today)
  if (all === 0) return `As of ${day}, nothing has to be read.`
  if (open === 0) return `As of ${day}, everything is read.`
  return `As of ${day}, ${open} of ${all} ${open === 1 ? 'is' : 'are'} still to be read.`
}

function Unknown() {
  return (
    <Page
      title="Nobody of this address"
      breadcrumb={[{ label: 'Who has read what', href: addresses.reading }, { label: 'Not found' }]}
    >
      <p>
        The register has nobody of this address any more. Nothing that was entered is lost; it stays
        with the documents.
      </p>
    </Page>
  )
}
