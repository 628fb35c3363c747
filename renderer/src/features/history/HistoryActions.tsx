import { useRef, useState } from 'react'
import type { HistoryWords } from '../../domain/history/account.ts'
import { csvOf } from '../../domain/shared/csv.ts'
import { useDesk } from '../../storage/desk-context.tsx'
import { historyPage } from '../../storage/history.ts'
import { Button } from '../../ui/Button.tsx'
import { downloadCsv } from '../../ui/download.ts'
import { formatCount } from '../../ui/format-number.ts'
import { PrintButton } from '../../ui/PrintButton.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { CSV_HEAD, csvLinesOf } from './history-csv.ts'
import { fitsFilter, type HistoryFilter } from './history-filter.ts'

interface HistoryActionsProps {
  readonly about: string | null
  readonly filter: HistoryFilter
  readonly words: HistoryWords
  readonly count: number
}

const PAGE = 500

/** What the list is narrowed to, all of it, as a table; and the page on paper. */
export function HistoryActions({ about, filter, words, count }: HistoryActionsProps) {
  const { db, context } = useDesk()
  const [done, setDone] = useState<number | null>(null)
  const stop = useRef<AbortController | null>(null)
  const save = async () => {
    const stopped = new AbortController()
    stop.current = stopped
    const lines: (readonly string[])[] = [CSV_HEAD]
    let [before, read] = [Number.MAX_SAFE_INTEGER, 0]
    setDone(0)
    for (;;) {
      const page = await historyPage(db, { about, before, limit: PAGE })
      if (stopped.signal.aborted) return setDone(null)
      const fitting = page.filter((change) => fitsFilter(change, filter, words))
      lines.push(...fitting.flatMap((change) => csvLinesOf(change, about, words)))
      before = page.at(-1)?.seq ?? 0
      read += page.length
      setDone(read)
      if (page.length < PAGE) break
    }
    setDone(null)
    downloadCsv(csvOf(lines), `What was changed ${context.today()}.csv`)
  }
  if (done !== null) {
    return (
      <ProgressBar
        label="Writing the table"
        value={done}
        max={count}
        text={`${formatCount(done)} of ${formatCount(count)} changes`}
        onCancel={() => stop.current?.abort()}
        cancelLabel="Stop, save nothing"
      />
    )
  }
  return (
    <div className="sd-cluster sd-no-print">
      <Button icon="download" onClick={() => void save()}>
        Save as CSV
      </Button>
      <PrintButton />
    </div>
  )
}
