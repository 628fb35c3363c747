import { useState } from 'react'
import { isBlank } from '../../../domain/shared/text.ts'
import { Button } from '../../../ui/Button.tsx'
import { Field } from '../../../ui/Field.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'

interface ClosedPackageProps {
  readonly name: string
  /** Why the words that were tried did not open it; null before any were. */
  readonly wrong: string | null
  readonly onWords: (words: string) => void
}

/** Asks for the words of a protected package. They are used once and kept nowhere. */
export function ClosedPackage({ name, wrong, onWords }: ClosedPackageProps) {
  const [words, setWords] = useState('')
  const [asked, setAsked] = useState(false)
  const missing = asked && isBlank(words) ? 'Enter the six words.' : undefined
  return (
    <Panel title="It is protected">
      <form
        className="sd-stack"
        onSubmit={(event) => {
          event.preventDefault()
          setAsked(true)
          if (!isBlank(words)) onWords(words.trim().replace(/\s+/g, ' '))
        }}
      >
        <Field
          label="Passphrase"
          hint={`The six words that were told for ${name}. They are not kept.`}
          error={missing ?? wrong ?? undefined}
        >
          <TextInput value={words} onValueChange={setWords} autoComplete="off" autoFocus />
        </Field>
        <div>
          <Button type="submit" look="primary">
            Open it
          </Button>
        </div>
      </form>
    </Panel>
  )
}
