import { useState } from 'react'
import { isBlank } from '../../../domain/shared/text.ts'
import { Button } from '../../../ui/Button.tsx'
import { Field } from '../../../ui/Field.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'

interface LockedBackupProps {
  readonly name: string
  /** Why the last passphrase did not open it. */
  readonly told: string | null
  readonly onUnlock: (passphrase: string) => void
}

/** Asks for the words of a protected backup. They are forgotten as soon as it is open. */
export function LockedBackup({ name, told, onUnlock }: LockedBackupProps) {
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState(false)
  const isMissing = asked && isBlank(typed)
  return (
    <form
      className="sd-stack"
      onSubmit={(event) => {
        event.preventDefault()
        setAsked(true)
        if (!isBlank(typed)) onUnlock(typed)
      }}
    >
      <Field
        label={`Passphrase of “${name}”`}
        hint="Six words that you were told, with spaces between them. Large or small letters do not matter."
        error={isMissing ? 'Type the words that you were told.' : (told ?? undefined)}
      >
        <TextInput
          value={typed}
          onValueChange={setTyped}
          spellCheck={false}
          autoCapitalize="none"
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
