import { useMemo, useState } from 'react'
import { buildReportDocument } from '../../../domain/governors/build-report-document.ts'
import type { GovernorReport, ReportCopy } from '../../../domain/governors/report.ts'
import { reportFindings } from '../../../domain/governors/report-guard.ts'
import { reportText } from '../../../domain/governors/report-text.ts'
import { listed } from '../../../domain/shared/text.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Button } from '../../../ui/Button.tsx'
import { copyText } from '../../../ui/copy-text.ts'
import { PrintButton } from '../../../ui/PrintButton.tsx'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { useToasts } from '../../../ui/toasts.ts'
import { ReportPage } from '../report/ReportPage.tsx'
import type { Governors } from '../use-governors.ts'
import { GuardNote } from './GuardNote.tsx'
import { MakePanel } from './MakePanel.tsx'
import { OutputList } from './OutputList.tsx'
import { PaperView } from './PaperView.tsx'

interface PreviewScreenProps {
  readonly governors: Governors
  readonly report: GovernorReport
  readonly trustedScriptUrl: (address: string) => string
}

/** For whom it is, chosen each time; what it will say; and what is made of it. */
export function PreviewScreen({ governors, report, trustedScriptUrl }: PreviewScreenProps) {
  const { context } = useDesk()
  const [copy, setCopy] = useState<ReportCopy | null>(null)
  const { gathered, log, outline, counts } = governors
  const paper = useMemo(
    () =>
      buildReportDocument(report, copy ?? 'confidential', {
        outline,
        counts,
        school: gathered.school.name,
        template: gathered.audit.template,
        madeAt: context.now(),
      }),
    [report, copy, outline, counts, gathered, context],
  )
  const findings = useMemo(
    () =>
      reportFindings(paper, {
        template: gathered.audit.template,
        people: log.people,
        today: gathered.today,
      }),
    [paper, gathered, log],
  )
  return (
    <ReportPage
      report={report}
      part="preview"
      actions={
        <div className="sd-cluster sd-no-print">
          <PrintButton />
          <CopyAll text={reportText(paper)} />
        </div>
      }
    >
      <div className="gv-columns">
        <PaperView paper={paper} />
        <div className="sd-stack sd-stack--loose sd-no-print">
          <RadioGroup
            legend="For whom is this copy?"
            hint="Chosen anew each time."
            value={copy}
            onChange={(value) => setCopy(value === 'public' ? 'public' : 'confidential')}
            options={[
              {
                value: 'confidential',
                label: 'Governors, confidential',
                hint: 'Every figure exact. A confidential item of the agenda.',
              },
              {
                value: 'public',
                label: 'Anybody: minutes, website',
                hint: 'Figures from 1 to 4 are hidden, and others that would give them away.',
              },
            ]}
          />
          {paper.leftOut.length > 0 && (
            <p className="sd-muted">Empty, so not on the paper: {listed(paper.leftOut)}.</p>
          )}
          <GuardNote findings={findings} reportId={report.id} copy={copy ?? 'confidential'} />
          <MakePanel
            key={`${copy} ${findings.length}`}
            governors={governors}
            report={report}
            paper={copy === null ? null : paper}
            findings={findings.length}
            trustedScriptUrl={trustedScriptUrl}
          />
          <OutputList report={report} library={gathered.evidence} />
        </div>
      </div>
    </ReportPage>
  )
}

function CopyAll({ text }: { readonly text: string }) {
  const { show } = useToasts()
  const copy = async () => {
    const done = await copyText(text)
    show({
      message: done
        ? 'The whole report is copied as plain text. Paste it where it belongs.'
        : 'The browser does not let the app copy. Mark the text and press Ctrl+C.',
    })
  }
  return <Button onClick={() => void copy()}>Copy as plain text</Button>
}
