import { memo } from 'react'
import { placeAttributes, rowAttributes } from '../../../ui/grid/place-attributes.ts'
import type { MatrixColumn } from './matrix-types.ts'

interface MatrixHeadProps {
  readonly columns: readonly MatrixColumn[]
  /** Which of them Tab comes to, if any. */
  readonly active: number | null
}

export const MatrixHead = memo(function MatrixHead({ columns, active }: MatrixHeadProps) {
  return (
    <thead>
      <tr {...rowAttributes(-1)}>
        <th scope="col" className="sd-grid__corner rd-matrix__corner">
          Name
        </th>
        {columns.map(({ key, title, href }, column) => (
          <th scope="col" key={key} className="rd-matrix__column">
            <a href={href} title={title} {...placeAttributes(column, active)}>
              <span className="rd-matrix__title">{title}</span>
            </a>
          </th>
        ))}
      </tr>
    </thead>
  )
})
