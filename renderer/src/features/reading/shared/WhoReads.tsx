import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { groupsAtSchool, rolesAtSchool, type Who } from './who.ts'

interface WhoReadsProps {
  readonly log: StaffLog
  readonly who: Who
  readonly onChange: (who: Who) => void
}

const WAYS = [
  { value: 'all', label: 'Everybody who has still to read it' },
  { value: 'some', label: 'Only some of them', hint: 'By role or group' },
]

/** Everybody who has still to read, or only those of some roles and groups. */
export function WhoReads({ log, who, onChange }: WhoReadsProps) {
  const { isSome } = who
  return (
    <>
      <RadioGroup
        id="rd-who"
        legend="Who"
        options={WAYS}
        value={isSome ? 'some' : 'all'}
        onChange={(way) => onChange({ ...who, isSome: way === 'some' })}
      />
      {isSome && (
        <div className="rd-some">
          <Choices
            legend="Roles"
            options={rolesAtSchool(log)}
            chosen={who.roles}
            onChange={(roles) => onChange({ ...who, roles })}
          />
          <Choices
            legend="Groups"
            options={groupsAtSchool(log)}
            chosen={who.groups}
            onChange={(groups) => onChange({ ...who, groups })}
          />
        </div>
      )}
    </>
  )
}

interface ChoicesProps {
  readonly legend: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

function Choices({ legend, options, chosen, onChange }: ChoicesProps) {
  if (options.length === 0) return null
  return (
    <fieldset className="sd-field">
      <legend className="sd-field__label">{legend}</legend>
      <div className="rd-audiences">
        {options.map(({ value, label }) => (
          <Checkbox
            key={value}
            label={label}
            checked={chosen.includes(value)}
            onValueChange={(on) =>
              onChange(on ? [...chosen, value] : chosen.filter((one) => one !== value))
            }
          />
        ))}
      </div>
    </fieldset>
  )
}
