import { useState } from 'react'
import { describeFailure } from '../../../bridge/failure-words.ts'
import { writeTextZip } from '../../../bridge/text-zips.ts'
import { nameOf, type Person } from '../../../domain/people/person.ts'
import {
  buildPersonFile,
  nameOfPersonFile,
  personFileText,
} from '../../../domain/person-file/build-person-file.ts'
import { PERSON_FILE_ENTRY } from '../../../domain/person-file/person-file.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { readSchool } from '../../../storage/repositories/school.ts'
import { useStaffLog } from '../../../storage/use-staff-log.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { download } from '../../../ui/download.ts'
import { Notification } from '../../../ui/Notification.tsx'

interface Written {
  readonly fileId: string
  readonly fileName: string
  readonly place: string
}

type State =
  | { readonly type: 'asking' }
  | { readonly type: 'writing' }
  | { readonly type: 'written'; readonly file: Written }
  | { readonly type: 'failed'; readonly sentence: string }

/** Training and reading as a file that a new school's desk can open, since they belong to people who move. */
export function GiveFile({ person }: { readonly person: Person }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>Give them their file</Button>
      {open && <GiveFileDialog person={person} onClose={() => setOpen(false)} />}
    </>
  )
}

function GiveFileDialog({
  person,
  onClose,
}: {
  readonly person: Person
  readonly onClose: () => void
}) {
  const [state, setState] = useState<State>({ type: 'asking' })
  const log = useStaffLog()
  const write = useWriteFile(person, setState)
  const isWritten = state.type === 'written'
  return (
    <Dialog
      title={`The file of ${nameOf(person)}`}
      onClose={onClose}
      actions={
        <>
          {!isWritten && (
            <Button
              look="primary"
              disabled={log === undefined || state.type === 'writing'}
              onClick={() => {
                if (log) void write(log)
              }}
            >
              {state.type === 'failed' ? 'Try again' : 'Write the file'}
            </Button>
          )}
          <Button onClick={onClose}>{isWritten ? 'Close it' : 'Leave it'}</Button>
        </>
      }
    >
      <div className="sd-stack">
        <p>
          For somebody who moves: names, roles, training with its dates, and which national guidance
          and policies they read. A new school’s desk opens it under Staff.
        </p>
        <p>
          Notes, reasons, exemptions and the certificates themselves stay here. Give it to the
          person, or send it on with their consent.
        </p>
        {state.type === 'failed' && (
          <Notification tone="danger" live="assertive" title="The file was not written">
            {state.sentence}
          </Notification>
        )}
        {state.type === 'written' && <WrittenNote file={state.file} />}
      </div>
    </Dialog>
  )
}

function WrittenNote({ file }: { readonly file: Written }) {
  const { bridge } = useDesk()
  const [problem, setProblem] = useState<string | null>(null)
  const reveal = async () => {
    const answer = await bridge.ask('saved:reveal', { fileId: file.fileId })
    if (!answer.ok) setProblem(describeFailure(answer.failure))
    else if (!answer.value.revealed) setProblem(`It lies in ${answer.value.place}.`)
  }
  const save = async () => {
    const answer = await bridge.fetchFile('saved:get', { fileId: file.fileId })
    if (answer.ok) download(answer.value, file.fileName)
    else setProblem(describeFailure(answer.failure))
  }
  return (
    <Notification
      tone="success"
      live="polite"
      title={`“${file.fileName}” is written`}
      actions={
        <>
          <Button small onClick={() => void reveal()}>
            Show it in its folder
          </Button>
          <Button small onClick={() => void save()}>
            Save a copy
          </Button>
        </>
      }
    >
      <p>It lies in {file.place}, and was read back and compared.</p>
      {problem !== null && <p>{problem}</p>}
    </Notification>
  )
}

function useWriteFile(person: Person, show: (state: State) => void) {
  const desk = useDesk()
  return async (log: StaffLog) => {
    show({ type: 'writing' })
    const school = await readSchool(desk.db)
    const madeAt = desk.context.now()
    const file = buildPersonFile(log, person, { school: school?.name ?? '', madeAt })
    const written = await writeTextZip(desk.bridge, {
      deskId: desk.card.id,
      fileName: nameOfPersonFile(person),
      modified: madeAt,
      texts: new Map([[PERSON_FILE_ENTRY, personFileText(file)]]),
    })
    show(
      written.ok
        ? { type: 'written', file: written.value }
        : { type: 'failed', sentence: describeFailure(written.failure) },
    )
  }
}
