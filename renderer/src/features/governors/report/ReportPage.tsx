import type { ReactNode } from 'react'
import { COUNTS_SECTION, LIVE_SECTIONS } from '../../../domain/governors/outline.ts'
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

/** What each part is for, and what to do there. */
const LEADS = {
  '': 'Training, reading, policies, actions and the audit fill themselves in. You type the counts and your own words, and everything is kept as you type.',
  preview:
    'This is how it will read. Say for whom it is, then make it: each file is kept as evidence.',
  outcome:
    'Questions that governors asked, and what they decided, are the best proof that they lead. Name no child here either.',
} as const

const LEAD_OF_A_VISIT =
  'Write down what was looked at, asked and answered. Nothing of it is filled in for you, and everything is kept as you type.'

const fillsItself = ({ sections }: GovernorReport): boolean =>
  sections.some(({ id, on }) => on && (LIVE_SECTIONS.has(id) || id === COUNTS_SECTION))

/** The frame of one report: writing it, what is made of it, what the meeting said. */
export function ReportPage({ report, part, children, actions }: ReportPageProps) {
  const { id, title, term } = report
  return (
    <Page
      title={title.trim() || 'Report without a title'}
      wide
      breadcrumb={[{ label: 'Governors', href: addresses.governors }, { label: termInWords(term) }]}
      lead={part === '' && !fillsItself(report) ? LEAD_OF_A_VISIT : LEADS[part]}
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
