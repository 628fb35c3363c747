import { type ReactNode, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { headersAt, usesWith } from '../../domain/tables/headings.ts'
import type { Table } from '../../domain/tables/table.ts'
import { Button, LinkButton } from '../Button.tsx'
import { ErrorSummary } from '../ErrorSummary.tsx'
import { ColumnTable, FIRST_COLUMN_ID } from './ColumnTable.tsx'
import { WhichSheet } from './WhichSheet.tsx'

interface ColumnsFormProps<Use extends string> {
  /** The list that was read, and how its columns are read now. */
  readonly list: {
    readonly tables: readonly Table[]
    readonly at: number
    readonly headerRow: number
    readonly uses: readonly Use[]
  }
  readonly options: readonly { readonly value: Use; readonly label: string }[]
  readonly readAs: (text: string) => Use
  /** What still keeps the list from being read, as a sentence. */
  readonly problem: string | null
  readonly onUses: (uses: readonly (Use | 'ignore')[]) => void
  readonly onSheet: (at: number, headerRow?: number) => void
  /** Path of the step after this. */
  readonly next: string
  /** Address of the step before. */
  readonly back: string
  /** How such a list is read, in words. */
  readonly children: ReactNode
}

/** What each column of a list holds: guessed from its heading, and hers to say. */
export function ColumnsForm<Use extends string>(props: ColumnsFormProps<Use>) {
  const { list, options, readAs, problem, onUses, onSheet, next, back, children } = props
  const [asked, setAsked] = useState(0)
  const { tables, at, headerRow, uses } = list
  const headers = headersAt(tables[at], headerRow)
  const goOn = () => {
    if (problem === null) navigate(next)
    else setAsked(asked + 1)
  }
  return (
    <div className="sd-stack">
      {asked > 0 && problem !== null && (
        <ErrorSummary key={asked} problems={[{ message: problem, fieldId: FIRST_COLUMN_ID }]} />
      )}
      <p>{children}</p>
      <WhichSheet
        tables={tables}
        at={at}
        headerRow={headerRow}
        onSheet={(sheet) => onSheet(sheet)}
        onHeaderRow={(row) => onSheet(at, row)}
      />
      <ColumnTable
        table={tables[at]}
        headerRow={headerRow}
        headers={headers}
        uses={uses}
        options={options}
        onUse={(column, text) => onUses(usesWith(headers, uses, column, readAs(text)))}
      />
      <div className="sd-cluster">
        <Button look="primary" onClick={goOn}>
          Go on to what would change
        </Button>
        <LinkButton look="quiet" href={back}>
          Choose another file
        </LinkButton>
      </div>
    </div>
  )
}
