import { useState } from 'react'
import { tidyPassphrase } from '../../domain/protection/passphrase.ts'
import { Button } from '../Button.tsx'
import { Field } from '../Field.tsx'
import { TextInput } from '../TextInput.tsx'

interface PassphraseFormProps {
  /** The file that they open. */
  readonly name: string
  /** Why the words that were tried did not open it; null before any were. */
  readonly wrong: string | null
  /** The words as they were meant, however they were typed. */
  readonly onWords: (words: string) => void
}

/** Asks for the words of a protected file. They are used once and kept nowhere. */
export function PassphraseForm({ name, wrong, onWords }: PassphraseFormProps) {
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState(false)
  const words = tidyPassphrase(typed)
  const isMissing = asked && words === ''
  return (
    <form
      className="sd-stack"
      onSubmit={(event) => {
        event.preventDefault()
        setAsked(true)
        if (words !== '') onWords(words)
      }}
    >
      <Field
        label={`Passphrase of “${name}”`}
        hint="Six words that you were told, with spaces between them. Large or small letters do not matter."
        error={isMissing ? 'Type the words that you were told.' : (wrong ?? undefined)}
      >
        <TextInput
          value={typed}
          onValueChange={setTyped}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
        />
      </Field>
      <div>
        <Button type="submit" look="primary">
          Open it
        </Button>
      </div>
    </form>
  )
}
