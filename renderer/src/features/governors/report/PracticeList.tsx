import { switched, ticked } from '../../../domain/governors/edit-report.ts'
import { type PracticeLine, practiceLines } from '../../../domain/governors/good-practice.ts'
import type { ReportOutline } from '../../../domain/governors/outline.ts'
import type { GovernorReport } from '../../../domain/governors/report.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { StateMark } from '../../../ui/StateMark.tsx'
import { useEditReport } from './use-edit-report.ts'

interface PracticeListProps {
  readonly report: GovernorReport
  readonly outline: ReportOutline
}

/** What good reports have in them, as the findings of 2022 praised it. It forbids nothing. */
export function PracticeList({ report, outline }: PracticeListProps) {
  if (report.shape === 'link-governor-visit') return null
  const lines = practiceLines(report)
  const open = lines.filter(({ state }) => state === 'not-yet').length
  return (
    <aside className="gv-practice sd-no-print" aria-labelledby="gv-practice">
      <h2 id="gv-practice">Good practice</h2>
      <p className="sd-muted">
        {open === 0
          ? 'All of it is in your report.'
          : `${lines.length - open} of ${lines.length} are in your report. Reports with these were praised in the 2022 findings.`}
      </p>
      <ul className="gv-rows">
        {lines.map((line) => (
          <li key={line.id}>
            <OneLine line={line} report={report} outline={outline} />
          </li>
        ))}
      </ul>
    </aside>
  )
}

interface OneLineProps extends PracticeListProps {
  readonly line: PracticeLine
}

function OneLine({ line, report, outline }: OneLineProps) {
  const { readOnly } = useDesk()
  const edit = useEditReport(report)
  const { id, title, why, state, sectionId } = line
  const section = report.sections.find((each) => each.id === sectionId)
  const outlined = outline.sections.find((each) => each.id === sectionId)
  return (
    <div className="sd-stack sd-stack--tight">
      <div className="gv-practice__line">
        <StateMark state={state === 'not-yet' ? 'not-started' : 'confirmed'} coloured />
        <strong>{title}</strong>
        <span className="sd-visually-hidden">
          {state === 'not-yet' ? ', not in the report yet' : ', in the report'}
        </span>
      </div>
      <span className="sd-small sd-muted">{why}</span>
      {state === 'not-yet' && section?.on === false && outlined !== undefined && (
        <div>
          <Button
            small
            disabled={readOnly !== null}
            aria-label={`Put in ${outlined.title}, for ${title}`}
            onClick={() =>
              void edit(`${outlined.title} put in`, (stored) => switched(stored, sectionId, true))
            }
          >
            Put in “{outlined.title}”
          </Button>
        </div>
      )}
      {state !== 'covered' && (
        <Checkbox
          label={
            <>
              Covered in my own words<span className="sd-visually-hidden">: {title}</span>
            </>
          }
          checked={state === 'ticked'}
          disabled={readOnly !== null}
          onValueChange={(on) => void edit(title, (stored) => ticked(stored, id, on))}
        />
      )}
    </div>
  )
}
