import { useState } from 'react'
import { termWithoutReport } from '../../../domain/governors/missing-report.ts'
import { hasOutcome } from '../../../domain/governors/outcome.ts'
import type { GovernorReport } from '../../../domain/governors/report.ts'
import { termInWords, termOf } from '../../../domain/governors/term.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { addressOfReport, addressOfTermCounts } from '../../../ui/addresses.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { formatDate } from '../../../ui/format-date.ts'
import { plural } from '../../../ui/format-number.ts'
import { Notification } from '../../../ui/Notification.tsx'
import { Page } from '../../../ui/Page.tsx'
import { type Column, Table } from '../../../ui/Table.tsx'
import type { Governors } from '../use-governors.ts'
import { BeginDialog } from './BeginDialog.tsx'

/** All reports, the newest term first, and the way to the next. */
export function ListScreen({ governors }: { readonly governors: Governors }) {
  const [isBeginning, setBeginning] = useState(false)
  const { readOnly, context } = useDesk()
  const { reports, outline } = governors
  const term = termOf(context.today())
  const missing = termWithoutReport(reports, context.today())
  const begin = (
    <Button look="primary" onClick={() => setBeginning(true)} disabled={readOnly !== null}>
      Begin a report
    </Button>
  )
  return (
    <Page
      title="Reports to governors"
      lead="Each term’s report, a section of the headteacher’s report, or a link governor’s visit. Much of it fills itself from what the desk knows."
      actions={
        <div className="sd-cluster sd-no-print">
          {reports.length > 0 && begin}
          <a href={addressOfTermCounts(term.year, term.name)}>Counts of this term</a>
        </div>
      }
    >
      <div className="sd-stack sd-stack--loose">
        {reports.length === 0 ? (
          <EmptyState title="No report yet" actions={begin}>
            Begin this term’s report: training, reading, policies and actions stand in it already,
            with their date. You add the counts of the term and a few words, and make a Word
            document or a PDF of it.
          </EmptyState>
        ) : (
          <>
            {missing !== null && (
              <Notification title={`No report for the ${termInWords(missing).toLowerCase()} yet`}>
                The last one can be its beginning.
              </Notification>
            )}
            <Table
              caption="Reports"
              captionHidden
              columns={columnsOf(outline.shapes)}
              rows={reports}
              rowKey={({ id }) => id}
            />
          </>
        )}
      </div>
      {isBeginning && <BeginDialog governors={governors} onClose={() => setBeginning(false)} />}
    </Page>
  )
}

function columnsOf(shapes: Governors['outline']['shapes']): readonly Column<GovernorReport>[] {
  const kindOf = ({ shape }: GovernorReport) =>
    shapes.find(({ id }) => id === shape)?.title ?? 'Report'
  return [
    {
      key: 'title',
      header: 'Report',
      rowHeader: true,
      cell: ({ id, title }) => <a href={addressOfReport(id)}>{title || 'Without a title'}</a>,
    },
    { key: 'term', header: 'Term', cell: ({ term }) => termInWords(term) },
    { key: 'kind', header: 'Kind', cell: kindOf },
    {
      key: 'on',
      header: 'Date',
      sortValue: ({ on }) => on,
      cell: ({ on }) => (on === null ? '' : formatDate(on)),
    },
    { key: 'made', header: 'Made of it', cell: ({ outputs }) => madeWords(outputs.length) },
    {
      key: 'outcome',
      header: 'Meeting',
      cell: ({ id, outcome }) =>
        hasOutcome(outcome) ? (
          outcome.on === null ? (
            'Noted'
          ) : (
            formatDate(outcome.on)
          )
        ) : (
          <a href={addressOfReport(id, 'outcome')}>Add what came of it</a>
        ),
    },
  ]
}

const madeWords = (made: number): string => (made === 0 ? 'Nothing yet' : plural(made, 'file'))
