import { isBlank } from '../../../domain/shared/text.ts'
import type { TrainingRecord } from '../../../domain/training/record.ts'
import { DateInput } from '../../../ui/DateInput.tsx'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { Field } from '../../../ui/Field.tsx'
import { NumberInput } from '../../../ui/NumberInput.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { DELIVERIES, deliveryOf } from './delivery.ts'
import type { DraftProps } from './RecordFields.tsx'

/** What a record may say besides; open where something is said. */
export function RecordMore({ draft, onChange, problems }: DraftProps) {
  const problemOf = (field: string) => problems.find((one) => one.field === field)?.message
  const isOpen =
    draft.startedOn !== null ||
    draft.hours !== null ||
    draft.delivery !== null ||
    draft.result !== 'completed' ||
    draft.dueOn !== null ||
    !isBlank(draft.note) ||
    !isBlank(draft.whatChanged)
  return (
    <Disclosure summary="More about it: hours, another due date, what changed" open={isOpen}>
      <div className="sd-stack">
        <div className="tr-fields">
          <Field label="First day" need="optional" id="tr-startedOn" error={problemOf('startedOn')}>
            <DateInput
              value={draft.startedOn}
              onChange={(startedOn) => onChange({ ...draft, startedOn })}
            />
          </Field>
          <Field label="Hours" need="optional">
            <NumberInput
              decimals={1}
              value={draft.hours}
              onChange={(hours) => onChange({ ...draft, hours })}
            />
          </Field>
          <Field label="How" need="optional">
            <Select
              placeholder="Not known"
              options={DELIVERIES}
              value={draft.delivery ?? ''}
              onValueChange={(value) => onChange({ ...draft, delivery: deliveryOf(value) })}
            />
          </Field>
          <Field label="Result">
            <Select
              options={RESULTS}
              value={draft.result}
              onValueChange={(value) => onChange({ ...draft, result: resultOf(value) })}
            />
          </Field>
          <Field
            label="Due again on"
            need="optional"
            hint="A day on the certificate that differs from the rule. It shortens an interval of law or guidance, and never lengthens it."
          >
            <DateInput value={draft.dueOn} onChange={(dueOn) => onChange({ ...draft, dueOn })} />
          </Field>
          {draft.dueOn !== null && (
            <Field label="Why on that day" id="tr-dueReason" error={problemOf('dueReason')}>
              <TextInput
                value={draft.dueReason}
                onValueChange={(dueReason) => onChange({ ...draft, dueReason })}
              />
            </Field>
          )}
        </div>
        <Field label="What changed at the school as a result" need="optional">
          <TextArea
            rows={2}
            value={draft.whatChanged}
            onValueChange={(whatChanged) => onChange({ ...draft, whatChanged })}
          />
        </Field>
        <Field label="Note" need="optional">
          <TextArea
            rows={2}
            value={draft.note}
            onValueChange={(note) => onChange({ ...draft, note })}
          />
        </Field>
      </div>
    </Disclosure>
  )
}

const RESULTS = [
  { value: 'completed', label: 'Completed' },
  { value: 'not-completed', label: 'Not completed: meets nothing' },
]

function resultOf(value: string): TrainingRecord['result'] {
  return value === 'not-completed' ? 'not-completed' : 'completed'
}
