import { useMemo } from 'react'
import type { Audit } from '../../domain/audit/audit.ts'
import type { School } from '../../domain/audit/school.ts'
import {
  readableSchoolFields,
  type SchoolForm,
  schoolFormOf,
} from '../../domain/audit/school-form.ts'
import { visibleQuestions } from '../../domain/audit/visible-questions.ts'
import { useDesk } from '../../storage/desk-context.tsx'
import { editSchool } from '../../storage/repositories/school.ts'
import { addresses } from '../../ui/addresses.ts'
import { Panel } from '../../ui/Panel.tsx'
import { SchoolFields } from '../../ui/school/SchoolFields.tsx'
import { schoolResolver } from '../../ui/school/school-resolver.ts'
import { useSavedForm } from '../../ui/use-saved-form.ts'

interface SchoolPanelProps {
  readonly school: School
  readonly audit: Audit
}

/** The form about the school. What cannot be read is not saved, and what can be is. */
export function SchoolPanel({ school, audit }: SchoolPanelProps) {
  const desk = useDesk()
  const stored = useMemo(() => schoolFormOf(school), [school])
  const save = (form: SchoolForm) =>
    editSchool(desk, 'School details', (before) => ({
      ...before,
      ...readableSchoolFields(form, before),
    }))
  const { register, formState, onBlur } = useSavedForm({ stored, save, resolver: schoolResolver })
  const problemOf = (field: keyof SchoolForm) => {
    const message = formState.errors[field]?.message
    return message && `${message} Until then, what was saved before stays.`
  }
  const { asked } = visibleQuestions(audit.template, school, 'all')
  return (
    <Panel title="Your school">
      <form className="sd-stack" noValidate onBlur={onBlur} onSubmit={stay}>
        <SchoolFields register={register} problemOf={problemOf} />
        <p className="sd-muted" role="status">
          {asked.length} of the pack’s {audit.template.questions.length} questions are for a school
          like yours. <a href={addresses.hidden}>See which are not, and why</a>
        </p>
      </form>
    </Panel>
  )
}

const stay = (event: { preventDefault: () => void }) => event.preventDefault()
