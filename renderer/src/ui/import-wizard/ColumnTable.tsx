import './import-wizard.css'
import { columnLetters, type Table as ReadTable } from '../../domain/tables/table.ts'
import { Select } from '../Select.tsx'
import { Table } from '../Table.tsx'

/** As much of a cell as tells what its column holds: whole questions would bury the choice beside them. */
const LONGEST_SAMPLE = 60

const begun = (cell: string): string =>
  cell.length > LONGEST_SAMPLE ? `${cell.slice(0, LONGEST_SAMPLE - 1).trimEnd()}…` : cell

interface ColumnTableProps {
  readonly table: ReadTable | undefined
  readonly headerRow: number
  readonly headers: readonly string[]
  /** Of each column; what none says is `ignore`. */
  readonly uses: readonly string[]
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onUse: (column: number, use: string) => void
}

/** Of the first column's choice, so that a complaint can lead there. */
export const FIRST_COLUMN_ID = 'sd-wizard-column-0'

/** What each column holds: its heading, some of its cells, and how it is read. */
export function ColumnTable({ table, headerRow, headers, uses, options, onUse }: ColumnTableProps) {
  const samples = (column: number) =>
    (table?.rows.slice(headerRow + 1, headerRow + 40) ?? [])
      .map((cells) => (cells[column] ?? '').trim())
      .filter((cell) => cell !== '')
      .slice(0, 3)
      .map(begun)
  return (
    <div className="sd-wizard__columns">
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
              <span className="sd-small sd-muted sd-wizard__samples">
                {samples(column).join(' · ')}
              </span>
            ),
          },
          {
            key: 'use',
            header: 'Read as',
            cell: ({ header, column }) => (
              <Select
                id={column === 0 ? FIRST_COLUMN_ID : undefined}
                aria-label={`Read ${header || `column ${columnLetters(column)}`} as`}
                options={options}
                value={uses[column] ?? 'ignore'}
                onValueChange={(value) => onUse(column, value)}
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
