import { useEffect } from 'react'
import { useForm } from 'react-hook-form'
import { usualSigningPeople } from '../../domain/audit/signing-people.ts'
import type { AuditTemplate } from '../../domain/packs/template.ts'
import { PeopleFields, type PeopleForm, peopleFormOf } from '../../ui/school/PeopleFields.tsx'
import { withPeople } from './people.ts'
import { useDraftSchool } from './use-draft-school.ts'
import { useFirstDraft } from './use-first-draft.ts'

/** Whoever else this pack wants to sign, beyond the four that were asked for already. */
export function OtherPeople({ template }: { readonly template: AuditTemplate }) {
  const usual = new Set(usualSigningPeople(useDraftSchool()).map(({ roleId }) => roleId))
  const others = template.signOffRoles
    .filter(({ id }) => !usual.has(id))
    .map(({ id, label }) => ({ roleId: id, label }))
  const { register, subscribe } = useForm<PeopleForm>({
    defaultValues: peopleFormOf(others, useFirstDraft.getState().draft.people),
  })
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values }) => {
          const { draft, update } = useFirstDraft.getState()
          update({ people: withPeople(draft.people, values.people) })
        },
      }),
    [subscribe],
  )
  if (others.length === 0) return null
  return (
    <section className="sd-stack">
      <h2>This pack is signed by others too</h2>
      <PeopleFields people={others} register={register} />
    </section>
  )
}
