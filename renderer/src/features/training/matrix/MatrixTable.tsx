import './Matrix.css'
import { memo } from 'react'
import type { StandingRow } from '../../../domain/training/standing.ts'
import { Grid } from '../../../ui/grid/Grid.tsx'
import { MatrixHead } from './MatrixHead.tsx'
import { MatrixLine } from './MatrixLine.tsx'
import type { MatrixRow } from './matrix.ts'

interface MatrixTableProps {
  readonly rows: readonly MatrixRow[]
  readonly columns: readonly StandingRow[]
  /** Places of the columns that are shown. */
  readonly shown: readonly number[]
  readonly onCell: (row: MatrixRow, column: number) => void
  readonly onColumn: (column: number) => void
}

/** As in `Matrix.css`, where the height of a row is set. */
const ROW_REM = 3.5

/** People down, requirements across. */
export const MatrixTable = memo(function MatrixTable(props: MatrixTableProps) {
  const { rows, columns, shown, onCell, onColumn } = props
  return (
    <Grid
      className="tr-matrix"
      label="Who needs what"
      rowCount={rows.length}
      columnCount={shown.length}
      rowRem={ROW_REM}
      head={(active) => (
        <MatrixHead columns={columns} shown={shown} active={active} onColumn={onColumn} />
      )}
      line={(at, active) => {
        const row = rows[at]
        return (
          row && (
            <MatrixLine
              key={row.person.id}
              row={row}
              at={at}
              shown={shown}
              active={active}
              onCell={onCell}
            />
          )
        )
      }}
    />
  )
})
