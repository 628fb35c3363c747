import { memo } from 'react'
import type { MatrixColumn } from './matrix-types.ts'

interface MatrixHeadProps {
  readonly columns: readonly MatrixColumn[]
  /** Which of them Tab comes to, if any. */
  readonly active: number | null
  readonly onTake: (row: number, column: number) => void
}

export const MatrixHead = memo(function MatrixHead({ columns, active, onTake }: MatrixHeadProps) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className="rd-matrix__corner">
          Name
        </th>
        {columns.map(({ key, title, href }, column) => (
          <th scope="col" key={key} className="rd-matrix__column">
            <a
              href={href}
              title={title}
              data-at={`-1:${column}`}
              tabIndex={active === column ? 0 : -1}
              onFocus={() => onTake(-1, column)}
            >
              <span className="rd-matrix__title">{title}</span>
            </a>
          </th>
        ))}
      </tr>
    </thead>
  )
})
