import { useState } from 'react'
import type { DestinationCard } from '../../../../../electron/contract/delivery-values.ts'
import { describeTrouble } from '../../../bridge/delivery-words.ts'
import { describeFailure } from '../../../bridge/failure-words.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { Field } from '../../../ui/Field.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'

interface GivePasswordProps {
  readonly place: Extract<DestinationCard, { readonly type: 'server' }>
  readonly canKeep: boolean
  readonly onGiven: () => Promise<unknown>
}

/** The password of a server that is known, tried before it is believed. */
export function GivePassword({ place, canKeep, onGiven }: GivePasswordProps) {
  const { bridge, card } = useDesk()
  const [password, setPassword] = useState('')
  const [keep, setKeep] = useState(canKeep)
  const [error, setError] = useState<string>()
  const [isTrying, setTrying] = useState(false)
  const give = async () => {
    if (isTrying) return
    if (password === '') {
      setError('Type the password of this server.')
      return
    }
    setTrying(true)
    const { destinationId, label } = place
    const answer = await bridge.run('destinations:give-password', {
      ...{ deskId: card.id, destinationId, password },
      keep: keep && canKeep,
    })
    setTrying(false)
    if (!answer.ok) setError(describeFailure(answer.failure))
    else if (answer.value.type === 'refused') {
      setError(describeTrouble(answer.value.trouble, label, 'adding'))
    } else {
      setPassword('')
      setError(undefined)
      await onGiven()
    }
  }
  return (
    <form
      className="sd-stack sd-stack--tight sd-no-print"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void give()
      }}
    >
      <Field
        label={`Password of ${place.user} for “${place.label}”`}
        hint={
          canKeep
            ? undefined
            : 'It cannot be kept safely on this computer, so it is asked for after each start.'
        }
        error={error}
      >
        <TextInput
          type="password"
          width="medium"
          value={password}
          autoComplete="off"
          onValueChange={(value) => {
            setPassword(value)
            setError(undefined)
          }}
        />
      </Field>
      {canKeep && (
        <Checkbox label="Keep it on this computer" checked={keep} onValueChange={setKeep} />
      )}
      <div>
        <Button type="submit" small>
          {isTrying ? 'Trying it' : 'Try it and send'}
        </Button>
      </div>
    </form>
  )
}
