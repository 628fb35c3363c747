import { ABOUT_SECTION, sectionOf } from '../../../domain/governors/outline.ts'
import { type GovernorReport, reportBefore } from '../../../domain/governors/report.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { addressOfReport } from '../../../ui/addresses.ts'
import { LinkButton } from '../../../ui/Button.tsx'
import type { Governors } from '../use-governors.ts'
import { AboutFields } from './AboutFields.tsx'
import { PracticeList } from './PracticeList.tsx'
import { RemoveReport } from './RemoveReport.tsx'
import { ReportPage } from './ReportPage.tsx'
import { SectionPart } from './SectionPart.tsx'
import { SectionsOff } from './SectionsOff.tsx'

interface WriteScreenProps {
  readonly governors: Governors
  readonly report: GovernorReport
}

/** Everything of a report in the order of the paper, with good practice beside it. */
export function WriteScreen({ governors, report }: WriteScreenProps) {
  const { readOnly } = useDesk()
  const before = reportBefore(report, governors.reports)
  const on = report.sections.filter((section) => section.on)
  return (
    <ReportPage report={report} part="">
      <div className="gv-columns">
        <fieldset className="gv-bare sd-stack sd-stack--loose" disabled={readOnly !== null}>
          <AboutFields report={report} />
          {on.map((section, at) => {
            const outlined = sectionOf(governors.outline, section.id)
            if (outlined === undefined || section.id === ABOUT_SECTION) return null
            return (
              <SectionPart
                key={section.id}
                governors={governors}
                report={report}
                section={section}
                outlined={outlined}
                before={before}
                isFirst={at === 0}
                isLast={at === on.length - 1}
              />
            )
          })}
          <SectionsOff report={report} outline={governors.outline} />
          <div className="sd-cluster sd-no-print">
            <LinkButton look="primary" href={addressOfReport(report.id, 'preview')}>
              Preview and make
            </LinkButton>
            <RemoveReport report={report} />
          </div>
        </fieldset>
        <PracticeList report={report} outline={governors.outline} />
      </div>
    </ReportPage>
  )
}
