import type { SlotCell, SlotDocument, SlotTable } from '../../../domain/returns/slot-document.ts'
import { rowsOf } from '../../../domain/returns/slot-document.ts'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { formatDate } from '../../../ui/format-date.ts'
import { plural } from '../../../ui/format-number.ts'
import { Table } from '../../../ui/Table.tsx'

/** What will stand in the paper, row by row. */
export function PaperTables({ document }: { readonly document: SlotDocument }) {
  return (
    <Disclosure summary={`What it says: ${plural(rowsOf(document), 'row')}`}>
      {document.tables.map((table) => (
        <PaperTable key={table.title} table={table} />
      ))}
    </Disclosure>
  )
}

interface PaperRow {
  readonly at: number
  readonly cells: readonly SlotCell[]
}

function PaperTable({ table }: { readonly table: SlotTable }) {
  return (
    <Table<PaperRow>
      caption={table.title}
      columns={table.columns.map(({ heading, kind }, at) => ({
        key: String(at),
        header: heading,
        ...(at === 0 ? { rowHeader: true } : {}),
        ...(kind === 'count' || kind === 'percent' ? { align: 'end' as const } : {}),
        cell: ({ cells }) => shown(cells[at] ?? null, kind),
      }))}
      rows={table.rows.map((cells, at) => ({ at, cells }))}
      rowKey={({ at }) => String(at)}
      empty="Nothing is recorded here."
      compact
    />
  )
}

function shown(cell: SlotCell, kind: SlotTable['columns'][number]['kind']): string {
  if (cell === null) return ''
  if (kind === 'percent') return `${cell}\u00A0%`
  return kind === 'day' && typeof cell === 'string' ? formatDate(cell) : String(cell)
}
