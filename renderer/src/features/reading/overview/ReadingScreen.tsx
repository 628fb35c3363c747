import { useDeferredValue, useMemo } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { readingStanding } from '../../../domain/receipts/standing.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { addresses, addressOfReadingDocument } from '../../../ui/addresses.ts'
import { LinkButton } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Page } from '../../../ui/Page.tsx'
import { policiesRoom } from '../../../ui/policies-room.ts'
import { RoomTabs } from '../../../ui/RoomTabs.tsx'
import { Matrix } from '../matrix/Matrix.tsx'
import { DocumentShares } from './DocumentShares.tsx'
import { documentShares } from './document-shares.ts'
import { OpenTable } from './OpenTable.tsx'
import { ReadingFilters } from './ReadingFilters.tsx'
import { columnsOf, readingRows, searchReading } from './reading-rows.ts'
import { useReadingView } from './reading-view.ts'
import { WaysOfReading } from './WaysOfReading.tsx'

/** Who has read what: how far each document is, everybody with every document, who has still to read. */
export function ReadingScreen({ log }: { readonly log: StaffLog }) {
  const standing = readingStanding(log)
  const shares = useMemo(() => documentShares(standing), [standing])
  const isEmpty = standing.people.length === 0
  return (
    <Page
      title="Who has read what"
      wide
      lead={isEmpty ? undefined : 'What everybody must read, who has, and who has still to.'}
      actions={isEmpty ? undefined : <WaysOfReading log={log} />}
    >
      <RoomTabs {...policiesRoom} currentHref={addresses.reading} />
      {isEmpty ? (
        <NobodyYet />
      ) : standing.documents.length === 0 ? (
        <NothingToRead />
      ) : (
        <>
          <DocumentShares shares={shares} />
          <Everybody log={log} />
        </>
      )}
    </Page>
  )
}

function NobodyYet() {
  return (
    <EmptyState
      title="Nobody is in the register yet"
      actions={
        <>
          <LinkButton look="primary" href={addresses.staffImport}>
            Bring in a list of staff
          </LinkButton>
          <LinkButton href={addresses.staff}>Add people one by one</LinkButton>
        </>
      }
    >
      Who must read what follows from who works, helps or governs here. Bring in your staff first;
      then everybody who must read Part One and your policies stands here by name.
    </EmptyState>
  )
}

function NothingToRead() {
  return (
    <EmptyState
      title="Nobody has to read anything"
      actions={
        <LinkButton look="primary" href={addresses.readingDuties}>
          See the documents and duties
        </LinkButton>
      }
    >
      The pack asks nobody at this school to read anything, and no duty of your own is set. Choose a
      document and who must read it.
    </EmptyState>
  )
}

function Everybody({ log }: { readonly log: StaffLog }) {
  const standing = readingStanding(log)
  const { search, view } = useReadingView()
  const columns = useMemo(() => columnsOf(standing), [standing])
  const rows = useMemo(() => readingRows(log, standing), [log, standing])
  // A letter shows at once; a long list follows when there is time.
  const settled = useDeferredValue(search)
  const documentIds = useMemo(() => columns.map(({ key }) => key), [columns])
  const found = useMemo(
    () => searchReading(rows, documentIds, settled),
    [rows, documentIds, settled],
  )
  const shown = useMemo(
    () => (view === 'open' ? found.filter(({ open }) => open.length > 0) : found),
    [found, view],
  )
  return (
    <section className="rd-part" aria-labelledby="rd-everybody">
      <h2 id="rd-everybody">By name</h2>
      <ReadingFilters rows={rows} shown={shown} standing={standing} />
      {view === 'matrix' ? (
        <Matrix
          label="Who has read what"
          rows={shown}
          columns={columns}
          onOpen={openCell}
          empty="Nobody fits. Show all to see the others."
        />
      ) : (
        <OpenTable rows={shown} documentId={settled.documentId} />
      )}
    </section>
  )
}

function openCell(personId: string, documentId: string): void {
  navigate(`${addressOfReadingDocument(documentId)}/${personId}`.replace(/^#/, ''))
}
