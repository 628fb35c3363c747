import { memo } from 'react'
import { addressOfPersonsTraining } from '../../../ui/addresses.ts'
import { placeAttributes, rowAttributes } from '../../../ui/grid/place-attributes.ts'
import { StateMark } from '../../../ui/StateMark.tsx'
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx'
import { dueWords, LOOKS } from '../words/cell-look.ts'
import type { MatrixCell, MatrixRow } from './matrix.ts'

interface CellsProps {
  readonly row: MatrixRow
  readonly shown: readonly number[]
  /** Place among the columns that takes the focus, -1 for the name; null in all other rows. */
  readonly active: number | null
  readonly onCell: (row: MatrixRow, column: number) => void
}

interface MatrixLineProps extends CellsProps {
  readonly at: number
}

/** One person. */
export function MatrixLine({ at, ...cells }: MatrixLineProps) {
  return (
    <tr {...rowAttributes(at)}>
      <Cells {...cells} />
    </tr>
  )
}

/** Drawn again only when she, the columns or the focus in her row changed. */
const Cells = memo(function Cells({ row, shown, active, onCell }: CellsProps) {
  return (
    <>
      <th scope="row">
        <div className="tr-matrix__name">
          <a href={addressOfPersonsTraining(row.person.id)} {...placeAttributes(-1, active)}>
            {row.name}
          </a>
          <span className="sd-small sd-muted">{row.person.post}</span>
        </div>
      </th>
      {shown.map((column, place) => {
        const cell = row.cells[column]
        const focus = placeAttributes(place, active)
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
    </>
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
