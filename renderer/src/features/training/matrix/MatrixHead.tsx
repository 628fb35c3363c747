import { memo } from 'react'
import type { StandingRow } from '../../../domain/training/standing.ts'

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
      <tr>
        <th scope="col" className="tr-matrix__corner">
          Name
        </th>
        {shown.map((column, at) => (
          <th scope="col" key={columns[column]?.id}>
            <button
              type="button"
              className="tr-matrix__head"
              data-at={`-1:${at}`}
              tabIndex={active === at ? 0 : -1}
              aria-haspopup="dialog"
              onClick={() => onColumn(column)}
            >
              {columns[column]?.title}
            </button>
          </th>
        ))}
      </tr>
    </thead>
  )
})
