import { useMemo, useState } from 'react'
import { readingStanding } from '../../../domain/receipts/standing.ts'
import {
  mailMergeRows,
  type Reminder,
  remindersOf,
  reminderText,
  reminderToAll,
  stillToRead,
  withoutEmailWords,
} from '../../../domain/receipts/still-to-read.ts'
import { notNamed } from '../../../domain/shared/author.ts'
import { csvOf } from '../../../domain/shared/csv.ts'
import type { LocalDate } from '../../../domain/shared/dates.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { addresses } from '../../../ui/addresses.ts'
import { Button, LinkButton } from '../../../ui/Button.tsx'
import { DateInput } from '../../../ui/DateInput.tsx'
import { downloadCsv } from '../../../ui/download.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Field } from '../../../ui/Field.tsx'
import { plural } from '../../../ui/format-number.ts'
import { Page } from '../../../ui/Page.tsx'
import { Select } from '../../../ui/Select.tsx'
import { audienceTitles } from '../shared/duty-words.ts'
import { TextToCopy } from '../shared/TextToCopy.tsx'
import { useSchoolName } from '../shared/use-school-name.ts'
import { listOfNames } from './list-of-names.ts'
import { PersonReminders } from './PersonReminders.tsx'

/** Texts that are ready to paste, and a table for a mail merge. Nothing is sent from here. */
export function ReminderScreen({ log }: { readonly log: StaffLog }) {
  const { context } = useDesk()
  const standing = readingStanding(log)
  const school = useSchoolName()
  const [documentId, setDocumentId] = useState('')
  const [by, setBy] = useState<LocalDate | null>(null)
  const lines = useMemo(
    () => stillToRead(standing, documentId === '' ? {} : { documentIds: new Set([documentId]) }),
    [standing, documentId],
  )
  const reminders = useMemo(() => remindersOf(lines), [lines])
  const author = context.author()
  const words = { school, from: author === notNamed ? '' : author, by }
  return (
    <Page
      title="Remind people"
      breadcrumb={[
        { label: 'Who has read what', href: addresses.reading },
        { label: 'Remind people' },
      ]}
      lead="Texts to paste into your own messages. The app sends nothing."
    >
      {reminders.length === 0 && documentId === '' ? (
        <NobodyLeft />
      ) : (
        <div className="sd-stack sd-stack--loose">
          <div className="rd-typing sd-no-print">
            <Field label="About">
              <Select
                placeholder="Everything that is still to be read"
                width="full"
                options={standing.documents.map(({ id, title }) => ({ value: id, label: title }))}
                value={documentId}
                onValueChange={setDocumentId}
              />
            </Field>
            <Field label="To be read by" need="optional">
              <DateInput value={by} onChange={setBy} />
            </Field>
          </div>
          <Whom reminders={reminders} />
          {reminders.length > 0 && (
            <>
              <TextToCopy
                label="To everybody at once"
                hint="Names nobody, so it can go to all of them in one message"
                text={reminderToAll(lines, words, (ids) => audienceTitles(log.pack, ids))}
              />
              <TextToCopy
                label="The list of names"
                hint="For you, the head or a line manager. It names people: do not send it to everybody"
                text={listOfNames(reminders)}
              />
              <PersonReminders
                reminders={reminders}
                textOf={(reminder) => reminderText(reminder, words)}
              />
            </>
          )}
        </div>
      )}
    </Page>
  )
}

function Whom({ reminders }: { readonly reminders: readonly Reminder[] }) {
  const { context } = useDesk()
  const save = () => {
    downloadCsv(csvOf(mailMergeRows(reminders)), `Still to read ${context.today()}.csv`)
  }
  if (reminders.length === 0) return <p>Everybody has read this one.</p>
  return (
    <div className="sd-stack sd-stack--tight">
      <p>
        <strong>
          {plural(reminders.length, 'person has', 'people have')} still something to read.
        </strong>{' '}
        {withoutEmailWords(reminders)}
      </p>
      <div className="sd-cluster sd-no-print">
        <Button icon="download" onClick={save}>
          Save a table for a mail merge (CSV)
        </Button>
      </div>
    </div>
  )
}

function NobodyLeft() {
  return (
    <EmptyState
      title="Nobody has anything left to read"
      actions={<LinkButton href={addresses.reading}>Who has read what</LinkButton>}
    >
      There is nobody to remind. When a new edition or version comes, or somebody starts, their
      names stand here.
    </EmptyState>
  )
}
