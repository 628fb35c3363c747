import type { ReportCopy } from '../../../domain/governors/report.ts'
import type { ReportFinding } from '../../../domain/governors/report-guard.ts'
import { addressOfReport } from '../../../ui/addresses.ts'
import { plural } from '../../../ui/format-number.ts'
import { Notification } from '../../../ui/Notification.tsx'

interface GuardNoteProps {
  readonly findings: readonly ReportFinding[]
  readonly reportId: string
  readonly copy: ReportCopy
}

/** Places that look like a name. It is a net: it can be wrong both ways. */
export function GuardNote({ findings, reportId, copy }: GuardNoteProps) {
  const ownWords =
    copy === 'public'
      ? ' Small figures that stand in your own words are not hidden: read those once more.'
      : ''
  if (findings.length === 0) {
    return (
      <p className="sd-muted">
        Nothing here looks like a child’s name or a colleague’s outside the named roles. That is a
        net, not a proof.{ownWords}
      </p>
    )
  }
  return (
    <Notification
      tone="warning"
      title={`${plural(findings.length, 'place looks', 'places look')} like a name`}
    >
      <ul className="gv-findings">
        {findings.map(({ sectionTitle, excerpt, because }) => (
          <li key={`${sectionTitle} ${excerpt}`}>
            {sectionTitle}: <q>{excerpt}</q>{' '}
            <span className="sd-muted">Found because {because}</span>
          </li>
        ))}
      </ul>
      <p>
        <a href={addressOfReport(reportId)}>Change the text</a>, or say below that you looked.
        {ownWords}
      </p>
    </Notification>
  )
}
