import '../training.css'
import { type FormEvent, useMemo, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { PersonId } from '../../../domain/shared/ids.ts'
import { type Certificate, NO_CERTIFICATE } from '../../../domain/training/record.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { addRecords } from '../../../storage/repositories/training.ts'
import { addresses } from '../../../ui/addresses.ts'
import { Button } from '../../../ui/Button.tsx'
import { DateInput } from '../../../ui/DateInput.tsx'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { Field } from '../../../ui/Field.tsx'
import { formatDate } from '../../../ui/format-date.ts'
import { plural } from '../../../ui/format-number.ts'
import { Page } from '../../../ui/Page.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'
import { NobodyYet } from '../EmptyRoom.tsx'
import { PeoplePicker } from '../picking/PeoplePicker.tsx'
import { CertificateFields } from '../record/CertificateFields.tsx'
import { dayProblem } from '../record/record-draft.ts'
import type { Training } from '../use-training.ts'
import { certificateWords } from '../words/certificate-words.ts'
import { dueInRow, duePeople, likeliestCourse, needCourse } from './due-people.ts'
import { makeRecords, type SameForAll, whoHas } from './make-records.ts'
import { usePeopleSets } from './use-people-sets.ts'

interface TogetherScreenProps {
  readonly training: Training
  /** The row of the table from which she came; null where she chooses the course. */
  readonly rowId: string | null
}

/** One course on one day for many people: one press writes all of it, and one takes it back. */
export function TogetherScreen({ training, rowId }: TogetherScreenProps) {
  const crumbs = [{ label: 'Training', href: addresses.training }, { label: 'Record for many' }]
  return (
    <Page
      title="Record one course for many people"
      breadcrumb={crumbs}
      wide
      lead="Choose the course, tick who did it, save. Each gets a record of their own."
    >
      {training.standing.people.length === 0 ? (
        <NobodyYet />
      ) : (
        <TogetherForm training={training} rowId={rowId} />
      )}
    </Page>
  )
}

function TogetherForm({ training, rowId }: TogetherScreenProps) {
  const { rules, standing, log } = training
  const { today } = useDesk().context
  const row = standing.rows.find(({ id }) => id === rowId)
  const [courseId, setCourseId] = useState(row ? (likeliestCourse(row) ?? '') : '')
  const [completedOn, setCompletedOn] = useState<string | null>(today())
  const [provider, setProvider] = useState<string | null>(null)
  const [certificate, setCertificate] = useState<Certificate>(NO_CERTIFICATE)
  const due = useMemo(() => duePeople(standing, courseId), [standing, courseId])
  const needed = useMemo(() => needCourse(standing, courseId), [standing, courseId])
  const [picked, setPicked] = useState<ReadonlySet<PersonId>>(
    () => new Set(row ? dueInRow(standing, row.id) : []),
  )
  const [asked, setAsked] = useState(false)
  const { people, sets } = usePeopleSets(training, due, completedOn)
  const course = rules.courseById.get(courseId)
  const same: SameForAll = {
    courseId: course?.id ?? null,
    courseName: course?.title ?? '',
    completedOn: completedOn ?? '',
    provider: provider ?? course?.provider ?? '',
    hours: null,
    delivery: null,
    certificate,
    sessionId: null,
    note: '',
    whatChanged: '',
  }
  const save = useSave(training, same, picked)
  const day = dayProblem(completedOn, today())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (course !== undefined && day === null && picked.size > 0) void save()
  }
  const have = whoHas(log.records, same)
  const twice = [...picked].filter((id) => have.has(id)).length
  return (
    <form className="sd-stack" onSubmit={submit} noValidate>
      <div className="tr-fields">
        <Field
          label="Course"
          error={asked && course === undefined ? 'Choose the course first.' : undefined}
        >
          <Select
            width="full"
            placeholder="Choose a course"
            options={rules.courses.map(({ id, title }) => ({ value: id, label: title }))}
            value={courseId}
            onValueChange={setCourseId}
          />
        </Field>
        <Field label="Completed on" error={asked ? (day ?? undefined) : undefined}>
          <DateInput value={completedOn} onChange={setCompletedOn} />
        </Field>
        <Field label="Provider" need="optional">
          <TextInput value={same.provider} onValueChange={setProvider} />
        </Field>
      </div>
      <PeoplePicker
        legend="Who did it"
        people={people}
        roles={training.roles}
        sets={sets}
        picked={picked}
        onChange={setPicked}
        notes={due}
        needed={needed}
        error={asked && picked.size === 0 ? 'Tick whoever did it.' : undefined}
      />
      <Disclosure summary={`Certificates of all of them: ${certificateWords(certificate)}`}>
        <CertificateFields value={certificate} onChange={setCertificate} file={null} />
      </Disclosure>
      {twice > 0 && (
        <p>
          {plural(twice, 'person has', 'people have')} a record of this course and day already;
          nothing is written twice.
        </p>
      )}
      <div className="tr-bar">
        <Button look="primary" type="submit">
          Save for {plural(picked.size, 'person', 'people')}
        </Button>
      </div>
    </form>
  )
}

function useSave(training: Training, same: SameForAll, picked: ReadonlySet<PersonId>) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  return async () => {
    const records = makeRecords(desk, training.log.records, picked, same)
    const people = plural(records.length, 'person', 'people')
    const change =
      records.length === 0
        ? null
        : await addRecords(desk, `${same.courseName} for ${people}`, records)
    navigate(addresses.training.replace(/^#/, ''))
    showWithUndo(
      `${same.courseName} on ${formatDate(same.completedOn)} is recorded for ${people}.`,
      () => desk.undo(change),
    )
  }
}
