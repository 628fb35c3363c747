import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { historyColumnsProblem } from '../../../domain/training/importing/columns.ts'
import { addresses } from '../../../ui/addresses.ts'
import { Button, LinkButton } from '../../../ui/Button.tsx'
import { ErrorSummary } from '../../../ui/ErrorSummary.tsx'
import { ColumnTable, FIRST_COLUMN_ID } from '../../../ui/import-wizard/ColumnTable.tsx'
import { WhichSheet } from '../../../ui/import-wizard/WhichSheet.tsx'
import { headersAt, lookAt, type OpenHistory, readAnew } from './history-store.ts'
import { historyUseOf, historyUseOptions } from './history-words.ts'

/** What each column holds: guessed from its heading, and hers to say. */
export function ColumnsStep({ history }: { readonly history: OpenHistory }) {
  const [asked, setAsked] = useState(0)
  const { tables, at, headerRow, uses } = history
  const headers = headersAt(tables[at], headerRow)
  const problem = historyColumnsProblem(uses)
  const set = (column: number, value: string) =>
    readAnew({
      uses: headers.map((_, place) =>
        place === column ? historyUseOf(value) : (uses[place] ?? 'ignore'),
      ),
    })
  const goOn = () => {
    if (problem === null) navigate('/training/import/preview')
    else setAsked(asked + 1)
  }
  return (
    <div className="sd-stack">
      {asked > 0 && problem !== null && (
        <ErrorSummary key={asked} problems={[{ message: problem, fieldId: FIRST_COLUMN_ID }]} />
      )}
      <p>
        This is how the columns would be read. It is remembered for the next list with the same
        headings.
      </p>
      <WhichSheet
        tables={tables}
        at={at}
        headerRow={headerRow}
        onSheet={(sheet) => readAnew(lookAt(tables, sheet))}
        onHeaderRow={(row) => readAnew(lookAt(tables, at, row))}
      />
      <ColumnTable
        table={tables[at]}
        headerRow={headerRow}
        headers={headers}
        uses={uses}
        options={historyUseOptions}
        onUse={set}
      />
      <div className="sd-cluster">
        <Button look="primary" onClick={goOn}>
          Go on to what would change
        </Button>
        <LinkButton look="quiet" href={addresses.trainingImport}>
          Choose another file
        </LinkButton>
      </div>
    </div>
  )
}
