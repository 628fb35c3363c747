import { useEffect } from 'react'
import type { PortFailure } from '../../../../../electron/contract/failure.ts'
import { describeFailure } from '../../../bridge/failure-words.ts'
import { mainCounts } from '../../../domain/safety/count-words.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Button } from '../../../ui/Button.tsx'
import { formatBytes, plural } from '../../../ui/format-number.ts'
import { Notification } from '../../../ui/Notification.tsx'
import { JobProgress } from '../JobProgress.tsx'
import { useKeptFocus } from '../use-kept-focus.ts'
import { type BackupOutcome, backUpNow, useBackupRun } from './backup-run.ts'

/**
 * The button, how far it is, and how it came out.
 *
 * @param isAway the place cannot be seen, which is told beside it and is why nothing was made
 */
export function BackUpNow({ isAway }: { readonly isAway: boolean }) {
  const desk = useDesk()
  const run = useBackupRun()
  const mine = run.deskId === desk.card.id
  useEffect(() => seenOnLeaving, [])
  const isRunning = mine && run.running !== null
  const part = useKeptFocus<HTMLDivElement>(isRunning)
  return (
    <div ref={part} tabIndex={-1} className="sf-part sd-stack sd-stack--tight">
      {mine && run.running !== null ? (
        <JobProgress running={run.running} label="Making the backup" />
      ) : (
        <div>
          <Button disabled={run.running !== null} onClick={() => void backUpNow(desk)}>
            Back up now
          </Button>
        </div>
      )}
      {mine && run.outcome !== null && !(isAway && run.outcome.type === 'failed') && (
        <OutcomeNote outcome={run.outcome} />
      )}
    </div>
  )
}

/** What came out was read; what still runs is told when she comes back. */
function seenOnLeaving(): void {
  if (useBackupRun.getState().running === null) useBackupRun.setState({ outcome: null })
}

function OutcomeNote({ outcome }: { readonly outcome: BackupOutcome }) {
  if (outcome.type === 'failed') {
    return outcome.failure.reason === 'cancelled' ? (
      <Notification live="polite" title="Stopped. Nothing was left half done." />
    ) : (
      <Notification
        tone="danger"
        live="assertive"
        title={`The backup was not made. ${whyNot(outcome.failure)}`}
      >
        What you do is still saved on this computer, and the earlier backups are untouched.
      </Notification>
    )
  }
  const { backup } = outcome
  const { missing = 0 } = backup.files
  return (
    <Notification
      tone={missing === 0 ? 'success' : 'warning'}
      live="polite"
      title={`The backup was made and read back: it is whole${missing === 0 ? '' : `, but without ${plural(missing, 'file')} that ${missing === 1 ? 'is' : 'are'} missing here`}`}
    >
      {[...mainCounts(backup.tallies), `${formatBytes(backup.size)} in all`].join(', ')}.{' '}
      <code>{backup.fileName}</code>
    </Notification>
  )
}

/** A full disk is one of two: without a name it is the one that the work is on. */
function whyNot(failure: PortFailure): string {
  const isOwnDisk = failure.about === undefined || failure.about === 'the folder of the desk'
  return failure.reason === 'disk-full' && isOwnDisk
    ? 'The disk of this computer, on which your work is, is full. Make room on it.'
    : describeFailure(failure)
}
