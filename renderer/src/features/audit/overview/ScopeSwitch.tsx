import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import { visibleQuestions } from '../../../domain/audit/visible-questions.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { setScope } from '../../../storage/repositories/audits.ts'
import { useIsLocked } from '../../../storage/use-is-locked.ts'
import { plural } from '../../../ui/format-number.ts'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { useSavedChoice } from '../../../ui/use-saved-text.ts'

/** The short core or everything. She may change her mind at any time, and nothing is lost by it. */
export function ScopeSwitch({ gathered: { audit, school } }: { readonly gathered: GatheredAudit }) {
  const desk = useDesk()
  const [scope, choose] = useSavedChoice(audit.scope, (value) =>
    setScope(desk, audit.id, value === 'core' ? 'core' : 'all'),
  )
  const core = visibleQuestions(audit.template, school, 'core').asked.length
  const locked = useIsLocked(audit)
  const all = visibleQuestions(audit.template, school, 'all').asked.length
  // A pack without a short core leaves nothing to choose.
  if (core === 0 || core === all) return null
  return (
    <RadioGroup
      legend={<h2>How much do you take on?</h2>}
      hint="Change it whenever you like. Answers outside of the core are kept: they only leave the counts and the return until you take all questions again."
      options={[
        {
          value: 'core',
          label: `The short core: ${plural(core, 'question')}`,
          hint: 'The ones that matter most. A good way to begin.',
        },
        {
          value: 'all',
          label: `All ${plural(all, 'question')}`,
          hint: 'The whole audit, as the partnership asks it.',
        },
      ]}
      value={scope}
      onChange={choose}
      disabled={locked}
    />
  )
}
