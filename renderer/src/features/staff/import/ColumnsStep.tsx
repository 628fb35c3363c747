import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { columnsProblem } from '../../../domain/people/importing/columns.ts'
import { columnLetters } from '../../../domain/tables/table.ts'
import { addresses } from '../../../ui/addresses.ts'
import { Button, LinkButton } from '../../../ui/Button.tsx'
import { ErrorSummary } from '../../../ui/ErrorSummary.tsx'
import { Field } from '../../../ui/Field.tsx'
import { NumberInput } from '../../../ui/NumberInput.tsx'
import { Select } from '../../../ui/Select.tsx'
import { Table } from '../../../ui/Table.tsx'
import { columnOptions, columnUseOf } from './column-words.ts'
import { changeList, headersAt, lookAt, type OpenList } from './import-store.ts'

/** What each column holds: guessed from its heading, and hers to say. */
export function ColumnsStep({ list }: { readonly list: OpenList }) {
  const [asked, setAsked] = useState(0)
  const problem = columnsProblem(list.uses)
  const goOn = () => {
    if (problem === null) navigate('/staff/import/preview')
    else setAsked(asked + 1)
  }
  return (
    <div className="sd-stack">
      {asked > 0 && problem !== null && (
        <ErrorSummary key={asked} problems={[{ message: problem, fieldId: 'st-column-0' }]} />
      )}
      <p>
        This is how the columns would be read. Roles are proposed from the job title; they can be
        changed afterwards. It is remembered for the next list with the same headings.
      </p>
      <WhereItStands list={list} />
      <ColumnTable list={list} />
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

function WhereItStands({ list }: { readonly list: OpenList }) {
  const { tables, at, headerRow } = list
  return (
    <div className="sd-cluster">
      {tables.length > 1 && (
        <Field label="Sheet">
          <Select
            options={tables.map(({ sheet }, place) => ({
              value: String(place),
              label: sheet ?? '',
            }))}
            value={String(at)}
            onValueChange={(value) => changeList(lookAt(tables, Number(value)))}
          />
        </Field>
      )}
      <Field label="Row with the headings">
        <NumberInput
          value={headerRow + 1}
          min={1}
          max={Math.max(1, tables[at]?.rows.length ?? 1)}
          onChange={(row) => row !== null && changeList(lookAt(tables, at, row - 1))}
        />
      </Field>
    </div>
  )
}

function ColumnTable({ list }: { readonly list: OpenList }) {
  const { tables, at, headerRow, uses } = list
  const table = tables[at]
  const headers = headersAt(table, headerRow)
  const samples = (column: number) =>
    (table?.rows.slice(headerRow + 1, headerRow + 40) ?? [])
      .map((cells) => (cells[column] ?? '').trim())
      .filter((cell) => cell !== '')
      .slice(0, 3)
  const set = (column: number, value: string) =>
    changeList({
      uses: headers.map((_, place) =>
        place === column ? columnUseOf(value) : (uses[place] ?? 'ignore'),
      ),
    })
  return (
    <div className="st-columns">
      <Table
        caption="Columns of the list"
        captionHidden
        compact
        columns={[
          {
            key: 'heading',
            header: 'Heading',
            rowHeader: true,
            cell: ({ header, column }) => header || `Column ${columnLetters(column)}, no heading`,
          },
          {
            key: 'samples',
            header: 'The first of its cells',
            cell: ({ column }) => (
              <span className="sd-small sd-muted st-email">{samples(column).join(' · ')}</span>
            ),
          },
          {
            key: 'use',
            header: 'Read as',
            cell: ({ header, column }) => (
              <Select
                id={`st-column-${column}`}
                aria-label={`Read ${header || `column ${columnLetters(column)}`} as`}
                options={columnOptions}
                value={uses[column] ?? 'ignore'}
                onValueChange={(value) => set(column, value)}
              />
            ),
          },
        ]}
        rows={headers.map((header, column) => ({ header, column }))}
        rowKey={({ column }) => String(column)}
      />
    </div>
  )
}
