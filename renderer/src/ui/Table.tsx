import './Table.css'
import { type ReactNode, useState } from 'react'
import { classes } from './classes.ts'
import { nextSort, type Sort, type SortValue, sortRows } from './sort-rows.ts'
import { TableHead } from './TableHead.tsx'

export interface Column<Row> {
  readonly key: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  /** Makes the header a button that sorts by this. */
  readonly sortValue?: ((row: Row) => SortValue) | undefined
  /** Numbers stand at the end of their cell. */
  readonly align?: 'end' | undefined
  /** The cell that names the row. One per table. */
  readonly rowHeader?: boolean | undefined
  readonly headerHidden?: boolean | undefined
}

interface TableProps<Row> {
  readonly caption: ReactNode
  readonly captionHidden?: boolean | undefined
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly initialSort?: Sort | undefined
  /** Instead of the rows when there are none: says what to do first. */
  readonly empty?: ReactNode
  readonly compact?: boolean | undefined
}

/** Rows of like things. In a narrow window each row becomes a small card with its own labels. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, captionHidden, columns, rows, rowKey, empty, compact } = props
  const [sort, setSort] = useState(props.initialSort)
  const sorted = inOrder(rows, columns, sort)
  return (
    <div className={classes('sd-table', compact && 'sd-table--compact')}>
      <table>
        <caption className={captionHidden ? 'sd-visually-hidden' : undefined}>{caption}</caption>
        <TableHead
          columns={columns}
          sort={sort}
          onSort={(column) => setSort(nextSort(sort, column))}
        />
        <tbody>
          {sorted.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
          {rows.length === 0 && (
            <tr className="sd-table__empty">
              <td colSpan={columns.length}>{empty ?? 'Nothing here yet.'}</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  )
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const className = column.align === 'end' ? 'sd-table__end' : undefined
  const content = <div className="sd-table__value">{column.cell(row)}</div>
  const label = column.headerHidden ? undefined : column.header
  return column.rowHeader ? (
    <th scope="row" className={className}>
      {content}
    </th>
  ) : (
    <td className={className} data-label={label}>
      {content}
    </td>
  )
}

function inOrder<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: Sort | undefined,
): readonly Row[] {
  const sortValueOf = columns.find(({ key }) => key === sort?.column)?.sortValue
  return sort === undefined || sortValueOf === undefined
    ? rows
    : sortRows(rows, sortValueOf, sort.direction)
}
