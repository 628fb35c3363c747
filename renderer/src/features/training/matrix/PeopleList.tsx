import { memo } from 'react'
import type { StandingRow } from '../../../domain/training/standing.ts'
import { addressOfPersonsTraining } from '../../../ui/addresses.ts'
import { dueWords } from '../words/cell-look.ts'
import { LookWord } from '../words/LookTag.tsx'
import type { MatrixCell, MatrixRow } from './matrix.ts'

interface PeopleListProps {
  readonly rows: readonly MatrixRow[]
  readonly columns: readonly StandingRow[]
  readonly shown: readonly number[]
  /** Whether a cell is among what is sought. */
  readonly isSought: (cell: MatrixCell) => boolean
  readonly onCell: (row: MatrixRow, column: number) => void
}

/** The same as the table, person by person: for a narrow window and for paper. */
export const PeopleList = memo(function PeopleList(props: PeopleListProps) {
  const { rows, columns, shown, isSought, onCell } = props
  return (
    <ul className="tr-people">
      {rows.map((row) => (
        <li key={row.person.id} className="tr-people__one">
          <h2 className="tr-people__name">
            <a href={addressOfPersonsTraining(row.person.id)}>{row.name}</a>
            <span className="sd-small sd-muted">{row.person.post}</span>
          </h2>
          <ul className="tr-people__needs">
            {shown.map((column) => {
              const cell = row.cells[column]
              if (!cell || !isSought(cell)) return null
              return (
                <li key={column} className="tr-people__need">
                  <button
                    type="button"
                    className="tr-people__title"
                    aria-haspopup="dialog"
                    onClick={() => onCell(row, column)}
                  >
                    {columns[column]?.title}
                  </button>
                  <span className="tr-people__state">
                    <LookWord look={cell.look} /> {dueWords(cell.look, cell.dueOn)}
                  </span>
                </li>
              )
            })}
          </ul>
        </li>
      ))}
    </ul>
  )
})
