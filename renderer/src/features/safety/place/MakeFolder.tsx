import { useState } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { Field } from '../../../ui/Field.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'

interface MakeFolderProps {
  readonly parent: string
  readonly onMake: (name: string) => Promise<boolean>
}

/** A new folder in the one that is open, which is opened then. */
export function MakeFolder({ parent, onMake }: MakeFolderProps) {
  const [name, setName] = useState('')
  const [missing, setMissing] = useState(false)
  return (
    <Disclosure summary={`Make a folder in “${parent}”`}>
      <form
        className="sd-stack sd-stack--tight"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setMissing(name.trim() === '')
          if (name.trim() !== '') void onMake(name.trim())
        }}
      >
        <Field
          label="Name of the new folder"
          error={missing ? 'Give the folder a name.' : undefined}
        >
          <TextInput
            value={name}
            maxLength={120}
            onValueChange={(value) => {
              setName(value)
              setMissing(false)
            }}
          />
        </Field>
        <div>
          <Button type="submit">Make and open it</Button>
        </div>
      </form>
    </Disclosure>
  )
}
