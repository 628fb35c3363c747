import { useEffect, useState } from 'react'
import type { GatheredAudit } from '../../../../domain/audit/gather-audit.ts'
import { replacementOf } from '../../../../domain/delivery/made-package.ts'
import type { OutboxLine } from '../../../../domain/delivery/outbox.ts'
import { type Stop, stopsOf } from '../../../../domain/delivery/review.ts'
import { stopInWords } from '../../../../domain/delivery/words.ts'
import { useDesk } from '../../../../storage/desk-context.tsx'
import type { MadeReturn } from '../../../../storage/tables.ts'
import { addresses, addressOfSending } from '../../../../ui/addresses.ts'
import { LinkButton } from '../../../../ui/Button.tsx'
import { EmptyState } from '../../../../ui/EmptyState.tsx'
import { formatMoment } from '../../../../ui/format-time.ts'
import { Notification } from '../../../../ui/Notification.tsx'
import { OnlyLookedAt } from '../../../../ui/OnlyLookedAt.tsx'
import { Page } from '../../../../ui/Page.tsx'
import { type Outbox, useOutbox } from '../use-outbox.ts'
import { type Inside, lookInto } from './look-into.ts'
import { SendForm, type SendFormProps } from './SendForm.tsx'

interface SendScreenProps extends Pick<SendFormProps, 'PlaceChooser'> {
  readonly gathered: GatheredAudit
  readonly madeId: string
}

const TITLE = 'Send the return'
const BREADCRUMB = [
  { label: 'Return', href: addresses.return },
  { label: 'Outbox', href: addresses.outbox },
  { label: TITLE },
]

/** The review before a package leaves, and the way it goes. A wrong one cannot be called back. */
export function SendScreen(props: SendScreenProps) {
  const { readOnly } = useDesk()
  const outbox = useOutbox(props.gathered.audit.id)
  if (readOnly !== null) return <OnlyLookedAt title={TITLE} breadcrumb={BREADCRUMB} />
  if (outbox === undefined) return null
  const made = outbox.facts.made.find(({ id }) => id === props.madeId)
  return (
    <Page title={TITLE} breadcrumb={BREADCRUMB} lead={made && leadOf(made)}>
      {made === undefined ? <NoSuchPackage /> : <Review {...props} made={made} outbox={outbox} />}
    </Page>
  )
}

/** Which of all packages it is, before anything is chosen. */
function leadOf({ revision, sampleFor, fileName, madeAt }: MadeReturn) {
  const what = sampleFor === undefined ? `Revision ${revision}` : 'The sample that was asked for'
  return (
    <>
      {what}, made {formatMoment(madeAt)}: <code>{fileName}</code>
    </>
  )
}

function NoSuchPackage() {
  return (
    <EmptyState
      title="This package is not one of this audit"
      actions={
        <LinkButton look="primary" href={addresses.outbox}>
          See what there is
        </LinkButton>
      }
    >
      Nothing was sent. What was made of this audit is in the outbox.
    </EmptyState>
  )
}

interface ReviewProps extends SendScreenProps {
  readonly made: MadeReturn
  readonly outbox: Outbox
}

function Review(props: ReviewProps) {
  const { made, outbox, gathered } = props
  const inside = useInside(made)
  const desk = useDesk()
  if (inside === null) return <p className="sd-muted">Reading the package.</p>
  if (inside.type === 'not-as-made') {
    return (
      <Stopped
        sentences={[inside.sentence]}
        href={addresses.return}
        verb="Go to the packing list"
      />
    )
  }
  const { audit, school } = gathered
  const replacedBy = replacementOf(made, outbox.facts.made)
  const stops = stopsOf(inside.document, made, replacedBy, {
    school: { name: school.name, urn: school.urn },
    schoolYear: audit.schoolYear,
    returnId: audit.returnId,
    isSample: desk.card.kind === 'sample',
  })
  // A sample is there to look around: she sees all of the way, and it ends at the last step.
  const isHeld = stops.length === 1 && stops[0]?.type === 'sample'
  if (stops.length > 0 && !isHeld) {
    return <Stopped sentences={stops.map(stopInWords)} {...wayOut(stops, replacedBy)} />
  }
  return (
    <SendForm
      made={made}
      inside={inside}
      files={outbox.facts.files}
      before={lineOf(outbox, made)}
      returnTo={audit.template.returnTo}
      PlaceChooser={props.PlaceChooser}
      heldBecause={isHeld ? stops.map(stopInWords).join(' ') : null}
    />
  )
}

function wayOut(stops: readonly Stop[], replacedBy: MadeReturn | null) {
  const isReplaced = stops.length === 1 && stops[0]?.type === 'replaced' && replacedBy !== null
  return isReplaced
    ? { href: addressOfSending(replacedBy.id), verb: `Send revision ${replacedBy.revision}` }
    : { href: addresses.outbox, verb: 'Back to the outbox' }
}

const lineOf = ({ lines }: Outbox, made: MadeReturn): OutboxLine<MadeReturn> | null =>
  lines.find(({ key }) => key === made.id) ?? null

interface StoppedProps {
  readonly sentences: readonly string[]
  readonly href: string
  readonly verb: string
}

function Stopped({ sentences, href, verb }: StoppedProps) {
  return (
    <Notification
      tone="danger"
      live="assertive"
      title="It does not leave"
      actions={<a href={href}>{verb}</a>}
    >
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p>Nothing was sent.</p>
    </Notification>
  )
}

/** What lies in the package just now; null while it is read. */
function useInside(made: MadeReturn): Inside | null {
  const { bridge } = useDesk()
  const [read, setRead] = useState<{ readonly id: string; readonly inside: Inside } | null>(null)
  const { id, fileId, fileName, sha256 } = made
  useEffect(() => {
    let isWanted = true
    void lookInto(bridge, { fileId, fileName, sha256 }).then((inside) => {
      if (isWanted) setRead({ id, inside })
    })
    return () => {
      isWanted = false
    }
  }, [bridge, id, fileId, fileName, sha256])
  return read?.id === id ? read.inside : null
}
