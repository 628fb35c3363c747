import type { ReportTable } from '../../../domain/governors/report.ts'
import { type Column, Table } from '../../../ui/Table.tsx'

interface NumberedRow {
  readonly key: string
  readonly cells: readonly string[]
}

/** A table as it will stand in the paper. */
export function PaperTable({ table }: { readonly table: ReportTable }) {
  const columns = table.columns.map(
    ({ heading, number }, at): Column<NumberedRow> => ({
      key: heading,
      header: heading,
      cell: ({ cells }) => cells[at] ?? '',
      ...(number ? { align: 'end' as const } : {}),
      ...(at === 0 ? { rowHeader: true } : {}),
    }),
  )
  const rows = table.rows.map((cells, at) => ({ key: String(at), cells }))
  return (
    <Table caption={table.title} compact columns={columns} rows={rows} rowKey={({ key }) => key} />
  )
}
