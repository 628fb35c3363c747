import { memo } from 'react'
import { placeAttributes } from '../../../ui/grid/place-attributes.ts'
import { StateMark } from '../../../ui/StateMark.tsx'
import type { MatrixCell, MatrixRow } from './matrix-types.ts'

interface MatrixLineProps {
  readonly row: MatrixRow
  readonly index: number
  readonly columnKeys: readonly string[]
  /** The cell that Tab comes to, if it is in this line. */
  readonly active: number | null
  readonly onOpen: (rowKey: string, columnKey: string) => void
}

export const MatrixLine = memo(function MatrixLine(props: MatrixLineProps) {
  const { row, index, columnKeys, active, onOpen } = props
  return (
    <tr aria-rowindex={index + 2}>
      <th scope="row" className="rd-matrix__name">
        <a href={row.href} {...placeAttributes(index, -1, active)}>
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
              {...placeAttributes(index, column, active)}
            >
              <CellWords cell={cell} />
            </button>
          </td>
        )
      })}
    </tr>
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
