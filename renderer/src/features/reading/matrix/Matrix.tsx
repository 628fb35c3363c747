import './Matrix.css'
import { useMemo } from 'react'
import { Grid } from '../../../ui/grid/Grid.tsx'
import { MatrixHead } from './MatrixHead.tsx'
import { MatrixLine } from './MatrixLine.tsx'
import type { MatrixColumn, MatrixRow } from './matrix-types.ts'

interface MatrixProps {
  readonly label: string
  readonly rows: readonly MatrixRow[]
  readonly columns: readonly MatrixColumn[]
  /** Must stay the same function, or every line is drawn again. */
  readonly onOpen: (rowKey: string, columnKey: string) => void
  readonly empty: string
}

/** The same as in Matrix.css. */
const ROW_REM = 3

/** People by documents. */
export function Matrix({ label, rows, columns, onOpen, empty }: MatrixProps) {
  const columnKeys = useMemo(() => columns.map(({ key }) => key), [columns])
  return (
    <Grid
      className="rd-matrix"
      label={label}
      rowCount={rows.length}
      columnCount={columns.length}
      rowRem={ROW_REM}
      head={(active) => <MatrixHead columns={columns} active={active} />}
      line={(index, active) => {
        const row = rows[index]
        return (
          row && (
            <MatrixLine
              key={row.key}
              row={row}
              index={index}
              columnKeys={columnKeys}
              active={active}
              onOpen={onOpen}
            />
          )
        )
      }}
      empty={
        <tr>
          <td className="rd-matrix__empty" colSpan={columns.length + 1}>
            {empty}
          </td>
        </tr>
      }
    />
  )
}
