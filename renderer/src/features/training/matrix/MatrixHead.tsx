import { memo } from 'react'
import type { StandingRow } from '../../../domain/training/standing.ts'
import { placeAttributes, rowAttributes } from '../../../ui/grid/place-attributes.ts'

interface MatrixHeadProps {
  readonly columns: readonly StandingRow[]
  readonly shown: readonly number[]
  /** Place among those shown that takes the focus; null where it is not in the head. */
  readonly active: number | null
  readonly onColumn: (column: number) => void
}

/** What is needed; each head opens where it comes from and who is due. */
export const MatrixHead = memo(function MatrixHead(props: MatrixHeadProps) {
  const { columns, shown, active, onColumn } = props
  return (
    <thead>
      <tr {...rowAttributes(-1)}>
        <th scope="col" className="sd-grid__corner tr-matrix__corner">
          Name
        </th>
        {shown.map((column, at) => (
          <th scope="col" key={columns[column]?.id}>
            <button
              type="button"
              className="tr-matrix__head"
              aria-haspopup="dialog"
              onClick={() => onColumn(column)}
              {...placeAttributes(at, active)}
            >
              {columns[column]?.title}
            </button>
          </th>
        ))}
      </tr>
    </thead>
  )
})
