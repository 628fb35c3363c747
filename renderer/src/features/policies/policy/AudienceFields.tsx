import type { PolicyLine } from '../../../domain/policies/standing.ts'
import { addresses } from '../../../ui/addresses.ts'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import type { Policies } from '../use-policies.ts'
import { useEditPolicy } from './use-edit-policy.ts'

interface AudienceFieldsProps {
  readonly line: PolicyLine
  readonly policies: Policies
}

/** Who must read it: by the duties of the reading list, else as the school says here. */
export function AudienceFields({ line, policies }: AudienceFieldsProps) {
  const { policy } = line
  const { reading, audiences } = policies.log.pack
  const listed = reading.documents.find((document) => document.policy === policy.id)
  const edit = useEditPolicy(policy)
  if (listed !== undefined) {
    const duties = reading.duties.filter(({ document }) => document === listed.id)
    const named = new Set(duties.flatMap((duty) => duty.audiences))
    const labels = audiences.filter(({ value }) => named.has(value)).map(({ label }) => label)
    return (
      <p>
        <strong>Who must read it:</strong> {labels.join(', ') || 'nobody'}, as the reading list
        says. <a href={addresses.reading}>See and change the reading list</a>
      </p>
    )
  }
  const chosen = policy.audiences ?? []
  const toggle = (value: string, on: boolean) => {
    const next = on ? [...chosen, value] : chosen.filter((each) => each !== value)
    return edit('Who must read it', { audiences: next.length === 0 ? null : next })
  }
  return (
    <fieldset className="sd-field pl-audiences">
      <legend className="sd-field__label">Who must read it</legend>
      <div className="pl-audiences__list">
        {audiences.map(({ value, label }) => (
          <Checkbox
            key={value}
            label={label}
            checked={chosen.includes(value)}
            onValueChange={(on) => void toggle(value, on)}
          />
        ))}
      </div>
    </fieldset>
  )
}
