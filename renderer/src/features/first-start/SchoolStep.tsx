import { useEffect } from 'react'
import { useForm } from 'react-hook-form'
import type { SchoolForm } from '../../domain/audit/school-form.ts'
import { fieldIdOf } from '../../ui/school/field-id.ts'
import { SchoolFields } from '../../ui/school/SchoolFields.tsx'
import { schoolResolver } from '../../ui/school/school-resolver.ts'
import { StepPage } from './StepPage.tsx'
import { useFirstDraft } from './use-first-draft.ts'

export function SchoolStep() {
  const update = useFirstDraft((steps) => steps.update)
  const { register, handleSubmit, subscribe, formState } = useForm<SchoolForm>({
    defaultValues: useFirstDraft.getState().draft.school,
    resolver: schoolResolver,
    shouldFocusError: false,
  })
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values }) => update({ school: values }),
      }),
    [subscribe, update],
  )
  const { errors, submitCount } = formState
  const problems = Object.entries(errors).map(([field, error]) => ({
    message: error.message,
    fieldId: fieldIdOf(field),
  }))
  return (
    <StepPage
      number={1}
      title="Your school"
      lead="It decides which questions are asked. A number that you do not have at hand can wait."
      problems={submitCount > 0 ? problems : []}
      attempt={submitCount}
      onSubmit={() => void handleSubmit(() => update({ step: 'people' }))()}
      onBack={() => update({ step: 'welcome' })}
      nextLabel="Go on to the people"
    >
      <SchoolFields register={register} problemOf={(field) => errors[field]?.message} />
    </StepPage>
  )
}
