import type { ReportTable } from '../../../domain/governors/report.ts'
import { type Column, Table } from '../../../ui/Table.tsx'

interface NumberedRow {
  readonly key: string
  readonly cells: readonly string[]
}

interface PaperTableProps {
  readonly table: ReportTable
  /** The heading above says its title already. */
  readonly isNamed?: boolean
}

/** A table as it will stand in the paper. */
export function PaperTable({ table, isNamed = false }: PaperTableProps) {
  const columns = table.columns.map(
    ({ heading, number }, at): Column<NumberedRow> => ({
      key: heading,
      header: heading,
      cell: ({ cells }) => cellOf(cells[at] ?? ''),
      ...(number ? { align: 'end' as const } : {}),
      ...(at === 0 ? { rowHeader: true } : {}),
    }),
  )
  const rows = table.rows.map((cells, at) => ({ key: String(at), cells }))
  return (
    <Table
      caption={table.title}
      captionHidden={isNamed}
      compact
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
    />
  )
}

const A_DAY = /^\d{1,2} [A-Z][a-z]+ \d{4}$/

/** A day stays on one line; of a narrow column it would make three. */
function cellOf(text: string) {
  return A_DAY.test(text) ? <span className="gv-day">{text}</span> : text
}
