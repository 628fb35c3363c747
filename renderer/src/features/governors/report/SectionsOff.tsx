import { switched } from '../../../domain/governors/edit-report.ts'
import { ABOUT_SECTION, type ReportOutline } from '../../../domain/governors/outline.ts'
import { type GovernorReport, isWritten } from '../../../domain/governors/report.ts'
import { Button } from '../../../ui/Button.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { useEditReport } from './use-edit-report.ts'

interface SectionsOffProps {
  readonly report: GovernorReport
  readonly outline: ReportOutline
}

/** What else a report may have. */
export function SectionsOff({ report, outline }: SectionsOffProps) {
  const edit = useEditReport(report)
  const off = report.sections.flatMap((section) => {
    const outlined = outline.sections.find(({ id }) => id === section.id)
    const isAbout = section.id === ABOUT_SECTION
    return section.on || isAbout || outlined === undefined
      ? []
      : [{ section, title: outlined.title }]
  })
  if (off.length === 0) return null
  return (
    <div className="sd-no-print">
      <Panel title="Sections left out">
        <ul className="gv-off">
          {off.map(({ section, title }) => (
            <li key={section.id} className="gv-as-at">
              <span>
                {title}
                {isWritten(section) && <span className="sd-muted"> · your text is kept</span>}
              </span>
              <Button
                small
                aria-label={`Put in ${title}`}
                onClick={() =>
                  void edit(`${title} put in`, (stored) => switched(stored, section.id, true))
                }
              >
                Put in
              </Button>
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  )
}
