import { useState } from 'react'
import { describeTrouble } from '../../../../bridge/delivery-words.ts'
import { describeFailure } from '../../../../bridge/failure-words.ts'
import { useDesk } from '../../../../storage/desk-context.tsx'
import { Button } from '../../../../ui/Button.tsx'
import { Checkbox } from '../../../../ui/Checkbox.tsx'
import { Field } from '../../../../ui/Field.tsx'
import { Notification } from '../../../../ui/Notification.tsx'
import { TextInput } from '../../../../ui/TextInput.tsx'
import { fieldIds } from './order.ts'

interface ServerFormProps {
  /** Whether this computer can keep a password safely. */
  readonly canKeep: boolean
  readonly onAdded: (destinationId: string) => Promise<unknown>
  readonly onClose: (() => void) | null
}

const EMPTY = { address: '', user: '', password: '', label: '' }

/** A WebDAV server: it is tried step by step before anything is sent to it. */
export function ServerForm({ canKeep, onAdded, onClose }: ServerFormProps) {
  const { bridge, card } = useDesk()
  const [typed, setTyped] = useState(EMPTY)
  const [keep, setKeep] = useState(canKeep)
  const [told, setTold] = useState<string | null>(null)
  const [isTrying, setTrying] = useState(false)
  const type = (field: keyof typeof EMPTY) => (value: string) => {
    setTold(null)
    setTyped((was) => ({ ...was, [field]: value }))
  }
  const add = async () => {
    if (isTrying) return
    const { address, user, password, label } = typed
    if (address.trim() === '' || password === '') {
      setTold('Give the address and the password.')
      return
    }
    setTrying(true)
    const answer = await bridge.ask('destinations:add-server', {
      ...{ deskId: card.id, label: label.trim(), address: address.trim(), user: user.trim() },
      ...{ password, keep: keep && canKeep },
    })
    setTrying(false)
    if (!answer.ok) setTold(describeFailure(answer.failure))
    else if (answer.value.type === 'refused') {
      setTold(describeTrouble(answer.value.trouble, label.trim() || hostOf(address), 'adding'))
    } else {
      setTyped(EMPTY)
      await onAdded(answer.value.destination.destinationId)
    }
  }
  return (
    <fieldset className="rt-server sd-stack">
      <legend>A server of the partnership</legend>
      <Field
        id={fieldIds.place}
        label="Address"
        hint="As the partnership gave it, such as https://cloud.example.org/remote.php/dav/files/you/Returns"
      >
        <TextInput
          type="url"
          value={typed.address}
          maxLength={2000}
          onValueChange={type('address')}
        />
      </Field>
      <Field label="User name">
        <TextInput width="medium" value={typed.user} maxLength={300} onValueChange={type('user')} />
      </Field>
      <Field
        label="App password"
        hint={`Many servers make one for a single program, in their settings. It opens nothing else and can be taken back. ${canKeep ? '' : 'It cannot be kept safely on this computer, so it is asked for after each start.'}`}
      >
        <TextInput
          type="password"
          width="medium"
          value={typed.password}
          maxLength={1000}
          onValueChange={type('password')}
        />
      </Field>
      {canKeep && (
        <Checkbox
          label="Keep the password on this computer"
          checked={keep}
          onValueChange={setKeep}
        />
      )}
      <Field label="What you call it" need="optional" hint="Otherwise it has the server’s name.">
        <TextInput
          width="medium"
          value={typed.label}
          maxLength={120}
          onValueChange={type('label')}
        />
      </Field>
      <Tried isTrying={isTrying} told={told} />
      <div className="sd-cluster">
        <Button onClick={() => void add()}>{isTrying ? 'Trying it' : 'Try it'}</Button>
        {onClose !== null && (
          <Button look="quiet" onClick={onClose}>
            Leave it
          </Button>
        )}
      </div>
    </fieldset>
  )
}

/** What a try does, so that nobody wonders what the app has to do there; and how it ended. */
function Tried({ isTrying, told }: { readonly isTrying: boolean; readonly told: string | null }) {
  if (told !== null) return <Notification tone="warning" live="assertive" title={told} />
  return (
    <p className="sd-muted" role="status">
      {isTrying
        ? 'It is being tried: signing in, writing a small file, reading it back, renaming and removing it.'
        : 'It is tried before anything is sent: signing in, writing a small file, reading it back, renaming and removing it. The password goes to this server only, and never over an unprotected connection.'}
    </p>
  )
}

function hostOf(address: string): string {
  try {
    return new URL(address).host || 'the server'
  } catch {
    return 'the server'
  }
}
