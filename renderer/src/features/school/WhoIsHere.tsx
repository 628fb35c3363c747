import { useId } from 'react'
import type { School } from '../../domain/audit/school.ts'
import { notNamed } from '../../domain/shared/author.ts'
import { Field } from '../../ui/Field.tsx'
import { addressOfPerson } from '../../ui/history-address.ts'
import { Panel } from '../../ui/Panel.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { useAuthor } from '../../ui/use-author.ts'

/** Who works here now. It stands beside each change; nobody has to log in. */
export function WhoIsHere({ school }: { readonly school: School }) {
  const { name, choose } = useAuthor()
  const listId = useId()
  const names = new Set(school.signatories.map((one) => one.name).filter((one) => one !== ''))
  return (
    <Panel title="Who is at the desk now">
      <Field
        label="Your name"
        need="optional"
        hint="It stands beside each change from now on. Kept on this computer; no password, no account."
      >
        <TextInput
          width="medium"
          list={listId}
          autoComplete="name"
          value={name === notNamed ? '' : name}
          onValueChange={choose}
        />
      </Field>
      <datalist id={listId}>
        {[...names].map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <p className="sd-no-print">
        <a href={addressOfPerson(name)}>What was changed under this name</a>
      </p>
    </Panel>
  )
}
