import { useMemo, useState } from 'react'
import type { Audit } from '../../domain/audit/audit.ts'
import type { School } from '../../domain/audit/school.ts'
import { signingPeople } from '../../domain/audit/signing-people.ts'
import { useDesk } from '../../storage/desk-context.tsx'
import { editSchool } from '../../storage/repositories/school.ts'
import { addressOfHistory } from '../../ui/history-address.ts'
import { Panel } from '../../ui/Panel.tsx'
import { PeopleFields, type PeopleForm, peopleFormOf } from '../../ui/school/PeopleFields.tsx'
import { useSavedForm } from '../../ui/use-saved-form.ts'

interface PeoplePanelProps {
  readonly school: School
  readonly audit: Audit
}

/** Who signs. Signatures already given keep the name under which they were given. */
export function PeoplePanel({ school, audit }: PeoplePanelProps) {
  const desk = useDesk()
  // Whoever was there when the screen opened stays on it, also while a name is being retyped.
  const [there] = useState(school.signatories)
  const { people, stored } = useMemo(() => {
    const signing = signingPeople(audit.template.signOffRoles, there, school)
    return { people: signing, stored: peopleFormOf(signing, school.signatories) }
  }, [audit, school, there])
  const save = (form: PeopleForm) =>
    editSchool(desk, 'The people who sign', (before) => ({
      ...before,
      signatories: form.people.filter(({ name, jobTitle }) => name !== '' || jobTitle !== ''),
    }))
  const { register, onBlur } = useSavedForm({ stored, save })
  return (
    <Panel title="The people who sign">
      <form className="sd-stack" onBlur={onBlur} onSubmit={(event) => event.preventDefault()}>
        <p className="sd-muted">
          Their names stand ready at sign-off. A signature that was given already keeps its name.
        </p>
        <fieldset className="sc-bare" disabled={desk.readOnly !== null}>
          <PeopleFields people={people} register={register} />
        </fieldset>
        <p className="sd-no-print">
          <a href={addressOfHistory('school')}>What was changed about the school and its people</a>
        </p>
      </form>
    </Panel>
  )
}
