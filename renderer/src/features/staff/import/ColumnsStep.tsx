import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { columnsProblem } from '../../../domain/people/importing/columns.ts'
import { addresses } from '../../../ui/addresses.ts'
import { Button, LinkButton } from '../../../ui/Button.tsx'
import { ErrorSummary } from '../../../ui/ErrorSummary.tsx'
import { ColumnTable, FIRST_COLUMN_ID } from '../../../ui/import-wizard/ColumnTable.tsx'
import { WhichSheet } from '../../../ui/import-wizard/WhichSheet.tsx'
import { columnOptions, columnUseOf } from './column-words.ts'
import { changeList, headersAt, lookAt, type OpenList } from './import-store.ts'

/** What each column holds: guessed from its heading, and hers to say. */
export function ColumnsStep({ list }: { readonly list: OpenList }) {
  const [asked, setAsked] = useState(0)
  const { tables, at, headerRow, uses } = list
  const headers = headersAt(tables[at], headerRow)
  const problem = columnsProblem(uses)
  const set = (column: number, value: string) =>
    changeList({
      uses: headers.map((_, place) =>
        place === column ? columnUseOf(value) : (uses[place] ?? 'ignore'),
      ),
    })
  const goOn = () => {
    if (problem === null) navigate('/staff/import/preview')
    else setAsked(asked + 1)
  }
  return (
    <div className="sd-stack">
      {asked > 0 && problem !== null && (
        <ErrorSummary key={asked} problems={[{ message: problem, fieldId: FIRST_COLUMN_ID }]} />
      )}
      <p>
        This is how the columns would be read. Roles are proposed from the job title; they can be
        changed afterwards. It is remembered for the next list with the same headings.
      </p>
      <WhichSheet
        tables={tables}
        at={at}
        headerRow={headerRow}
        onSheet={(sheet) => changeList(lookAt(tables, sheet))}
        onHeaderRow={(row) => changeList(lookAt(tables, at, row))}
      />
      <ColumnTable
        table={tables[at]}
        headerRow={headerRow}
        headers={headers}
        uses={uses}
        options={columnOptions}
        onUse={set}
      />
      <div className="sd-cluster">
        <Button look="primary" onClick={goOn}>
          Go on to what would change
        </Button>
        <LinkButton look="quiet" href={addresses.staffImport}>
          Choose another file
        </LinkButton>
      </div>
    </div>
  )
}
