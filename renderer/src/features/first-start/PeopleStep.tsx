import { useEffect } from 'react'
import { useForm } from 'react-hook-form'
import { usualSigningPeople } from '../../domain/audit/signing-people.ts'
import { PeopleFields, type PeopleForm, peopleFormOf } from '../../ui/school/PeopleFields.tsx'
import { withPeople } from './people.ts'
import { StepPage } from './StepPage.tsx'
import { useFirstDraft } from './use-first-draft.ts'

export function PeopleStep() {
  const update = useFirstDraft((steps) => steps.update)
  const { school, people: typed } = useFirstDraft.getState().draft
  const people = usualSigningPeople({
    type: school.type || 'maintained',
    phase: school.phase || 'primary',
  })
  const { register, subscribe } = useForm<PeopleForm>({
    defaultValues: peopleFormOf(people, typed),
  })
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values }) =>
          update({ people: withPeople(useFirstDraft.getState().draft.people, values.people) }),
      }),
    [subscribe, update],
  )
  return (
    <StepPage
      number={2}
      title="The people who sign"
      lead="Their names stand ready when the audit is signed. Leave out whom you do not know yet; you can change them at any time."
      onSubmit={() => update({ step: 'pack' })}
      onBack={() => update({ step: 'school' })}
      nextLabel="Go on to the questions"
    >
      <PeopleFields people={people} register={register} />
    </StepPage>
  )
}
