import { type ComponentType, useState } from 'react'
import type { PlaceChooserProps } from '../../../../bridge/place-chooser.ts'
import type { PackageFile } from '../../../../domain/delivery/delivery.ts'
import { type Parcel, parcelsOf } from '../../../../domain/delivery/files-to-send.ts'
import type { OutboxLine } from '../../../../domain/delivery/outbox.ts'
import { proofInWords } from '../../../../domain/delivery/words.ts'
import type { ReturnTo } from '../../../../domain/packs/template.ts'
import type { MadeReturn } from '../../../../storage/tables.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Checkbox } from '../../../../ui/Checkbox.tsx'
import { ErrorSummary } from '../../../../ui/ErrorSummary.tsx'
import { Notification } from '../../../../ui/Notification.tsx'
import { Panel } from '../../../../ui/Panel.tsx'
import { MailWays } from '../../mailing/MailWays.tsx'
import type { CarriedFile } from '../../mailing/write-letter.ts'
import { useDestinations } from '../use-destinations.ts'
import type { Inside } from './look-into.ts'
import { fieldIds, type Order, oath, placeOf } from './order.ts'
import { PackageReview } from './PackageReview.tsx'
import { useSend } from './use-send.ts'
import { WAY_WORDS, WayFields } from './WayFields.tsx'

export interface SendFormProps {
  readonly made: MadeReturn
  readonly inside: Extract<Inside, { readonly type: 'read' }>
  readonly files: readonly PackageFile[]
  /** How the package stands already. */
  readonly before: OutboxLine<MadeReturn> | null
  readonly returnTo: ReturnTo
  readonly PlaceChooser: ComponentType<PlaceChooserProps>
  /** Why it stays here at the end, however it is filled in; null for a school's own. */
  readonly heldBecause: string | null
}

/** How it goes, a last look, and the tick without which it does not leave. */
export function SendForm(props: SendFormProps) {
  const { made, inside, files, before, returnTo, PlaceChooser, heldBecause } = props
  const parcels = parcelsOf(made, files)
  const destinations = useDestinations()
  const [chosen, setOrder] = useState<Omit<Order, 'parcel'> & { readonly kind: string }>({
    ...{ way: null, on: null, destinationId: null, isThisSchool: false, kind: 'whole' },
    to: [returnTo.name, returnTo.email].filter(Boolean).join(', '),
  })
  const parcel = parcels.find(({ kind }) => kind === chosen.kind) ?? parcels[0]
  if (parcel === undefined) throw new Error('a package is always there as it is')
  const order: Order = { ...chosen, parcel }
  // What she ticked names the recipient too: another one is to be read and ticked anew.
  const change = (part: Partial<typeof chosen>) =>
    setOrder((was) => ({ ...was, isThisSchool: false, ...part }))
  const known = destinations.known?.destinations ?? []
  const { send, problems, tries, wrong, isBusy } = useSend({
    ...{ made, order, heldBecause },
    destinations: known,
  })
  const problemOf = (fieldId: string) => problems.find((one) => one.fieldId === fieldId)?.message
  const recipient = placeOf(order, known)?.label ?? order.to
  return (
    // No form: the chooser of a folder has forms of its own, which must not send anything.
    <div className="sd-stack sd-stack--loose">
      {problems.length > 0 && (
        <ErrorSummary key={tries} problems={problems} title="It has not gone yet" />
      )}
      {before !== null && before.state.type !== 'ready' && (
        <Notification title="This package is on its way or there already">
          {proofInWords(before.state)} You can send it another way too.
        </Notification>
      )}
      {heldBecause !== null && (
        <Notification title="Nothing of the sample school leaves">
          Go through it as you would for your own school. At the end the app keeps it here.
        </Notification>
      )}
      <Panel title={WAY_WORDS}>
        <WayFields
          order={order}
          parcels={parcels}
          destinations={destinations}
          PlaceChooser={PlaceChooser}
          problemOf={problemOf}
          onChange={change}
        />
      </Panel>
      <PackageReview inside={inside} parcel={parcel} recipient={recipient} />
      {order.way === 'mail' && (
        <Panel title="The email">
          <MailWays
            made={made}
            returnTo={returnTo}
            carried={carriedOf(parcel)}
            kind={parcel.kind}
            onParts={(kind) => change({ kind })}
          />
        </Panel>
      )}
      <Panel title="Whose return it is">
        <Checkbox
          id={fieldIds.school}
          label={`${oath(inside.document)}${recipient === '' ? '' : `, and it goes to ${recipient}`}`}
          checked={order.isThisSchool}
          error={problemOf(fieldIds.school)}
          onValueChange={(isThisSchool) => change({ isThisSchool })}
        />
        {wrong !== null && (
          <Notification tone="danger" live="assertive" title={`It has not gone. ${wrong}`} />
        )}
        <div>
          <Button look="primary" onClick={() => void send()}>
            {isBusy ? 'Looking at the files once more' : SEND_WORDS[order.way ?? 'none']}
          </Button>
        </div>
      </Panel>
    </div>
  )
}

/** A protected copy goes with the mail in place of the package. */
function carriedOf({ kind, files: [file] }: Parcel): CarriedFile | null {
  return kind === 'protected' && file !== undefined ? { ...file, fileName: file.name } : null
}

const SEND_WORDS = {
  none: 'Send it',
  folder: 'Send it now',
  server: 'Send it now',
  mail: 'I have mailed it',
  'by-hand': 'I have handed it over',
} as const
