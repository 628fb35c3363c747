import { useMemo } from 'react'
import { readingStanding } from '../../../domain/receipts/standing.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { addresses } from '../../../ui/addresses.ts'
import { LinkButton } from '../../../ui/Button.tsx'
import { Notification } from '../../../ui/Notification.tsx'
import { Page } from '../../../ui/Page.tsx'
import { AllEntries } from './AllEntries.tsx'
import { DocumentHead } from './DocumentHead.tsx'
import { DocumentPeople } from './DocumentPeople.tsx'
import { documentRows, entriesOf } from './document-rows.ts'
import { ShareByRole } from './ShareByRole.tsx'
import { titleOfDocument } from './titles.ts'

interface DocumentScreenProps {
  readonly id: string
  /** Somebody whose entry is wanted at once. */
  readonly personId: string | null
  readonly log: StaffLog
}

/** One document: who must read it and why, who has, and every entry that was ever made. */
export function DocumentScreen({ id, personId, log }: DocumentScreenProps) {
  const standing = readingStanding(log)
  const document = standing.documents.find((one) => one.id === id)
  const title = document?.title ?? titleOfDocument(log, id)
  const rows = useMemo(() => documentRows(standing, id), [standing, id])
  const entries = useMemo(() => entriesOf(log, ({ documentId }) => documentId === id), [log, id])
  if (title === null) return <UnknownDocument />
  return (
    <Page
      title={title}
      wide
      breadcrumb={[{ label: 'Who has read what', href: addresses.reading }, { label: title }]}
    >
      {document === undefined ? (
        <NotAsked />
      ) : (
        <>
          <DocumentHead document={document} log={log} />
          <DocumentPeople document={document} rows={rows} log={log} firstPerson={personId} />
          <ShareByRole document={document} log={log} />
        </>
      )}
      <AllEntries entries={entries} log={log} of="document" document={document} />
    </Page>
  )
}

function NotAsked() {
  return (
    <Notification title="Nobody has to read this now">
      What was entered earlier stays here. To ask for it, add a duty under{' '}
      <a href={addresses.readingDuties}>Documents and duties</a>.
    </Notification>
  )
}

function UnknownDocument() {
  return (
    <Page
      title="No such document"
      breadcrumb={[{ label: 'Who has read what', href: addresses.reading }, { label: 'Not found' }]}
    >
      <p>
        This address names a document that the pack of this desk does not have. Nothing is lost: its
        entries, if there are any, come back with the pack.
      </p>
      <div>
        <LinkButton href={addresses.reading}>Who has read what</LinkButton>
      </div>
    </Page>
  )
}
