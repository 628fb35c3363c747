import { type FormEvent, useState } from 'react'
import type { SignHere } from '../../../domain/receipts/receipt.ts'
import { foldText } from '../../../domain/shared/text.ts'
import { Button } from '../../../ui/Button.tsx'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { Field } from '../../../ui/Field.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { isPin } from './pin.ts'
import { FORGOTTEN_WAIT_S, inMinutes } from './tries.ts'
import { useEnd } from './use-end.ts'
import { useFocus } from './use-focus.ts'
import type { TriesNow } from './use-tries.ts'

interface EndStepProps {
  readonly row: SignHere
  readonly school: string
  readonly tries: TriesNow
  readonly onBack: () => void
}

/** Back into the app: with the PIN, or after a wait in everybody's sight when it is forgotten. */
export function EndStep({ row, school, tries, onBack }: EndStepProps) {
  const heading = useFocus<HTMLHeadingElement>()
  return (
    <div className="sh-step">
      <h1 ref={heading} tabIndex={-1}>
        End signing
      </h1>
      <p className="sh-words">
        For the person who leads the session. Everything that was signed is saved.
      </p>
      <PinForm row={row} tries={tries} />
      <div>
        <Button className="sh-button" onClick={onBack}>
          Go on signing
        </Button>
      </div>
      {tries.wait === null ? (
        <Forgotten school={school} tries={tries} />
      ) : (
        <WithoutPin row={row} wait={tries.wait} />
      )}
    </div>
  )
}

function PinForm({ row, tries }: Pick<EndStepProps, 'row' | 'tries'>) {
  const [pin, setPin] = useState('')
  const [isWrong, setWrong] = useState(false)
  const end = useEnd(row)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (tries.pause > 0 || pin === '') return
    if (await isPin(pin, row.pin)) return end(true)
    tries.noteWrong()
    setWrong(true)
    setPin('')
  }
  return (
    <form className="sd-stack" onSubmit={(event) => void submit(event)} noValidate>
      <Field
        label="PIN"
        large
        error={tries.pause > 0 ? pauseWords(tries.pause) : isWrong ? wrongWords : undefined}
      >
        <TextInput
          type="password"
          inputMode="numeric"
          autoComplete="off"
          width="short"
          className="sh-field"
          value={pin}
          disabled={tries.pause > 0}
          onValueChange={(typed) => {
            setPin(typed)
            setWrong(false)
          }}
        />
      </Field>
      <div>
        <Button look="primary" type="submit" className="sh-button" disabled={tries.pause > 0}>
          End signing
        </Button>
      </div>
    </form>
  )
}

const wrongWords = 'That is not the PIN. Nothing was changed. Try again.'

const pauseWords = (seconds: number) =>
  `That was not the PIN. It can be tried again in ${inMinutes(seconds)}.`

interface ForgottenProps {
  readonly school: string
  readonly tries: TriesNow
}

function Forgotten({ school, tries }: ForgottenProps) {
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState(false)
  const wanted = school.trim() === '' ? 'End signing' : school
  const fits = foldText(typed.trim()) === foldText(wanted.trim())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (fits) tries.noteForgotten()
  }
  return (
    <Disclosure summary="The PIN is forgotten">
      <form className="sd-stack" onSubmit={submit} noValidate>
        <p>
          It is kept nowhere and cannot be found out. Type “{wanted}” below, and in{' '}
          {FORGOTTEN_WAIT_S / 60} minutes signing can be ended without it. Until then this page says
          so to everybody, signing goes on, and the history of this desk keeps that it was ended
          without the PIN.
        </p>
        <Field
          label={`Type “${wanted}”`}
          error={asked && !fits ? `Type it just so: ${wanted}` : undefined}
        >
          <TextInput value={typed} onValueChange={setTyped} />
        </Field>
        <div>
          <Button type="submit">Begin the {FORGOTTEN_WAIT_S / 60} minutes</Button>
        </div>
      </form>
    </Disclosure>
  )
}

function WithoutPin({ row, wait }: { readonly row: SignHere; readonly wait: number }) {
  const end = useEnd(row)
  return wait > 0 ? (
    <p className="sh-words">Without the PIN it can be ended in {inMinutes(wait)}.</p>
  ) : (
    <div>
      <Button className="sh-button" onClick={() => void end(false)}>
        End without the PIN
      </Button>
    </div>
  )
}
