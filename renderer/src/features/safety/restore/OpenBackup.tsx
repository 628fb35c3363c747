import '../Safety.css'
import type { ReactNode } from 'react'
import type { Bridge } from '../../../../../electron/contract/bridge.ts'
import { describeFailure } from '../../../bridge/failure-words.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatBytes } from '../../../ui/format-number.ts'
import { Notification } from '../../../ui/Notification.tsx'
import { ProgressBar } from '../../../ui/ProgressBar.tsx'
import { PassphraseForm } from '../../../ui/passphrase/PassphraseForm.tsx'
import { JobProgress } from '../JobProgress.tsx'
import { useKeptFocus } from '../use-kept-focus.ts'
import { BackupPicker } from './BackupPicker.tsx'
import { BackupReport } from './BackupReport.tsx'
import { RefusedBackup } from './RefusedBackup.tsx'
import { nextOlder } from './sort-backups.ts'
import { useFoundBackups } from './use-found-backups.ts'
import { type OpenedBackup, type OpeningBackup, useOpenBackup } from './use-open-backup.ts'

interface OpenBackupProps {
  readonly bridge: Bridge
  readonly now: () => string
  /** This computer, to tell its backups from those of others. */
  readonly device?: string
  /** The desk whose backups come first; null where none is open. */
  readonly deskId: string | null
  /** What can be done with an opened one, under its report. */
  readonly children: (opened: OpenedBackup) => ReactNode
}

/** Finding a backup, reading it wholly, and saying what is in it. Changes nothing by itself. */
export function OpenBackup({ bridge, now, device, deskId, children }: OpenBackupProps) {
  const found = useFoundBackups(bridge)
  const opening = useOpenBackup(bridge)
  const { state } = opening
  const part = useKeptFocus<HTMLDivElement>(state.type)
  const isPicking = state.type !== 'opened' && state.type !== 'opening' && state.type !== 'sending'
  return (
    <div ref={part} tabIndex={-1} className="sf-part sd-stack sd-stack--loose">
      {state.type === 'refused' && (
        <RefusedBackup
          refused={state.refused}
          name={state.name}
          other={nextOlder(found.backups ?? [], state.card, deskId)}
          isNewest={state.card === null}
          now={now()}
          onOpen={opening.open}
        />
      )}
      {state.type === 'failed' && (
        <Notification
          tone="warning"
          live="assertive"
          title={`“${state.name}” could not be opened. ${describeFailure(state.failure)}`}
        >
          Nothing here was changed.
        </Notification>
      )}
      {state.type === 'locked' && (
        <PassphraseForm
          name={state.name}
          wrong={state.told}
          onWords={(words) => opening.unlock(state.backupId, state.name, words)}
        />
      )}
      <OnItsWay opening={opening} />
      {state.type === 'opened' && (
        <>
          <BackupReport opened={state.opened} now={now()} />
          {children(state.opened)}
          <div>
            <Button look="quiet" icon="chevron-left" onClick={opening.putAway}>
              Choose another backup
            </Button>
          </div>
        </>
      )}
      {isPicking && (
        <BackupPicker
          bridge={bridge}
          now={now}
          device={device ?? null}
          deskId={deskId}
          found={found}
          opening={opening}
        />
      )}
    </div>
  )
}

function OnItsWay({ opening: { state, running, stop } }: { readonly opening: OpeningBackup }) {
  if (state.type === 'sending') {
    return (
      <ProgressBar
        label={`Fetching “${state.name}”`}
        value={state.sent}
        max={state.size}
        text={`${formatBytes(state.sent)} of ${formatBytes(state.size)}`}
        onCancel={stop}
      />
    )
  }
  return state.type !== 'opening' || running === null ? null : (
    <JobProgress running={running} label="Reading the backup through" />
  )
}
