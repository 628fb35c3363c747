import type { PolicyLine } from '../../../domain/policies/standing.ts'
import { readingDocuments } from '../../../domain/receipts/documents.ts'
import type { Duty } from '../../../domain/receipts/standing.ts'
import { dutiesOfPolicy } from '../../../domain/receipts/who-must-read.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
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
  const { log } = policies
  const duties = dutiesOfPolicy(log, policy.id)
  const isListed = readingDocuments(log).some(
    ({ policyId, from, retired }) => policyId === policy.id && from !== 'policy' && !retired,
  )
  // What was said here before the list named it still counts, so it can still be changed here.
  if (isListed && policy.audiences === null) return <ByTheList duties={duties} log={log} />
  return (
    <>
      {duties.length > 0 && <ByTheList duties={duties} log={log} />}
      <Chosen line={line} policies={policies} />
    </>
  )
}

const MOMENTS: Readonly<Record<Duty['when'], string>> = {
  induction: 'when they start',
  'each-edition': 'each new edition',
  'each-version': 'each new version',
}

function ByTheList({ duties, log }: { readonly duties: readonly Duty[]; readonly log: StaffLog }) {
  return (
    <div>
      <p>
        <strong>Who must read it</strong>, as the reading list says
        {duties.length === 0 ? ': nobody' : ':'}
      </p>
      <ul>
        {duties.map((duty) => (
          <li key={`${duty.id} ${duty.from}`}>
            {labelsOf(duty, log).join(', ')}, {MOMENTS[duty.when]}
            {duty.from !== 'pack' && ' (asked by your school)'}
          </li>
        ))}
      </ul>
      <a href={addresses.readingDuties}>See and change the reading list</a>
    </div>
  )
}

function labelsOf({ audiences }: Duty, { pack }: StaffLog): readonly string[] {
  return audiences.map((value) => pack.audiences.find((one) => one.value === value)?.label ?? value)
}

function Chosen({ line, policies }: AudienceFieldsProps) {
  const { policy } = line
  const { audiences } = policies.log.pack
  const edit = useEditPolicy(policy)
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
