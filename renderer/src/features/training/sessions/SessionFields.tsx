import type { Rules } from '../../../domain/training/rules.ts'
import { DateInput } from '../../../ui/DateInput.tsx'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { Field } from '../../../ui/Field.tsx'
import { NumberInput } from '../../../ui/NumberInput.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { DELIVERIES, deliveryOf } from '../record/delivery.ts'
import type { SessionDraft, SessionProblem } from './session-draft.ts'

interface SessionFieldsProps {
  readonly draft: SessionDraft
  readonly onChange: (change: Partial<SessionDraft>) => void
  readonly rules: Rules
  readonly problems: readonly SessionProblem[]
}

/** What the session was; everything but course and day may stay empty. */
export function SessionFields({ draft, onChange, rules, problems }: SessionFieldsProps) {
  const problemOf = (field: SessionProblem['field']) =>
    problems.find((problem) => problem.field === field)?.message
  const course = rules.courseById.get(draft.courseId ?? '')
  return (
    <div className="sd-stack">
      <div className="tr-fields">
        <Field label="Course" id="tr-session-course" error={problemOf('course')}>
          <Select
            width="full"
            placeholder="Choose a course"
            options={rules.courses.map(({ id, title }) => ({ value: id, label: title }))}
            value={draft.courseId ?? ''}
            onValueChange={(id) => onChange({ courseId: id === '' ? null : id })}
          />
        </Field>
        <Field label="Day" id="tr-session-on" error={problemOf('on')}>
          <DateInput value={draft.on} onChange={(on) => onChange({ on })} />
        </Field>
        <Field label="Title" need="optional">
          <TextInput
            value={draft.title}
            placeholder={course?.title ?? 'Such as INSET'}
            onValueChange={(title) => onChange({ title })}
          />
        </Field>
      </div>
      <Disclosure summary="More about it: last day, who led it, where, hours">
        <div className="tr-fields">
          <Field label="Last day" need="optional" id="tr-session-until" error={problemOf('until')}>
            <DateInput value={draft.until} onChange={(until) => onChange({ until })} />
          </Field>
          <Field label="Led by" need="optional">
            <TextInput
              value={draft.provider}
              placeholder={course?.provider}
              onValueChange={(provider) => onChange({ provider })}
            />
          </Field>
          <Field label="Where" need="optional">
            <TextInput value={draft.venue} onValueChange={(venue) => onChange({ venue })} />
          </Field>
          <Field label="How" need="optional">
            <Select
              placeholder="Not known"
              options={DELIVERIES}
              value={draft.delivery ?? ''}
              onValueChange={(value) => onChange({ delivery: deliveryOf(value) })}
            />
          </Field>
          <Field label="Hours" need="optional">
            <NumberInput
              decimals={1}
              value={draft.hours}
              onChange={(hours) => onChange({ hours })}
            />
          </Field>
        </div>
        <Field label="Note" need="optional">
          <TextArea rows={2} value={draft.note} onValueChange={(note) => onChange({ note })} />
        </Field>
        <Field label="What changed at the school as a result" need="optional">
          <TextArea
            rows={2}
            value={draft.whatChanged}
            onValueChange={(whatChanged) => onChange({ whatChanged })}
          />
        </Field>
      </Disclosure>
    </div>
  )
}
