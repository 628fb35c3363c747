import { visibleQuestions } from '../../domain/audit/visible-questions.ts'
import type { AuditTemplate } from '../../domain/packs/template.ts'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { useDraftSchool } from './use-draft-school.ts'
import { useFirstDraft } from './use-first-draft.ts'

/** Core first or all at once; she can change her mind on the audit's page. */
export function ScopeChoice({ template }: { readonly template: AuditTemplate }) {
  const scope = useFirstDraft(({ draft }) => draft.scope)
  const update = useFirstDraft((steps) => steps.update)
  const school = useDraftSchool()
  const core = visibleQuestions(template, school, 'core').asked.length
  const all = visibleQuestions(template, school, 'all').asked.length
  return (
    <RadioGroup
      legend="How would you like to begin?"
      hint="You can change your mind at any time. No answer is lost by it."
      options={[
        {
          value: 'core',
          label: `With the ${core} core questions`,
          hint: 'The short core of the pack. You take the others when you have time.',
        },
        { value: 'all', label: `With all ${all} questions` },
      ]}
      value={scope}
      onChange={(value) => update({ scope: value === 'all' ? 'all' : 'core' })}
    />
  )
}
