import '../training.css'
import { nameOf, type Person } from '../../../domain/people/person.ts'
import type { StandingRowId } from '../../../domain/training/standing.ts'
import { Verbs } from '../../../storage/Editable.tsx'
import { addressOfPersonsTraining } from '../../../ui/addresses.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import type { Opening } from '../dialogs.ts'
import type { Training } from '../use-training.ts'
import { LineOfCell } from './LineOfCell.tsx'
import { Tips } from './Tips.tsx'

interface CellDialogProps {
  readonly training: Training
  readonly person: Person
  readonly rowId: StandingRowId
  readonly onOpen: Opening
  readonly onClose: () => void
}

/** How one person stands to one thing: each line with who asks for it, since when, and the proof. */
export function CellDialog({ training, person, rowId, onOpen, onClose }: CellDialogProps) {
  const row = training.standing.rows.find(({ id }) => id === rowId)
  const cell = training.standing.people.find((one) => one.person.id === person.id)?.cells.get(rowId)
  if (row === undefined || cell === undefined) return null
  const courses = [...new Set(cell.lines.flatMap(({ requirement }) => requirement.anyOf))]
  const clearing = courses.filter((course) =>
    cell.lines.every(({ requirement }) => requirement.anyOf.includes(course)),
  )
  const likely = [...new Set([...clearing, ...courses])]
  const open = cell.lines.filter(({ exemption }) => exemption === null)
  return (
    <Dialog
      wide
      title={`${row.title}: ${nameOf(person)}`}
      onClose={onClose}
      actions={
        <Verbs>
          <Button
            look="primary"
            icon="plus"
            onClick={() =>
              onOpen({ type: 'record', personId: person.id, record: null, courses: likely })
            }
          >
            Add a record
          </Button>
          {open.length > 0 && (
            <Button
              onClick={() =>
                onOpen({
                  type: 'exempt',
                  personId: person.id,
                  requirements: open.map(({ requirement }) => requirement.id),
                })
              }
            >
              Exempt with a reason
            </Button>
          )}
          <a href={addressOfPersonsTraining(person.id)}>All training of {nameOf(person)}</a>
        </Verbs>
      }
    >
      {row.note !== '' && <p>{row.note}</p>}
      <ul className="tr-lines">
        {cell.lines.map((line) => (
          <LineOfCell
            key={line.requirement.id}
            line={line}
            training={training}
            person={person}
            onOpen={onOpen}
          />
        ))}
      </ul>
      <Tips training={training} row={row} />
    </Dialog>
  )
}
