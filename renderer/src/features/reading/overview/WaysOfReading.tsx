import { useMemo } from 'react'
import { readingStanding } from '../../../domain/receipts/standing.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Verbs } from '../../../storage/Editable.tsx'
import { addresses } from '../../../ui/addresses.ts'
import { Button, LinkButton } from '../../../ui/Button.tsx'
import { downloadCsv } from '../../../ui/download.ts'
import { PrintButton } from '../../../ui/PrintButton.tsx'
import { matrixCsv } from './reading-csv.ts'
import { readingRows } from './reading-rows.ts'

/** How receipts come in, and what is told to others. */
export function WaysOfReading({ log }: { readonly log: StaffLog }) {
  const { context } = useDesk()
  const standing = readingStanding(log)
  const rows = useMemo(() => readingRows(log, standing), [log, standing])
  const save = () => {
    downloadCsv(matrixCsv(rows, standing), `Who has read what ${context.today()}.csv`)
  }
  return (
    <div className="rd-ways sd-no-print">
      <Verbs>
        <div className="sd-cluster">
          <LinkButton look="primary" href={addresses.signSheets}>
            Sign sheets on paper
          </LinkButton>
          <LinkButton href={addresses.signSheetCodes}>Type codes back</LinkButton>
          <LinkButton href={addresses.signHere}>Sign at this laptop</LinkButton>
          <LinkButton href={addresses.readingImport}>Bring in a form</LinkButton>
        </div>
      </Verbs>
      <ul className="rd-links">
        <Verbs>
          <li>
            <a href={addresses.newTrainingSession}>All present at a session</a>
          </li>
        </Verbs>
        <li>
          <a href={addresses.readingReminder}>Remind people</a>
        </li>
        <li>
          <a href={addresses.readingForGovernors}>Summary for governors</a>
        </li>
        <li>
          <a href={addresses.readingForPartnership}>Counts for the partnership</a>
        </li>
        <li>
          <a href={addresses.readingDuties}>Documents and duties</a>
        </li>
        <li>
          <Button look="quiet" small icon="download" onClick={save}>
            Save as CSV
          </Button>
        </li>
        <li>
          <PrintButton look="quiet" small />
        </li>
      </ul>
    </div>
  )
}
