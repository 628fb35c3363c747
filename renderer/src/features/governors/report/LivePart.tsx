import { liveBlocks } from '../../../domain/governors/live-blocks.ts'
import type { GovernorReport } from '../../../domain/governors/report.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Button } from '../../../ui/Button.tsx'
import { formatDate } from '../../../ui/format-date.ts'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'
import { FactList } from '../preview/FactList.tsx'
import { PaperTable } from '../preview/PaperTable.tsx'
import type { Governors } from '../use-governors.ts'
import { useEditReport } from './use-edit-report.ts'

interface LivePartProps {
  readonly governors: Governors
  readonly report: GovernorReport
  readonly sectionId: string
  readonly before: GovernorReport | null
}

/** What the desk knows, as at the day on which it was filled in. */
export function LivePart({ governors, report, sectionId, before }: LivePartProps) {
  const block = report.live?.blocks[sectionId]
  const isEmpty =
    block === undefined ||
    (block.facts.length === 0 && block.tables.every((t) => t.rows.length === 0))
  return (
    <div className="sd-stack sd-stack--tight">
      <Refresh governors={governors} report={report} before={before} />
      {isEmpty && <p className="sd-muted">The desk holds nothing about this yet.</p>}
      {block !== undefined && block.facts.length > 0 && <FactList facts={block.facts} />}
      {block?.tables
        .filter(({ rows }) => rows.length > 0)
        .map((table) => (
          <PaperTable key={table.title} table={table} />
        ))}
      {block?.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  )
}

function Refresh({ governors, report, before }: Omit<LivePartProps, 'sectionId'>) {
  const desk = useDesk()
  const edit = useEditReport(report)
  const showWithUndo = useUndoToast()
  const asAt = report.live?.asAt
  const refresh = async () => {
    const { log, gathered } = governors
    const live = liveBlocks(report, { log, gathered, before })
    const change = await edit('What the desk knows', (stored) => ({ ...stored, live }))
    showWithUndo(
      `Filled in as at ${formatDate(live.asAt)}, in every section that fills itself.`,
      () => desk.undo(change),
    )
  }
  return (
    <div className="gv-as-at">
      <span className="sd-muted">
        {asAt === undefined ? 'Not filled in yet' : `From the desk, as at ${formatDate(asAt)}`}
      </span>
      <Button small className="sd-no-print" onClick={() => void refresh()}>
        Fill in anew
      </Button>
    </div>
  )
}
