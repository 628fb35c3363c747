import type { Table } from '../../domain/tables/table.ts'
import { Field } from '../Field.tsx'
import { NumberInput } from '../NumberInput.tsx'
import { Select } from '../Select.tsx'

interface WhichSheetProps {
  readonly tables: readonly Table[]
  /** Which of them. */
  readonly at: number
  /** Counted from 0. */
  readonly headerRow: number
  readonly onSheet: (at: number) => void
  readonly onHeaderRow: (row: number) => void
}

/** Which sheet of a workbook, and which of its rows names the columns. */
export function WhichSheet({ tables, at, headerRow, onSheet, onHeaderRow }: WhichSheetProps) {
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
            onValueChange={(value) => onSheet(Number(value))}
          />
        </Field>
      )}
      <Field label="Row with the headings">
        <NumberInput
          value={headerRow + 1}
          min={1}
          max={Math.max(1, tables[at]?.rows.length ?? 1)}
          onChange={(row) => row !== null && onHeaderRow(row - 1)}
        />
      </Field>
    </div>
  )
}
