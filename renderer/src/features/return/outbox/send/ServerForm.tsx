import { useEffect, useState } from 'react'
import { Button } from '../../../../ui/Button.tsx'
import { Checkbox } from '../../../../ui/Checkbox.tsx'
import { Disclosure } from '../../../../ui/Disclosure.tsx'
import { Field } from '../../../../ui/Field.tsx'
import { Notification } from '../../../../ui/Notification.tsx'
import { TextInput } from '../../../../ui/TextInput.tsx'
import {
  firstToMend,
  type ServerProblems,
  serverFieldIds,
  serverProblems,
} from './server-problems.ts'
import { ForSupport, TryingSteps } from './TryingSteps.tsx'
import { type TypedServer, useTryServer } from './use-try-server.ts'

interface ServerFormProps {
  /** Whether this computer can keep a password safely. */
  readonly canKeep: boolean
  readonly onAdded: (destinationId: string) => Promise<unknown>
  readonly onClose: (() => void) | null
}

const EMPTY: TypedServer = { address: '', user: '', password: '', label: '', proxy: '' }

/** A WebDAV server: it is tried step by step before anything is sent to it. */
export function ServerForm({ canKeep, onAdded, onClose }: ServerFormProps) {
  const [typed, setTyped] = useState(EMPTY)
  const [keep, setKeep] = useState(canKeep)
  const [problems, setProblems] = useState<ServerProblems>({})
  const [goTo, setGoTo] = useState<{ readonly field: string } | null>(null)
  const { trying, told, isTrying, forget, attempt } = useTryServer(onAdded)
  const type = (field: keyof typeof EMPTY) => (value: string) => {
    forget()
    setTyped((was) => ({ ...was, [field]: value }))
    setProblems((was) => ({ ...was, [field]: undefined }))
  }
  const add = async () => {
    const found = serverProblems(typed)
    setProblems(found)
    const field = firstToMend(found)
    if (field !== undefined) setGoTo({ field })
    else if (await attempt(typed, keep && canKeep)) setTyped(EMPTY)
  }
  // Once its sentence stands there, so that it is read out with the field.
  useEffect(() => {
    if (goTo !== null) document.getElementById(goTo.field)?.focus()
  }, [goTo])
  return (
    <fieldset className="rt-server sd-stack">
      <legend>A server of the partnership</legend>
      <Field
        id={serverFieldIds.address}
        label="Address"
        error={problems.address}
        hint="As the partnership gave it, such as https://cloud.example.org/remote.php/dav/files/you/Returns"
      >
        <TextInput
          type="url"
          value={typed.address}
          maxLength={2000}
          onValueChange={type('address')}
        />
      </Field>
      <Field id={serverFieldIds.user} label="User name" error={problems.user}>
        <TextInput width="medium" value={typed.user} maxLength={300} onValueChange={type('user')} />
      </Field>
      <Field
        id={serverFieldIds.password}
        label="App password"
        error={problems.password}
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
      <Disclosure summary="Your school reaches the internet through a proxy">
        <Field
          label="Proxy"
          need="optional"
          hint="Name and port, such as proxy.school.example:8080. Without it the app uses what the system says. What is sent stays closed to the proxy."
        >
          <TextInput
            width="medium"
            value={typed.proxy}
            maxLength={300}
            onValueChange={type('proxy')}
          />
        </Field>
      </Disclosure>
      {trying !== null && <TryingSteps trying={trying} />}
      {told === null ? (
        <p className="sd-muted">
          It is tried before anything is sent, with a small file of its own. The password goes to
          this server only, and never over an unprotected connection.
        </p>
      ) : (
        <>
          <Notification tone="warning" live="assertive" title={told.sentence} />
          {told.support !== null && <ForSupport text={told.support} />}
        </>
      )}
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
