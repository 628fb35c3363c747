import type { GovernorReport, ReportOutcome } from '../../../domain/governors/report.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { DateInput } from '../../../ui/DateInput.tsx'
import { Field } from '../../../ui/Field.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { ReportPage } from '../report/ReportPage.tsx'
import { SavedLine } from '../report/SavedLine.tsx'
import { useEditReport } from '../report/use-edit-report.ts'
import type { Governors } from '../use-governors.ts'
import { AgreedActions } from './AgreedActions.tsx'

interface OutcomeScreenProps {
  readonly governors: Governors
  readonly report: GovernorReport
}

/** What the meeting made of the report: it proves that governors asked and decided. */
export function OutcomeScreen({ governors, report }: OutcomeScreenProps) {
  const { readOnly } = useDesk()
  return (
    <ReportPage report={report} part="outcome">
      <fieldset className="gv-bare sd-stack sd-stack--loose" disabled={readOnly !== null}>
        <OutcomeFields report={report} />
        <AgreedActions governors={governors} report={report} />
      </fieldset>
    </ReportPage>
  )
}

function OutcomeFields({ report }: { readonly report: GovernorReport }) {
  const edit = useEditReport(report)
  const { outcome } = report
  const change = (label: string, part: Partial<ReportOutcome>) =>
    edit(label, (stored) => ({ ...stored, outcome: { ...stored.outcome, ...part } }))
  const line = (
    label: string,
    field: 'meeting' | 'minute' | 'questions' | 'decisions',
    more: { readonly rows?: number; readonly hint?: string } = {},
  ) => (
    <SavedLine
      label={label}
      stored={outcome[field]}
      save={(text) => change(label, { [field]: text })}
      {...more}
    />
  )
  return (
    <Panel title="The meeting">
      <div className="sd-stack">
        <div className="gv-fields">
          {line('Meeting', 'meeting')}
          <Field label="Held on">
            <DateInput value={outcome.on} onChange={(on) => void change('Held on', { on })} />
          </Field>
          {line('Minute', 'minute', { hint: 'Such as FGB 2 December 2026, item 7' })}
        </div>
        {line('Questions that governors asked, and the answers', 'questions', { rows: 5 })}
        {line('Decisions', 'decisions', { rows: 3 })}
      </div>
    </Panel>
  )
}
