import { memo } from 'react'
import { addressOfPersonsTraining } from '../../../ui/addresses.ts'
import { placeAttributes } from '../../../ui/grid/place-attributes.ts'
import { StateMark } from '../../../ui/StateMark.tsx'
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx'
import { dueWords, LOOKS } from '../words/cell-look.ts'
import type { MatrixCell, MatrixRow } from './matrix.ts'

interface MatrixLineProps {
  readonly row: MatrixRow
  readonly at: number
  readonly shown: readonly number[]
  /** Place among the columns that takes the focus, -1 for the name; null in all other rows. */
  readonly active: number | null
  readonly onCell: (row: MatrixRow, column: number) => void
}

/** One person. Drawn again only when she, the columns or the focus in her row changed. */
export const MatrixLine = memo(function MatrixLine(props: MatrixLineProps) {
  const { row, at, shown, active, onCell } = props
  return (
    <tr aria-rowindex={at + 2}>
      <th scope="row">
        <div className="tr-matrix__name">
          <a href={addressOfPersonsTraining(row.person.id)} {...placeAttributes(at, -1, active)}>
            {row.name}
          </a>
          <span className="sd-small sd-muted">{row.person.post}</span>
        </div>
      </th>
      {shown.map((column, place) => {
        const cell = row.cells[column]
        const focus = placeAttributes(at, place, active)
        return cell ? (
          <td key={column}>
            <button
              type="button"
              className={`tr-cell tr-cell--${LOOKS[cell.look].tone}`}
              aria-haspopup="dialog"
              onClick={() => onCell(row, column)}
              {...focus}
            >
              <CellWords cell={cell} />
            </button>
          </td>
        ) : (
          <td key={column} className="tr-cell--none" {...focus}>
            <VisuallyHidden>Not needed</VisuallyHidden>
          </td>
        )
      })}
    </tr>
  )
})

function CellWords({ cell: { look, dueOn } }: { readonly cell: MatrixCell }) {
  const { word, shape } = LOOKS[look]
  return (
    <>
      <span className="tr-cell__word">
        <StateMark state={shape} />
        {word}
      </span>
      <span className="tr-cell__due">{dueWords(look, dueOn)}</span>
    </>
  )
}
