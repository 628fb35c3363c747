import './school-fields.css'
import type { UseFormRegister } from 'react-hook-form'
import type { Signatory } from '../../domain/audit/school.ts'
import type { SigningPerson } from '../../domain/audit/signing-people.ts'
import { Field } from '../Field.tsx'
import { TextInput } from '../TextInput.tsx'

export interface PeopleForm {
  /** In the order of the people shown. */
  readonly people: readonly Signatory[]
}

interface PeopleFieldsProps {
  readonly people: readonly SigningPerson[]
  readonly register: UseFormRegister<PeopleForm>
}

/** Name and job title of everybody who signs. All of it may wait. */
export function PeopleFields({ people, register }: PeopleFieldsProps) {
  return (
    <div className="sd-stack">
      {people.map(({ roleId, label }, index) => (
        <fieldset key={roleId} className="sd-school__person">
          <legend className="sd-field__label">{label}</legend>
          <div className="sd-school__pair">
            <Field label="Name">
              <TextInput {...register(`people.${index}.name`)} />
            </Field>
            <Field label="Job title" need="optional">
              <TextInput {...register(`people.${index}.jobTitle`)} />
            </Field>
          </div>
        </fieldset>
      ))}
    </div>
  )
}

/** The form's lines for these people, with what was typed for them before. */
export function peopleFormOf(
  people: readonly SigningPerson[],
  signatories: readonly Signatory[],
): PeopleForm {
  return {
    people: people.map(
      ({ roleId }) =>
        signatories.find((one) => one.roleId === roleId) ?? { roleId, name: '', jobTitle: '' },
    ),
  }
}
