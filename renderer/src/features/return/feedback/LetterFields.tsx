import type { LetterDraft, LetterProblem } from '../../../domain/feedback/letter.ts'
import { DateInput } from '../../../ui/DateInput.tsx'
import { Field } from '../../../ui/Field.tsx'
import { NumberInput } from '../../../ui/NumberInput.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'

interface LetterFieldsProps {
  readonly draft: LetterDraft
  readonly onChange: (draft: LetterDraft) => void
  readonly idOf: (field: LetterProblem['field']) => string
  readonly errorOf: (field: LetterProblem['field']) => string | undefined
  readonly wants: { readonly codes: boolean; readonly day: boolean }
}

const WAYS = [
  { value: 'email', label: 'By email' },
  { value: 'letter', label: 'By letter' },
  { value: 'telephone', label: 'By telephone' },
]

/** The fields that this kind of word has. */
export function LetterFields({ draft, onChange, idOf, errorOf, wants }: LetterFieldsProps) {
  const set = (changes: Partial<LetterDraft>) => onChange({ ...draft, ...changes })
  const field = (name: LetterProblem['field']) => ({ id: idOf(name), error: errorOf(name) })
  const isExtension = draft.kind === 'extension'
  return (
    <>
      {wants.day && (
        <Field
          {...field('dueOn')}
          label={isExtension ? 'The return is now due' : 'Wanted by'}
          need={isExtension ? 'required' : 'optional'}
        >
          <DateInput value={draft.dueOn} onChange={(dueOn) => set({ dueOn })} />
        </Field>
      )}
      {wants.codes && (
        <Field
          {...field('codes')}
          label="Questions and lines of evidence"
          hint="Their codes, such as TRN04, GOV02, T-2."
          need="required"
        >
          <TextInput value={draft.codes} onValueChange={(codes) => set({ codes })} />
        </Field>
      )}
      <Field label="How it came">
        <Select
          options={WAYS}
          value={draft.came}
          onValueChange={(came) => set({ came: came as LetterDraft['came'] })}
        />
      </Field>
      <Field {...field('from')} label="From" need="required">
        <TextInput value={draft.from} onValueChange={(from) => set({ from })} />
      </Field>
      <Field {...field('receivedOn')} label="Received on" need="required">
        <DateInput value={draft.receivedOn} onChange={(receivedOn) => set({ receivedOn })} />
      </Field>
      <Field
        {...field('revision')}
        label="About revision"
        need={draft.kind === 'confirmation' ? 'required' : 'optional'}
      >
        <NumberInput value={draft.revision} min={1} onChange={(revision) => set({ revision })} />
      </Field>
      <Field
        {...field('text')}
        label="What they say"
        hint="Their own words, as far as they matter. No names of children."
        need={draft.kind === 'comment' ? 'required' : 'optional'}
      >
        <TextArea value={draft.text} onValueChange={(text) => set({ text })} />
      </Field>
    </>
  )
}
