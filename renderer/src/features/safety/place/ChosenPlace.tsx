import type { SafetyState } from '../../../../../electron/contract/safety-values.ts'
import { isLostTogether } from '../../../domain/safety/same-disk.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Notification } from '../../../ui/Notification.tsx'
import { BackUpNow } from '../copies/BackUpNow.tsx'
import { BackupTable } from '../copies/BackupTable.tsx'
import { useBackupRun } from '../copies/backup-run.ts'
import { FetchFiles } from '../copies/FetchFiles.tsx'
import { sourcesOf } from '../copies/fetch-files.ts'
import { StopUsing } from './StopUsing.tsx'

interface ChosenPlaceProps {
  readonly place: NonNullable<SafetyState['place']>
  readonly state: SafetyState
  readonly now: string
  readonly onChange: () => void
  readonly onLookAgain: () => void
}

/** Where the backups go, whether that can be seen, and what lies there. */
export function ChosenPlace({ place, state, now, onChange, onLookAgain }: ChosenPlaceProps) {
  const deskId = useDesk().card.id
  const hasFailed = useBackupRun((run) => run.deskId === deskId && run.outcome?.type === 'failed')
  return (
    <>
      <div>
        <p>
          Backups go to <strong>{place.label}</strong> by themselves, each day and after work.
        </p>
        <code className="sd-muted sd-small">{place.path}</code>
        {isLostTogether(state) && (
          <p>
            It is on the same disk as your work, so it does not help when this computer is lost.
          </p>
        )}
      </div>
      <FetchFiles
        sources={sourcesOf(state.backups)}
        count={state.missingInBackups}
        files={null}
        now={now}
      />
      {!place.reachable && (
        <Notification
          tone="warning"
          live="polite"
          title={`${hasFailed ? 'The backup was not made. ' : ''}“${place.label}” is not there at the moment`}
          actions={<Button onClick={onLookAgain}>It is there now, look again</Button>}
        >
          Plug it in or connect. The next backup waits for it; nothing is lost meanwhile.
        </Notification>
      )}
      {/* What is said above is not said again. */}
      <BackUpNow isAway={!place.reachable} />
      <BackupTable backups={state.backups} isAway={!place.reachable} now={now} />
      <div className="sd-cluster">
        <Button small onClick={onChange}>
          Choose another place
        </Button>
        <StopUsing label={place.label} />
      </div>
    </>
  )
}
