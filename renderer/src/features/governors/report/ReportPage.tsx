import type { ReactNode } from 'react'
import type { GovernorReport } from '../../../domain/governors/report.ts'
import { termInWords } from '../../../domain/governors/term.ts'
import { addresses, addressOfReport } from '../../../ui/addresses.ts'
import { Page } from '../../../ui/Page.tsx'
import { RoomTabs } from '../../../ui/RoomTabs.tsx'

interface ReportPageProps {
  readonly report: GovernorReport
  readonly part: '' | 'preview' | 'outcome'
  readonly children: ReactNode
  readonly actions?: ReactNode
}

/** The frame of one report: writing it, what is made of it, what the meeting said. */
export function ReportPage({ report, part, children, actions }: ReportPageProps) {
  const { id, title, term } = report
  return (
    <Page
      title={title.trim() || 'Report without a title'}
      wide
      breadcrumb={[{ label: 'Governors', href: addresses.governors }, { label: termInWords(term) }]}
      {...(actions === undefined ? {} : { actions })}
    >
      <div className="sd-no-print">
        <RoomTabs
          label="This report"
          currentHref={addressOfReport(id, part)}
          tabs={[
            { label: 'Write', href: addressOfReport(id) },
            { label: 'Preview and make', href: addressOfReport(id, 'preview') },
            { label: 'After the meeting', href: addressOfReport(id, 'outcome') },
          ]}
        />
      </div>
      {children}
    </Page>
  )
}
