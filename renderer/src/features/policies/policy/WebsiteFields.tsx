import type { Policy, Publication } from '../../../domain/policies/policy.ts'
import { Field } from '../../../ui/Field.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { useSavedChoice, useSavedText } from '../../../ui/use-saved-text.ts'
import { PUBLICATION } from '../register/policy-words.ts'
import { useEditPolicy } from './use-edit-policy.ts'

const states = Object.keys(PUBLICATION) as readonly Publication['state'][]

/** Whether parents can find it on the school's website, and where. */
export function WebsiteFields({ policy }: { readonly policy: Policy }) {
  const edit = useEditPolicy(policy)
  const { website } = policy
  const [state, choose] = useSavedChoice(website.state, (value) =>
    edit('Website', {
      website: { ...website, state: states.find((each) => each === value) ?? 'unknown' },
    }),
  )
  const address = useSavedText(website.address, (value) =>
    edit('Web address', { website: { ...website, address: value.trim() } }),
  )
  return (
    <div className="pl-fields">
      <Field label="On the school’s website?">
        <Select
          options={states.map((each) => ({ value: each, label: PUBLICATION[each] }))}
          value={state}
          onValueChange={choose}
        />
      </Field>
      {website.state === 'published' && (
        <Field label="Address of the page" need="optional">
          <TextInput {...address} inputMode="url" maxLength={500} />
        </Field>
      )}
    </div>
  )
}
