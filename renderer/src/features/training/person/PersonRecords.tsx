import { nameOf, type Person } from '../../../domain/people/person.ts'
import type { TrainingRecord } from '../../../domain/training/record.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { removeRecords } from '../../../storage/repositories/training.ts'
import { addressOfTrainingSession } from '../../../ui/addresses.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatDate } from '../../../ui/format-date.ts'
import { Tag } from '../../../ui/Tag.tsx'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'
import { CertificateLine } from '../cell/CertificateLine.tsx'
import type { Opening } from '../dialogs.ts'
import { deliveryWords } from '../record/delivery.ts'
import type { Training } from '../use-training.ts'

interface PersonRecordsProps {
  readonly training: Training
  readonly person: Person
  readonly onOpen: Opening
}

/** All that one person did, the newest first. */
export function PersonRecords({ training, person, onOpen }: PersonRecordsProps) {
  const records = training.log.records
    .filter(({ personId }) => personId === person.id)
    .sort((a, b) => (a.completedOn < b.completedOn ? 1 : -1))
  return (
    <section className="tr-part" aria-labelledby="tr-records">
      <h2 id="tr-records">All records ({records.length})</h2>
      {records.length === 0 && <p>None yet.</p>}
      <ul className="tr-lines">
        {records.map((record) => (
          <OneRecord
            key={record.id}
            record={record}
            training={training}
            person={person}
            onOpen={onOpen}
          />
        ))}
      </ul>
    </section>
  )
}

interface OneRecordProps extends PersonRecordsProps {
  readonly record: TrainingRecord
}

function OneRecord({ record, training, person, onOpen }: OneRecordProps) {
  const remove = useRemove(person)
  const what = `${record.courseName} on ${formatDate(record.completedOn)}`
  return (
    <li className="tr-line">
      <div className="tr-line__head">
        <h3>{record.courseName}</h3>
        <span>{formatDate(record.completedOn)}</span>
        {record.result === 'not-completed' && (
          <Tag tone="warning" shape="missing">
            Not completed
          </Tag>
        )}
        <CertificateLine training={training} record={record} />
        <div className="sd-cluster tr-line__verbs sd-no-print">
          <Button
            small
            aria-label={`Change ${what}`}
            onClick={() => onOpen({ type: 'record', personId: person.id, record, courses: [] })}
          >
            Change
          </Button>
          <Button
            small
            look="quiet"
            aria-label={`Remove ${what}`}
            onClick={() => void remove(record)}
          >
            Remove
          </Button>
          {record.sessionId !== null && (
            <a href={addressOfTrainingSession(record.sessionId)}>The session</a>
          )}
        </div>
      </div>
      <p className="sd-muted">{detailWords(record)}</p>
      {record.dueOverride !== null && (
        <p>
          Due again on {formatDate(record.dueOverride.on)}: {record.dueOverride.reason}
        </p>
      )}
      {record.whatChanged !== '' && <p>What changed: {record.whatChanged}</p>}
      {record.note !== '' && <p className="sd-muted">{record.note}</p>}
    </li>
  )
}

function detailWords({ provider, hours, delivery, source }: TrainingRecord): string {
  const parts = [
    provider,
    deliveryWords(delivery),
    hours === null ? '' : `${hours} hours`,
    source.type === 'import' ? 'from a list' : '',
    source.type === 'person-file' ? `brought along from ${source.from || 'another school'}` : '',
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

function useRemove(person: Person) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  return async (record: TrainingRecord) => {
    const label = `Removing ${record.courseName} of ${nameOf(person)}`
    const change = await removeRecords(desk, [record], label)
    showWithUndo(`${record.courseName} of ${nameOf(person)} is removed.`, () => desk.undo(change))
  }
}
