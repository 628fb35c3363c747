import { type ComponentType, useEffect } from 'react'
import type { PlaceChooserProps } from '../../../../bridge/place-chooser.ts'
import type { Parcel } from '../../../../domain/delivery/files-to-send.ts'
import { parcelInWords } from '../../../../domain/delivery/words.ts'
import { useDesk } from '../../../../storage/desk-context.tsx'
import { DateInput } from '../../../../ui/DateInput.tsx'
import { Field } from '../../../../ui/Field.tsx'
import { RadioGroup } from '../../../../ui/RadioGroup.tsx'
import { TextInput } from '../../../../ui/TextInput.tsx'
import { VisuallyHidden } from '../../../../ui/VisuallyHidden.tsx'
import type { Destinations } from '../use-destinations.ts'
import { fieldIds, type Order, type SendingWay } from './order.ts'
import { PlaceFields } from './PlaceFields.tsx'
import { filesInWords } from './review-rows.ts'

interface WayFieldsProps {
  readonly order: Order
  readonly parcels: readonly Parcel[]
  readonly destinations: Destinations
  readonly PlaceChooser: ComponentType<PlaceChooserProps>
  readonly problemOf: (fieldId: string) => string | undefined
  readonly onChange: (
    part: Partial<Omit<Order, 'parcel'> & { readonly kind: Parcel['kind'] }>,
  ) => void
}

/** Title of the panel and, for people who listen, name of the choice in it. */
export const WAY_WORDS = 'How does it go?'

/** The way it goes, and what has to be known for that way. */
export function WayFields(props: WayFieldsProps) {
  const { order, parcels, problemOf, onChange } = props
  return (
    <>
      <RadioGroup
        id={fieldIds.way}
        legend={<VisuallyHidden>{WAY_WORDS}</VisuallyHidden>}
        options={WAYS}
        value={order.way}
        error={problemOf(fieldIds.way)}
        onChange={(way) => onChange({ way: way as SendingWay, destinationId: null })}
      />
      {parcels.length > 1 && (
        <RadioGroup
          legend="In which form?"
          options={parcels.map((parcel) => ({
            value: parcel.kind,
            label: parcelInWords(parcel),
            hint: filesInWords(parcel),
          }))}
          value={order.parcel.kind}
          onChange={(kind) => onChange({ kind: kind as Parcel['kind'] })}
        />
      )}
      {(order.way === 'folder' || order.way === 'server') && (
        <PlaceFields {...props} way={order.way} />
      )}
      {(order.way === 'mail' || order.way === 'by-hand') && <HandedOverFields {...props} />}
    </>
  )
}

function HandedOverFields({ order, problemOf, onChange }: WayFieldsProps) {
  const today = useDesk().context.today()
  useEffect(() => {
    if (order.on === null) onChange({ on: today })
  })
  return (
    <>
      <p>{HOW[order.way === 'mail' ? 'mail' : 'by-hand']}</p>
      <Field
        id={fieldIds.to}
        label={order.way === 'mail' ? 'Mailed to' : 'Handed to'}
        hint={
          order.way === 'mail'
            ? undefined
            : 'To whom and how, such as: on a stick to the safeguarding office.'
        }
        error={problemOf(fieldIds.to)}
      >
        <TextInput value={order.to} maxLength={300} onValueChange={(to) => onChange({ to })} />
      </Field>
      <Field id={fieldIds.on} label="On which day?" error={problemOf(fieldIds.on)}>
        <DateInput value={order.on} onChange={(on) => onChange({ on })} />
      </Field>
    </>
  )
}

const HOW = {
  mail: 'Read below what will leave, and write the email there. Once you have sent it, note it at the end, and the outbox says so with your name.',
  'by-hand':
    'Take the file to them on a stick, or upload it in their portal, first. Here you note that you did, and the outbox says so with your name.',
} as const

const WAYS = [
  {
    value: 'mail',
    label: 'By email',
    hint: 'You send the mail, and note it here.',
  },
  {
    value: 'folder',
    label: 'Into a folder',
    hint: 'One that OneDrive, Google Drive or a server keeps in step. The app puts it there and reads it back.',
  },
  {
    value: 'server',
    label: 'To a server (WebDAV, such as Nextcloud)',
    hint: 'The app sends it and reads it back. It waits for the network by itself.',
  },
  {
    value: 'by-hand',
    label: 'By hand, or in a portal',
    hint: 'On a stick, or uploaded by you. You note it here.',
  },
] as const
