import './AttachmentList.css'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import { useIsLocked } from '../../../storage/use-is-locked.ts'
import { Button } from '../../../ui/Button.tsx'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { plural } from '../../../ui/format-number.ts'
import { Notification } from '../../../ui/Notification.tsx'
import { ProgressBar } from '../../../ui/ProgressBar.tsx'
import { AttachmentRow } from './AttachmentRow.tsx'
import { SettledFile } from './SettledFile.tsx'
import type { Attachments } from './use-attachments.ts'

interface AttachmentListProps {
  readonly gathered: GatheredAudit
  readonly attachments: Attachments
}

/** What stands inside the files that leave: read by the app where it can, by her where it cannot. */
export function AttachmentList({ gathered, attachments }: AttachmentListProps) {
  const { all, asking, settled } = attachments
  const locked = useIsLocked(gathered.audit)
  if (all.length === 0) return null
  return (
    <section className="sd-stack" aria-labelledby="rt-files">
      <h2 id="rt-files" tabIndex={-1}>
        Inside the files
      </h2>
      <p>
        The app reads the files that go along, and looks for children’s names, dates of birth and
        pupil numbers. It can miss one, so look through what you are not sure of. What it finds is
        shown here and kept nowhere.
      </p>
      <Reading attachments={attachments} />
      {asking.length > 0 && (
        <ul className="rt-findings">
          {asking.map((file) => (
            <AttachmentRow
              key={file.sha256}
              auditId={gathered.audit.id}
              file={file}
              locked={locked}
            />
          ))}
        </ul>
      )}
      {settled.length > 0 && (
        <Disclosure summary={`${plural(settled.length, 'file')} looked at`}>
          <ul className="rt-findings">
            {settled.map((file) => (
              <SettledFile key={file.sha256} file={file} />
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  )
}

function Reading({ attachments }: Pick<AttachmentListProps, 'attachments'>) {
  const { all, asking, standing, stopped, stop, goOn } = attachments
  const read = all.length - standing.toRead
  if (standing.toRead > 0 && stopped) {
    return (
      <Notification
        live="polite"
        title={`${plural(standing.toRead, 'file was', 'files were')} not read, because you stopped it`}
        actions={
          <Button small onClick={goOn}>
            Read {standing.toRead === 1 ? 'it' : 'them'} now
          </Button>
        }
      >
        Before the return is made they have to be read.
      </Notification>
    )
  }
  if (standing.toRead > 0) {
    return (
      <ProgressBar
        label="Reading the files"
        value={read}
        max={all.length}
        text={`${read} of ${plural(all.length, 'file')}`}
        onCancel={stop}
        cancelLabel="Stop reading"
      />
    )
  }
  if (asking.length > 0) return null
  return (
    <p role="status">
      {plural(all.length, 'file was', 'files were')} read, and nothing in{' '}
      {all.length === 1 ? 'it' : 'them'} waits for you.
    </p>
  )
}
