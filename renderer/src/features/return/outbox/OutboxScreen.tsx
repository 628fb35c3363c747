import './outbox.css'
import type { ReactNode } from 'react'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import { looseConfirmations } from '../../../domain/delivery/confirmed.ts'
import { splitOutbox } from '../../../domain/delivery/split-outbox.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { addresses } from '../../../ui/addresses.ts'
import { Button, LinkButton } from '../../../ui/Button.tsx'
import { downloadCsv } from '../../../ui/download.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { formatDate } from '../../../ui/format-date.ts'
import { Notification } from '../../../ui/Notification.tsx'
import { PrintButton } from '../../../ui/PrintButton.tsx'
import { ReturnPage } from '../ReturnPage.tsx'
import { EarlierPackages } from './EarlierPackages.tsx'
import { OutboxEntry } from './OutboxEntry.tsx'
import { outboxCsv } from './outbox-csv.ts'
import { PlacesPanel } from './PlacesPanel.tsx'
import { useDestinations } from './use-destinations.ts'
import { type Outbox, useOutbox } from './use-outbox.ts'

/** What was made to leave, how it went, and what proves how far it came. */
export function OutboxScreen({ gathered }: { readonly gathered: GatheredAudit }) {
  const outbox = useOutbox(gathered.audit.id)
  if (outbox === undefined) return null
  return <OutboxOf gathered={gathered} outbox={outbox} />
}

function OutboxOf({
  gathered: { audit, today },
  outbox,
}: {
  readonly gathered: GatheredAudit
  readonly outbox: Outbox
}) {
  const { lines } = outbox
  const { shown, never } = splitOutbox(lines)
  const { card } = useDesk()
  const destinations = useDestinations()
  return (
    <ReturnPage
      room="Outbox"
      lead="What left the school, and how far it came. Only what is proven moves a package on."
      actions={lines.length === 0 ? undefined : <Actions year={audit.schoolYear} outbox={outbox} />}
    >
      {lines.length === 0 ? (
        <EmptyState
          title="No package has been made yet"
          actions={
            <LinkButton look="primary" href={addresses.return}>
              Go to the packing list
            </LinkButton>
          }
        >
          Make the return on the packing list. It is sent from here, and here you see whether it
          arrived.
        </EmptyState>
      ) : (
        <>
          {card.kind === 'sample' && (
            <Notification title="Nothing of the sample school leaves">
              You can look at how a package is sent. What you see before it goes is what you will
              see for your own school.
            </Notification>
          )}
          <LooseWords outbox={outbox} />
          {shown.map((line) => (
            <OutboxEntry
              key={line.key}
              line={line}
              today={today}
              destinations={destinations}
              isNewest={line === lines[0]}
            />
          ))}
          <EarlierPackages lines={never} />
        </>
      )}
      <PlacesPanel destinations={destinations} />
    </ReturnPage>
  )
}

function LooseWords({ outbox }: { readonly outbox: Outbox }): ReactNode {
  return looseConfirmations(outbox.facts).map((word) => (
    <Notification
      key={word.id}
      title={`A confirmation of ${formatDate(word.receivedOn)} names none of these packages`}
    >
      It came from {word.from || 'the partnership'}
      {word.revision === null ? ' and says no revision' : ` and is about revision ${word.revision}`}
      . So no package counts as confirmed by it.
    </Notification>
  ))
}

function Actions({ year, outbox }: { readonly year: string; readonly outbox: Outbox }) {
  const { context } = useDesk()
  const save = () => {
    downloadCsv(outboxCsv(outbox.lines), `Outbox ${year} ${context.today()}.csv`)
  }
  return (
    <div className="sd-cluster sd-no-print">
      <Button icon="download" onClick={save}>
        As a table (csv)
      </Button>
      <PrintButton />
    </div>
  )
}
