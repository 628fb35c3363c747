import { useState } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { Field } from '../../../ui/Field.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'

/** For a share of the network that no list shows. */
export function TypedPath({ onGo }: { readonly onGo: (path: string) => Promise<boolean> }) {
  const [path, setPath] = useState('')
  const [missing, setMissing] = useState(false)
  return (
    <Disclosure summary="Type where the folder is">
      <form
        className="sd-stack sd-stack--tight"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setMissing(path.trim() === '')
          if (path.trim() !== '') void onGo(path.trim())
        }}
      >
        <Field
          label="Folder"
          hint="As in the address line of the Explorer, such as \\server\share\safeguarding"
          error={missing ? 'Type the whole path of a folder.' : undefined}
        >
          <TextInput
            value={path}
            maxLength={1000}
            spellCheck={false}
            onValueChange={(value) => {
              setPath(value)
              setMissing(false)
            }}
          />
        </Field>
        <div>
          <Button type="submit">Open it</Button>
        </div>
      </form>
    </Disclosure>
  )
}
