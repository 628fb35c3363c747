import { switched } from '../../../domain/governors/edit-report.ts'
import { ABOUT_SECTION } from '../../../domain/governors/outline.ts'
import type { GovernorReport } from '../../../domain/governors/report.ts'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { DateInput } from '../../../ui/DateInput.tsx'
import { Field } from '../../../ui/Field.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { SavedLine } from './SavedLine.tsx'
import { useEditReport } from './use-edit-report.ts'

/** What stands at the head of the paper. */
export function AboutFields({ report }: { readonly report: GovernorReport }) {
  const edit = useEditReport(report)
  const line = (label: string, field: 'title' | 'author' | 'meeting' | 'version') => (
    <SavedLine
      label={label}
      stored={report[field]}
      save={(text) => edit(label, (stored) => ({ ...stored, [field]: text }))}
    />
  )
  return (
    <Panel title="About this report">
      <div className="gv-fields">
        {line('Title', 'title')}
        {line('Author', 'author')}
        <Field label="Date">
          <DateInput
            value={report.on}
            onChange={(on) => void edit('Date', (stored) => ({ ...stored, on }))}
          />
        </Field>
        {line('Meeting', 'meeting')}
        {line('Version', 'version')}
      </div>
      <Checkbox
        label="List this at the head of the paper"
        checked={report.sections.some(({ id, on }) => id === ABOUT_SECTION && on)}
        onValueChange={(on) =>
          void edit('Head of the paper', (stored) => switched(stored, ABOUT_SECTION, on))
        }
      />
    </Panel>
  )
}
