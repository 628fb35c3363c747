import { memo } from 'react'
import { placeAttributes, rowAttributes } from '../../../ui/grid/place-attributes.ts'
import { StateMark } from '../../../ui/StateMark.tsx'
import type { MatrixCell, MatrixRow } from './matrix-types.ts'

interface CellsProps {
  readonly row: MatrixRow
  readonly columnKeys: readonly string[]
  /** The cell that Tab comes to, if it is in this line. */
  readonly active: number | null
  readonly onOpen: (rowKey: string, columnKey: string) => void
}

interface MatrixLineProps extends CellsProps {
  readonly index: number
}

export function MatrixLine({ index, ...cells }: MatrixLineProps) {
  return (
    <tr {...rowAttributes(index)}>
      <Cells {...cells} />
    </tr>
  )
}

/** Drawn again only when something in it changed, not when it moves up or down. */
const Cells = memo(function Cells({ row, columnKeys, active, onOpen }: CellsProps) {
  return (
    <>
      <th scope="row" className="rd-matrix__name">
        <a href={row.href} {...placeAttributes(-1, active)}>
          {row.title}
        </a>
        <span className="rd-matrix__note">{row.note}</span>
      </th>
      {row.cells.map((cell, column) => {
        const key = columnKeys[column] ?? ''
        return (
          <td key={key} className="rd-matrix__cell">
            <button
              type="button"
              className={`rd-matrix__button rd-matrix__button--${cell.tone}`}
              title={cell.spoken}
              onClick={() => onOpen(row.key, key)}
              {...placeAttributes(column, active)}
            >
              <CellWords cell={cell} />
            </button>
          </td>
        )
      })}
    </>
  )
})

function CellWords({ cell: { shape, word } }: { readonly cell: MatrixCell }) {
  return (
    <>
      <StateMark state={shape} />
      <span>{word}</span>
    </>
  )
}
