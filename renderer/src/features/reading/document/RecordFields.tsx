import type { LivingPack } from '../../../domain/packs/living-pack.ts'
import { DateInput } from '../../../ui/DateInput.tsx'
import type { FieldProblem } from '../../../ui/ErrorSummary.tsx'
import { Field } from '../../../ui/Field.tsx'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { methodNamed, methodOptions } from '../shared/method-words.ts'
import { type RecordForm, type RecordState, reasonAsked, recordFieldIds } from './record-form.ts'

const STATES = [
  { value: 'read', label: 'Has read it' },
  { value: 'exempt', label: 'Need not read it', hint: 'Long-term absence, for example' },
  { value: 'declined', label: 'Declined', hint: 'Stays in the list until it is settled' },
]

interface RecordFieldsProps {
  readonly form: RecordForm
  readonly onChange: (form: RecordForm) => void
  readonly pack: LivingPack
  readonly problems: readonly FieldProblem[]
}

export function RecordFields({ form, onChange, pack, problems }: RecordFieldsProps) {
  const set = (change: Partial<RecordForm>) => onChange({ ...form, ...change })
  const asked = reasonAsked(form)
  return (
    <>
      <RadioGroup
        legend="What to enter"
        options={STATES}
        value={form.state}
        onChange={(value) => set({ state: stateNamed(value) })}
      />
      {form.state === 'read' && (
        <RadioGroup
          legend="How it was confirmed"
          options={methodOptions(pack)}
          value={form.method}
          onChange={(value) => set({ method: methodNamed(value) })}
        />
      )}
      <Field
        label={form.state === 'read' ? 'Day on which it was read' : 'Since which day'}
        id={recordFieldIds.on}
        error={errorOf(problems, recordFieldIds.on)}
      >
        <DateInput value={form.on} onChange={(on) => set({ on })} />
      </Field>
      {form.state === 'exempt' && <Reasons pack={pack} onChoose={(reason) => set({ reason })} />}
      {asked !== null && (
        <Field
          label={asked}
          need="required"
          id={recordFieldIds.reason}
          error={errorOf(problems, recordFieldIds.reason)}
        >
          <TextInput value={form.reason} onValueChange={(reason) => set({ reason })} />
        </Field>
      )}
      <Field label="Note" need="optional">
        <TextArea rows={2} value={form.note} onValueChange={(note) => set({ note })} />
      </Field>
    </>
  )
}

interface ReasonsProps {
  readonly pack: LivingPack
  readonly onChoose: (reason: string) => void
}

/** The pack's own words, to be taken over or written anew. */
function Reasons({ pack, onChoose }: ReasonsProps) {
  const reasons = pack.reading.exceptions.filter(({ value }) => value !== 'declined')
  if (reasons.length === 0) return null
  return (
    <div className="sd-cluster">
      <span className="sd-muted">Often:</span>
      {reasons.map(({ value, label }) => (
        <button
          key={value}
          type="button"
          className="sd-button sd-button--secondary sd-button--small"
          onClick={() => onChoose(label)}
        >
          {label}
        </button>
      ))}
    </div>
  )
}

function stateNamed(value: string): RecordState {
  return value === 'exempt' || value === 'declined' ? value : 'read'
}

export function errorOf(problems: readonly FieldProblem[], id: string): string | undefined {
  const problem = problems.find(({ fieldId }) => fieldId === id)
  return typeof problem?.message === 'string' ? problem.message : undefined
}
