import { useDeferredValue, useState } from 'react'
import type { PersonId } from '../../../domain/shared/ids.ts'
import { Field } from '../../../ui/Field.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { namesToShow, type Signer } from './gathering.ts'
import { useFocus } from './use-focus.ts'

interface FindStepProps {
  readonly signers: readonly Signer[]
  readonly onChoose: (id: PersonId) => void
}

/** Find your name: by typing, or in the list while it is long enough to show nobody up. */
export function FindStep({ signers, onChoose }: FindStepProps) {
  const [text, setText] = useState('')
  const settled = useDeferredValue(text)
  const shown = namesToShow(signers, settled)
  const field = useFocus<HTMLInputElement>()
  return (
    <div className="sh-step">
      <h1>Find your name</h1>
      <Field label="Type your first name or surname" large>
        <TextInput
          ref={field}
          className="sh-field"
          value={text}
          onValueChange={setText}
          onKeyDown={(event) => {
            const [only] = shown
            if (event.key !== 'Enter' || shown.length !== 1 || only === undefined) return
            event.preventDefault()
            onChoose(only.person.id)
          }}
        />
      </Field>
      <output className="sd-visually-hidden">
        {settled === '' ? '' : `${shown.length} found`}
      </output>
      <ul className="sh-names">
        {shown.map(({ person, name }) => (
          <li key={person.id}>
            <button type="button" className="sh-name" onClick={() => onChoose(person.id)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
      {shown.length === 0 && <Nobody signers={signers} text={settled} />}
    </div>
  )
}

function Nobody({ signers, text }: { readonly signers: readonly Signer[]; readonly text: string }) {
  if (text.trim() !== '') {
    return (
      <p className="sh-words">
        Nobody of that name is asked to sign here. Try your other name, or tell the person who leads
        the session.
      </p>
    )
  }
  const isDone = signers.every(({ open }) => open.length === 0)
  return isDone ? (
    <p className="sh-words">Everybody who was asked has signed. Tell the person who leads.</p>
  ) : (
    <p className="sh-words">Your name comes up as you type it.</p>
  )
}
