import { Icon } from './Icon.tsx'
import type { Sort } from './sort-rows.ts'

interface HeadColumn {
  readonly key: string
  readonly header: string
  readonly sortValue?: unknown
  readonly align?: 'end' | undefined
  readonly headerHidden?: boolean | undefined
}

interface TableHeadProps {
  readonly columns: readonly HeadColumn[]
  readonly sort: Sort | undefined
  readonly onSort: (column: string) => void
}

/** The header row; a column that can be sorted is a button inside its header. */
export function TableHead({ columns, sort, onSort }: TableHeadProps) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th
            key={column.key}
            scope="col"
            className={column.align === 'end' ? 'sd-table__end' : undefined}
            aria-sort={sort?.column === column.key ? sort.direction : undefined}
          >
            <Header column={column} sort={sort} onSort={onSort} />
          </th>
        ))}
      </tr>
    </thead>
  )
}

interface HeaderProps {
  readonly column: HeadColumn
  readonly sort: Sort | undefined
  readonly onSort: (column: string) => void
}

function Header({ column, sort, onSort }: HeaderProps) {
  if (column.headerHidden) return <span className="sd-visually-hidden">{column.header}</span>
  if (column.sortValue === undefined) return column.header
  const direction = sort?.column === column.key ? sort.direction : undefined
  const icon =
    direction === undefined ? 'sort' : direction === 'ascending' ? 'sort-up' : 'sort-down'
  return (
    <>
      <button type="button" className="sd-table__sort" onClick={() => onSort(column.key)}>
        {column.header}
        <Icon name={icon} />
      </button>
      {/* Chromium leaves a button empty where it repeats a header on the next sheet of paper. */}
      <span className="sd-table__printed">{column.header}</span>
    </>
  )
}
