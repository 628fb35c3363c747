import './school-fields.css'
import type { UseFormRegister } from 'react-hook-form'
import type { SchoolForm } from '../../domain/audit/school-form.ts'
import { PHASE_WORDS, TYPE_WORDS } from '../../domain/audit/school-words.ts'
import { Checkbox } from '../Checkbox.tsx'
import { Field } from '../Field.tsx'
import { Select } from '../Select.tsx'
import { TextInput } from '../TextInput.tsx'
import { fieldIdOf } from './field-id.ts'

interface SchoolFieldsProps {
  readonly register: UseFormRegister<SchoolForm>
  /** The sentence beside a field; undefined where all is well. */
  readonly problemOf: (field: keyof SchoolForm) => string | undefined
}

const types = Object.entries(TYPE_WORDS).map(([value, label]) => ({ value, label }))
const phases = Object.entries(PHASE_WORDS).map(([value, label]) => ({ value, label }))

/** The fields about a school. Who shows them decides when they are kept. */
export function SchoolFields({ register, problemOf }: SchoolFieldsProps) {
  const field = (name: keyof SchoolForm) => ({ id: fieldIdOf(name), error: problemOf(name) })
  return (
    <div className="sd-stack">
      <Field label="Name of the school" {...field('name')}>
        <TextInput {...register('name')} autoComplete="organization" />
      </Field>
      <div className="sd-school__pair">
        <Field label="Kind of school" {...field('type')}>
          <Select options={types} placeholder="Choose a kind" {...register('type')} />
        </Field>
        <Field label="Phase" {...field('phase')}>
          <Select options={phases} placeholder="Choose a phase" {...register('phase')} />
        </Field>
      </div>
      <div className="sd-school__pair">
        <Field label="URN" need="optional" hint="Six digits, like 123456." {...field('urn')}>
          <TextInput width="short" inputMode="numeric" {...register('urn')} />
        </Field>
        <Field
          label="DfE number"
          need="optional"
          hint="Seven digits, like 123/4567."
          {...field('dfeNumber')}
        >
          <TextInput width="short" inputMode="numeric" {...register('dfeNumber')} />
        </Field>
      </div>
      <div className="sd-school__pair">
        <Field label="Youngest age" need="optional" {...field('ageLow')}>
          <TextInput width="short" inputMode="numeric" {...register('ageLow')} />
        </Field>
        <Field label="Oldest age" need="optional" {...field('ageHigh')}>
          <TextInput width="short" inputMode="numeric" {...register('ageHigh')} />
        </Field>
      </div>
      <Checkbox
        label="Some pupils board here"
        hint="Then the questions for boarding are asked too."
        {...register('boarding')}
      />
      <Field
        label="Trust or group"
        need="optional"
        hint="If the school belongs to one."
        {...field('trust')}
      >
        <TextInput {...register('trust')} />
      </Field>
    </div>
  )
}
