import '../training.css'
import { type FormEvent, useMemo, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { readingStanding } from '../../../domain/receipts/standing.ts'
import { isLocalDate } from '../../../domain/shared/calendar.ts'
import type { LocalDate } from '../../../domain/shared/dates.ts'
import type { PersonId } from '../../../domain/shared/ids.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { addresses } from '../../../ui/addresses.ts'
import { Button } from '../../../ui/Button.tsx'
import { ErrorSummary } from '../../../ui/ErrorSummary.tsx'
import { plural } from '../../../ui/format-number.ts'
import { Page } from '../../../ui/Page.tsx'
import { NobodyYet } from '../EmptyRoom.tsx'
import { PeoplePicker } from '../picking/PeoplePicker.tsx'
import { duePeople, needCourse } from '../together/due-people.ts'
import { usePeopleSets } from '../together/use-people-sets.ts'
import { useProblems } from '../use-problems.ts'
import type { Training } from '../use-training.ts'
import { ReadingGiven } from './ReadingGiven.tsx'
import { SessionFields } from './SessionFields.tsx'
import { type SessionDraft, sessionProblems } from './session-draft.ts'
import { useSaveSession } from './use-save-session.ts'

/** All present on 2 September: choose the course, look at who is ticked, save. */
export function NewSessionScreen({ training }: { readonly training: Training }) {
  return (
    <Page
      title="Record a session"
      wide
      breadcrumb={[
        { label: 'Training', href: addresses.training },
        { label: 'Sessions', href: addresses.trainingSessions },
        { label: 'New' },
      ]}
      lead="One occasion with many people. All staff and everybody else who needs the course are ticked; take out whoever was away. Register and slides can be added afterwards."
    >
      {training.standing.people.length === 0 ? <NobodyYet /> : <NewSession training={training} />}
    </Page>
  )
}

function NewSession({ training }: { readonly training: Training }) {
  const { context } = useDesk()
  const today = context.today()
  const [draft, setDraft] = useState<SessionDraft>({ ...BLANK, on: today })
  const due = useMemo(
    () => duePeople(training.standing, draft.courseId ?? ''),
    [training, draft.courseId],
  )
  const { people, staff, sets } = usePeopleSets(training, due, draft.on)
  const needed = useMemo(
    () => needCourse(training.standing, draft.courseId ?? ''),
    [training, draft.courseId],
  )
  // Until she ticks for herself, all staff of that day and whoever else needs it are ticked.
  const [own, setPicked] = useState<ReadonlySet<PersonId> | null>(null)
  const picked = useMemo(() => {
    const there = new Set(people.map(({ id }) => id))
    return own ?? new Set([...staff, ...needed.filter((id) => there.has(id))])
  }, [own, staff, needed, people])
  const [isGiven, setGiven] = useState(false)
  const [documents, setDocuments] = useState<ReadonlySet<string>>(new Set())
  const reading = readingStanding(training.log, dayOfReading(draft, today))
  const save = useSaveSession(training)
  const { problems, tries, check } = useProblems(() => sessionProblems(draft, today))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!check() || picked.size === 0) return
    const read = isGiven ? reading.documents.filter(({ id }) => documents.has(id)) : []
    void save({ draft, present: picked, reading, read }).then(({ id }) =>
      navigate(`/training/session/${id}`),
    )
  }
  return (
    <form className="sd-stack sd-stack--loose" onSubmit={submit} noValidate>
      {problems.length > 0 && (
        <ErrorSummary
          key={tries}
          problems={problems.map(({ field, message }) => ({
            message,
            fieldId: `tr-session-${field}`,
          }))}
        />
      )}
      <SessionFields
        draft={draft}
        onChange={(change) => setDraft((now) => ({ ...now, ...change }))}
        rules={training.rules}
        problems={problems}
      />
      <PeoplePicker
        legend="Who was there"
        people={people}
        roles={training.roles}
        sets={sets}
        picked={picked}
        onChange={setPicked}
        needed={needed}
        error={tries > 0 && picked.size === 0 ? 'Tick whoever was there.' : undefined}
      />
      <ReadingGiven
        standing={reading}
        receipts={training.log.receipts}
        present={picked}
        isGiven={isGiven}
        onGiven={setGiven}
        documents={documents}
        onDocuments={setDocuments}
      />
      <div className="tr-bar">
        <Button look="primary" type="submit">
          Save the session with {plural(picked.size, 'person', 'people')}
        </Button>
      </div>
    </form>
  )
}

/** What was to be read that day, not what is to be read now. */
function dayOfReading({ on }: SessionDraft, today: LocalDate): LocalDate {
  return on !== null && isLocalDate(on) && on < today ? on : today
}

const BLANK: SessionDraft = {
  courseId: null,
  title: '',
  on: null,
  until: null,
  provider: '',
  venue: '',
  delivery: 'in-person',
  hours: null,
  note: '',
  whatChanged: '',
}
