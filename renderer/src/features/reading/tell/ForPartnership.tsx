import { useMemo } from 'react'
import { countsSummary } from '../../../domain/receipts/summary.ts'
import { csvOf } from '../../../domain/shared/csv.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { addresses } from '../../../ui/addresses.ts'
import { Button } from '../../../ui/Button.tsx'
import { downloadCsv } from '../../../ui/download.ts'
import { formatDate } from '../../../ui/format-date.ts'
import { plural } from '../../../ui/format-number.ts'
import { Page } from '../../../ui/Page.tsx'
import { PrintButton } from '../../../ui/PrintButton.tsx'
import { useSchoolName } from '../shared/use-school-name.ts'
import { CountsTable } from './CountsTable.tsx'
import { countsCsv } from './summary-csv.ts'

/** Counts only: nobody's name, post or day is in it. */
export function ForPartnership({ log }: { readonly log: StaffLog }) {
  const school = useSchoolName()
  const summary = useMemo(() => countsSummary(log), [log])
  const save = () => {
    downloadCsv(csvOf(countsCsv(summary)), `Who has read what, counts ${summary.asAt}.csv`)
  }
  return (
    <Page
      title="Who has read what: counts for the partnership"
      breadcrumb={[
        { label: 'Who has read what', href: addresses.reading },
        { label: 'Counts for the partnership' },
      ]}
      lead={`${school}, as of ${formatDate(summary.asAt)}. ${plural(summary.people, 'person', 'people')} at the school, governors and helpers with them. Nobody is named.`}
      actions={
        <div className="sd-cluster sd-no-print">
          <PrintButton look="primary" />
          <Button icon="download" onClick={save}>
            Save as CSV
          </Button>
        </div>
      }
    >
      <CountsTable documents={summary.documents} />
    </Page>
  )
}
