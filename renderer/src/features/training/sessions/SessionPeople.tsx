import { useMemo, useState } from 'react'
import { nameOf, sortNameOf } from '../../../domain/people/person.ts'
import type { PersonId } from '../../../domain/shared/ids.ts'
import { compareText } from '../../../domain/shared/text.ts'
import type { TrainingRecord, TrainingSession } from '../../../domain/training/record.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { removeRecords, saveSession } from '../../../storage/repositories/training.ts'
import { addressOfPersonsTraining } from '../../../ui/addresses.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { plural } from '../../../ui/format-number.ts'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'
import { CertificateLine } from '../cell/CertificateLine.tsx'
import { PeoplePicker } from '../picking/PeoplePicker.tsx'
import { duePeople } from '../together/due-people.ts'
import { makeRecords } from '../together/make-records.ts'
import { usePeopleSets } from '../together/use-people-sets.ts'
import type { Training } from '../use-training.ts'
import { recordOf } from './use-save-session.ts'

interface SessionPeopleProps {
  readonly training: Training
  readonly session: TrainingSession
}

/** Who was there: each has a record of their own. */
export function SessionPeople({ training, session }: SessionPeopleProps) {
  const [adding, setAdding] = useState(false)
  const present = presentAt(training, session)
  const expectsCertificate =
    training.rules.courseById.get(session.courseId ?? '')?.certificateExpected === true
  return (
    <section className="tr-part" aria-labelledby="tr-present">
      <h2 id="tr-present">Who was there ({present.length})</h2>
      <div className="sd-no-print">
        <Button icon="plus" onClick={() => setAdding(true)}>
          Add people
        </Button>
      </div>
      <ul className="tr-present">
        {present.map(({ record, name }) => (
          <li key={record.id} className="tr-line">
            <div className="tr-line__head">
              <a href={addressOfPersonsTraining(record.personId)}>{name}</a>
              {expectsCertificate && <CertificateLine training={training} record={record} />}
              <TakeOut record={record} name={name} />
            </div>
          </li>
        ))}
      </ul>
      {adding && (
        <AddPeople training={training} session={session} onClose={() => setAdding(false)} />
      )}
    </section>
  )
}

function presentAt({ log }: Training, session: TrainingSession) {
  const people = new Map(log.people.map((person) => [person.id, person]))
  return log.records
    .filter(({ sessionId }) => sessionId === session.id)
    .map((record) => {
      const person = people.get(record.personId)
      return {
        record,
        name: person === undefined ? 'Somebody who is no longer in the register' : nameOf(person),
        sortName: person === undefined ? '' : sortNameOf(person),
      }
    })
    .sort((a, b) => compareText(a.sortName, b.sortName))
}

function TakeOut({ record, name }: { readonly record: TrainingRecord; readonly name: string }) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  const takeOut = async () => {
    const change = await removeRecords(desk, [record], `Taking ${name} out of the session`)
    showWithUndo(`${name} was not there: the record is removed.`, () => desk.undo(change))
  }
  return (
    <span className="sd-no-print">
      <Button small look="quiet" aria-label={`Take out ${name}`} onClick={() => void takeOut()}>
        Take out
      </Button>
    </span>
  )
}

interface AddPeopleProps extends SessionPeopleProps {
  readonly onClose: () => void
}

function AddPeople({ training, session, onClose }: AddPeopleProps) {
  const [picked, setPicked] = useState<ReadonlySet<PersonId>>(new Set())
  const due = useMemo(
    () => duePeople(training.standing, session.courseId ?? ''),
    [training, session],
  )
  const { people, sets } = usePeopleSets(training, due, session.on)
  const there = new Set(presentAt(training, session).map(({ record }) => record.personId))
  const add = useAdd(training, session, onClose)
  return (
    <Dialog
      wide
      title={`Who else was at “${session.title}”`}
      onClose={onClose}
      actions={
        <>
          <Button look="primary" disabled={picked.size === 0} onClick={() => void add(picked)}>
            Add {plural(picked.size, 'person', 'people')}
          </Button>
          <Button onClick={onClose}>Leave it as it was</Button>
        </>
      }
    >
      <PeoplePicker
        legend="Tick them"
        people={people.filter(({ id }) => !there.has(id))}
        roles={training.roles}
        sets={sets.map(({ label, ids }) => ({ label, ids: ids.filter((id) => !there.has(id)) }))}
        picked={picked}
        onChange={setPicked}
        notes={due}
      />
    </Dialog>
  )
}

function useAdd({ log, rules }: Training, session: TrainingSession, onClose: () => void) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  return async (picked: ReadonlySet<PersonId>) => {
    const title = rules.courseById.get(session.courseId ?? '')?.title
    const records = makeRecords(desk, log.records, picked, recordOf(session, title), {
      type: 'session',
      key: session.id,
      from: '',
    })
    const people = plural(records.length, 'person', 'people')
    const label = `Adding ${people} to “${session.title}”`
    const change = await saveSession(desk, label, { session, records })
    onClose()
    showWithUndo(`${people} added to “${session.title}”.`, () => desk.undo(change))
  }
}
