import { ALL_STAFF } from '../../../domain/people/is-staff.ts'
import type { Beginning } from '../../../domain/person-file/apply-person-file.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { DateInput } from '../../../ui/DateInput.tsx'
import { Field } from '../../../ui/Field.tsx'
import { Select } from '../../../ui/Select.tsx'

interface BeginsHereProps {
  readonly log: StaffLog
  readonly begins: Beginning
  readonly onChange: (begins: Beginning) => void
}

/** Asked before somebody new is added, since from her first day all that her roles ask is due. */
export function BeginsHere({ log, begins, onChange }: BeginsHereProps) {
  const { startsOn, roleIds } = begins
  const roles = log.pack.training.roles.filter(({ id }) => id !== ALL_STAFF)
  const choose = (at: number, roleId: string) => {
    const next = [...roleIds]
    next[at] = roleId
    onChange({ ...begins, roleIds: next.filter((id) => id !== '') })
  }
  return (
    <section className="st-part" aria-labelledby="st-file-begins">
      <h2 id="st-file-begins">Here at this school</h2>
      <Field label="First day" hint="What is asked of them counts from that day">
        <DateInput value={startsOn} onChange={(day) => onChange({ ...begins, startsOn: day })} />
      </Field>
      {[...roleIds, ''].map((chosen, at) => (
        <Field
          // The place is what it is: each one chosen opens the next.
          key={chosen || 'next'}
          label={at === 0 ? 'Role' : 'Another role'}
          need="optional"
          hint={at === 0 ? 'Without one they count as staff' : undefined}
        >
          <Select
            placeholder={at === 0 ? 'Not yet known' : 'No other'}
            options={roles
              .filter(({ id }) => id === chosen || !roleIds.includes(id))
              .map(({ id, title }) => ({ value: id, label: title }))}
            value={chosen}
            onValueChange={(roleId) => choose(at, roleId)}
          />
        </Field>
      ))}
    </section>
  )
}
