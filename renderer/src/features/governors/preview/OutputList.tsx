import type { Evidence } from '../../../domain/evidence/evidence.ts'
import type { GovernorReport, ReportOutput } from '../../../domain/governors/report.ts'
import { londonDateOf, londonTimeOf } from '../../../domain/shared/calendar.ts'
import { addressOfEvidence } from '../../../ui/addresses.ts'
import { formatDate } from '../../../ui/format-date.ts'
import { Panel } from '../../../ui/Panel.tsx'

interface OutputListProps {
  readonly report: GovernorReport
  readonly library: readonly Evidence[]
}

/** What was made of it, the newest first. */
export function OutputList({ report, library }: OutputListProps) {
  if (report.outputs.length === 0) return null
  const there = new Set(library.map(({ id }) => id))
  return (
    <Panel title="Made so far">
      <ul className="gv-rows">
        {[...report.outputs].reverse().map((output) => (
          <li key={output.id}>
            {there.has(output.evidenceId) ? (
              <a href={addressOfEvidence(output.evidenceId)}>{output.fileName}</a>
            ) : (
              <span>{output.fileName} (no longer in the library)</span>
            )}
            <div className="sd-small sd-muted">{whenWords(output)}</div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function whenWords({ copy, madeAt, by }: ReportOutput): string {
  const kind = copy === 'public' ? 'Public copy' : 'Confidential'
  return `${kind}, ${formatDate(londonDateOf(madeAt))}, ${londonTimeOf(madeAt)}, by ${by}`
}
