import type { WorkbookChoices, WorkbookPlan } from '../../../domain/workbook/plan.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Button } from '../../../ui/Button.tsx'
import { downloadCsv } from '../../../ui/download.ts'
import { plural } from '../../../ui/format-number.ts'
import { failedCsv, failedLines } from './failed-csv.ts'

interface NotReadProps {
  readonly plan: WorkbookPlan
  readonly choices: WorkbookChoices
  readonly complaints: readonly string[]
}

/** Rows that belong to no one question, and all that failed as a list for whoever filled it in. */
export function NotRead({ plan, choices, complaints }: NotReadProps) {
  const { context } = useDesk()
  const failed = failedLines(plan, choices, complaints)
  const rows = plan.problems
  if (failed.length === 0) return null
  const save = () => {
    downloadCsv(failedCsv(failed), `Workbook, what could not be read ${context.today()}.csv`)
  }
  const button = (
    <div>
      <Button icon="download" onClick={save}>
        Save the list as CSV
      </Button>
    </div>
  )
  if (rows.length + complaints.length === 0) {
    return (
      <div className="sd-stack sd-stack--tight sd-no-print">
        <p className="sd-muted">
          Or let whoever filled it in mend {failed.length === 1 ? 'it' : 'them'}: the list says
          where.
        </p>
        {button}
      </div>
    )
  }
  return (
    <section className="sd-wizard__part" aria-labelledby="wb-failed">
      <h2 id="wb-failed">{plural(failed.length, 'place')} could not be read</h2>
      <p className="sd-muted">
        The rest can be brought in. These can be mended in the workbook by whoever filled it in: the
        list says where.
      </p>
      <ul>
        {complaints.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {rows.map(({ place, sentence }) => (
          <li key={`${place} ${sentence}`}>
            {place}: {sentence}
          </li>
        ))}
      </ul>
      {button}
    </section>
  )
}
