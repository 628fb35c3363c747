import { nameOf, type Person } from '../../../domain/people/person.ts'
import {
  courseBasisWords,
  intervalWords,
  verifiedWords,
} from '../../../domain/training/basis-words.ts'
import { lookOfLine } from '../../../domain/training/look.ts'
import type { TrainingExemption } from '../../../domain/training/record.ts'
import type { TrainingLine } from '../../../domain/training/standing.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Verbs } from '../../../storage/Editable.tsx'
import { removeExemption } from '../../../storage/repositories/training-rules.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatDate } from '../../../ui/format-date.ts'
import { Tag } from '../../../ui/Tag.tsx'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'
import type { Opening } from '../dialogs.ts'
import type { Training } from '../use-training.ts'
import { LookTag } from '../words/LookTag.tsx'
import { CertificateLine } from './CertificateLine.tsx'

interface LineOfCellProps {
  readonly line: TrainingLine
  readonly training: Training
  readonly person: Person
  readonly onOpen: Opening
}

/** One requirement: the state in a sentence, who asks for it and how often, and the record behind it. */
export function LineOfCell({ line, training, person, onOpen }: LineOfCellProps) {
  const { requirement, record, exemption } = line
  const { bases } = training.rules
  return (
    <li className="tr-line">
      <div className="tr-line__head">
        <h3>{requirement.title}</h3>
        <LookTag look={lookOfLine(line)} />
        <Tag tone={requirement.verified ? 'neutral' : 'warning'}>{verifiedWords(requirement)}</Tag>
      </div>
      <p>{line.words}</p>
      <p className="sd-muted">
        {courseBasisWords(bases, requirement)}. How often: {intervalWords(bases, requirement)}.
      </p>
      {requirement.note !== '' && <p className="sd-small sd-muted">{requirement.note}</p>}
      {record !== null && (
        <div className="tr-line__head">
          <span>
            {record.courseName} on {formatDate(record.completedOn)}
            {record.provider !== '' && `, ${record.provider}`}
          </span>
          <CertificateLine training={training} record={record} />
          <Verbs>
            {' '}
            <Button
              small
              onClick={() => onOpen({ type: 'record', personId: person.id, record, courses: [] })}
            >
              Change the record
            </Button>
          </Verbs>
        </div>
      )}
      {exemption !== null && <EndExemption exemption={exemption} person={person} />}
    </li>
  )
}

function EndExemption({
  exemption,
  person,
}: {
  readonly exemption: TrainingExemption
  readonly person: Person
}) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  const end = async () => {
    const label = `Ending the exemption of ${nameOf(person)}`
    const change = await removeExemption(desk, exemption, label)
    showWithUndo(`${nameOf(person)} is exempt no longer.`, () => desk.undo(change))
  }
  return (
    <div className="tr-line__head">
      <span>
        Exempt since {formatDate(exemption.from)}, decided by {exemption.by}
        {exemption.note !== '' && `: ${exemption.note}`}
      </span>
      <Verbs>
        {' '}
        <Button small onClick={() => void end()}>
          End the exemption
        </Button>
      </Verbs>
    </div>
  )
}
