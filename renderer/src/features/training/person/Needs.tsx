import type { Person } from '../../../domain/people/person.ts'
import { lookOfCell } from '../../../domain/training/look.ts'
import { Button } from '../../../ui/Button.tsx'
import type { Opening } from '../dialogs.ts'
import type { Training } from '../use-training.ts'
import { LOOK_ORDER } from '../words/cell-look.ts'
import { LookTag } from '../words/LookTag.tsx'

interface NeedsProps {
  readonly training: Training
  readonly person: Person
  readonly onOpen: Opening
}

/** What is asked of one person, what presses most first. */
export function Needs({ training, person, onOpen }: NeedsProps) {
  const hers = training.standing.people.find((one) => one.person.id === person.id)
  const needs = training.standing.rows
    .flatMap((row) => {
      const cell = hers?.cells.get(row.id)
      return cell === undefined ? [] : [{ row, cell, look: lookOfCell(cell) }]
    })
    .sort((a, b) => LOOK_ORDER.indexOf(a.look) - LOOK_ORDER.indexOf(b.look))
  if (hers === undefined) return null
  return (
    <section className="tr-part" aria-labelledby="tr-needs">
      <h2 id="tr-needs">What is asked</h2>
      {needs.length === 0 && (
        <p>Nothing: no rule names a role that they hold. Give them their roles in the register.</p>
      )}
      <ul className="tr-lines">
        {needs.map(({ row, cell, look }) => (
          <li key={row.id} className="tr-line">
            <div className="tr-line__head">
              <h3>{row.title}</h3>
              <LookTag look={look} />
              <div className="tr-line__verbs sd-no-print">
                <Button
                  small
                  aria-label={`Why, and what counts: ${row.title}`}
                  aria-haspopup="dialog"
                  onClick={() => onOpen({ type: 'cell', personId: person.id, rowId: row.id })}
                >
                  Why, and what counts
                </Button>
              </div>
            </div>
            {[...new Set(cell.lines.map(({ words }) => words))].map((words) => (
              <p key={words}>{words}</p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
