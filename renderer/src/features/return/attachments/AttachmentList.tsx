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
  const { all, asking, settled, standing } = attachments
  const locked = useIsLocked(gathered.audit)
  if (all.length === 0) return null
  const settledList = settled.length > 0 && (
    <ul className="rt-findings">
      {settled.map((file) => (
        <SettledFile key={file.sha256} file={file} />
      ))}
    </ul>
  )
  return (
    <section className="sd-stack" aria-labelledby="rt-files">
      <h2 id="rt-files" tabIndex={-1}>
        Inside the files
      </h2>
      {asking.length === 0 && standing.toRead === 0 ? (
        <Disclosure summary={<span role="status">{nothingWaits(all.length, settled.length)}</span>}>
          <p>{WHAT_IT_DOES}</p>
          {settledList}
        </Disclosure>
      ) : (
        <>
          <p>{WHAT_IT_DOES}</p>
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
          {settledList && (
            <Disclosure summary={`${plural(settled.length, 'file')} looked at`}>
              {settledList}
            </Disclosure>
          )}
        </>
      )}
    </section>
  )
}

const WHAT_IT_DOES =
  'The app reads the files that go along, and looks for children’s names, dates of birth and pupil numbers. It can miss one, so look through what you are not sure of. What it finds is shown here and kept nowhere.'

function nothingWaits(count: number, settled: number): string {
  const looked = settled === 0 ? '' : ` ${plural(settled, 'file')} looked at.`
  return `${plural(count, 'file was', 'files were')} read, and nothing in ${count === 1 ? 'it' : 'them'} waits for you.${looked}`
}

function Reading({ attachments }: Pick<AttachmentListProps, 'attachments'>) {
  const { all, standing, stopped, stop, goOn } = attachments
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
  return null
}
