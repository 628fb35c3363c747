import '../staff.css'
import { useMemo, useState } from 'react'
import { readTextZip } from '../../../bridge/text-zips.ts'
import { PERSON_FILE_ENTRY, type PersonFile } from '../../../domain/person-file/person-file.ts'
import { planPersonFile } from '../../../domain/person-file/plan-person-file.ts'
import { readPersonFile } from '../../../domain/person-file/read-person-file.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { useStaffLog } from '../../../storage/use-staff-log.tsx'
import { addresses } from '../../../ui/addresses.ts'
import { FileDrop } from '../../../ui/FileDrop.tsx'
import { Notification } from '../../../ui/Notification.tsx'
import { Page } from '../../../ui/Page.tsx'
import { PersonFilePreview } from './PersonFilePreview.tsx'

type Opened =
  | { readonly type: 'none' }
  | { readonly type: 'reading' }
  | { readonly type: 'refused'; readonly fileName: string; readonly sentence: string }
  | { readonly type: 'read'; readonly file: PersonFile }

/** Opens the file that somebody brings from an earlier school, and shows what it would add. */
export function PersonFileScreen() {
  const [opened, setOpened] = useState<Opened>({ type: 'none' })
  const read = useReadFile(setOpened)
  return (
    <Page
      title="Open a person’s file"
      breadcrumb={[{ label: 'Staff', href: addresses.staff }, { label: 'A person’s file' }]}
      lead="Somebody who comes from a school with this app brings their training and reading along. You see what it would add before anything is written."
    >
      <div className="sd-stack sd-stack--loose">
        <FileDrop
          label="The person’s file"
          buttonLabel="Choose the file"
          hint="A zip that an earlier school wrote: training-and-reading-….zip"
          accept=".zip"
          multiple={false}
          onFiles={([file]) => {
            if (file) void read(file)
          }}
        />
        {opened.type === 'refused' && (
          <Notification
            tone="warning"
            live="assertive"
            title={`“${opened.fileName}” was not brought in`}
          >
            {opened.sentence}
          </Notification>
        )}
        {opened.type === 'read' && (
          <Planned file={opened.file} onDone={() => setOpened({ type: 'none' })} />
        )}
      </div>
    </Page>
  )
}

function Planned({ file, onDone }: { readonly file: PersonFile; readonly onDone: () => void }) {
  const log = useStaffLog()
  const [choice, setChoice] = useState<string | null>(null)
  const plan = useMemo(() => log && planPersonFile(file, log, choice), [file, log, choice])
  if (log === undefined || plan === undefined) return null
  return (
    <PersonFilePreview log={log} plan={plan} choice={choice} onChoose={setChoice} onDone={onDone} />
  )
}

function useReadFile(show: (opened: Opened) => void) {
  const { bridge } = useDesk()
  return async (file: File) => {
    show({ type: 'reading' })
    const opened = await readTextZip(bridge, 'person', file)
    if (opened.type === 'refused') {
      show({ type: 'refused', fileName: file.name, sentence: opened.sentence })
      return
    }
    const read = readPersonFile(opened.texts.get(PERSON_FILE_ENTRY))
    show(
      read.ok
        ? { type: 'read', file: read.value }
        : { type: 'refused', fileName: file.name, sentence: read.error },
    )
  }
}
