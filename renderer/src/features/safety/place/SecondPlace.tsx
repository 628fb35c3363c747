import { useState } from 'react'
import type { SafetyState } from '../../../../../electron/contract/safety-values.ts'
import { describeFailure } from '../../../bridge/failure-words.ts'
import { safetyWatchOf } from '../../../bridge/use-safety-state.ts'
import { isLostTogether } from '../../../domain/safety/same-disk.ts'
import type { Desk } from '../../../storage/desk.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Button } from '../../../ui/Button.tsx'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'
import { formatBytes } from '../../../ui/format-number.ts'
import { Notification } from '../../../ui/Notification.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { BackUpNow } from '../copies/BackUpNow.tsx'
import { BackupTable } from '../copies/BackupTable.tsx'
import { backUpNow, useBackupRun } from '../copies/backup-run.ts'
import { FetchFiles } from '../copies/FetchFiles.tsx'
import { sourcesOf } from '../copies/fetch-files.ts'
import { isBackupWaiting } from './is-backup-waiting.ts'
import { PlaceChooser } from './PlaceChooser.tsx'
import { useChoosePlace } from './use-choose-place.ts'

interface SecondPlaceProps {
  readonly state: SafetyState
  readonly now: string
  /** It was said above already that there should be one. */
  readonly isAdvised: boolean
  /** There is nothing in it that needs a second place; how that works may be tried. */
  readonly isSample: boolean
  readonly choosing: boolean
  readonly onChoosing: (choosing: boolean) => void
}

/** The other place where the work lies: choosing it, and what is there. */
export function SecondPlace(props: SecondPlaceProps) {
  const { state, now, isAdvised, isSample, choosing, onChoosing } = props
  const desk = useDesk()
  const { place } = state
  const { choose, needed } = useChoosePlace(state.backups, () => onChoosing(false))
  return (
    <>
      {(place !== null || !isAdvised) && (
        <Panel title="In a second place">
          {place === null ? (
            <NoPlace isSample={isSample} onChoose={() => onChoosing(true)} />
          ) : (
            <Chosen
              place={place}
              state={state}
              now={now}
              onChange={() => onChoosing(true)}
              onLookAgain={() => void lookAgain(desk)}
            />
          )}
        </Panel>
      )}
      {choosing && (
        <PlaceChooser
          bridge={desk.bridge}
          title="Where shall the backups go?"
          lead={`A stick, another drive or a folder of the school’s network. Everything of this desk goes there in one file, each day and after work, and is read back each time.${needed === null ? '' : ` One takes about ${formatBytes(needed)}.`}`}
          verb="Keep backups in"
          forWriting
          onChoose={choose}
          onClose={() => onChoosing(false)}
        />
      )}
    </>
  )
}

/** Makes the backup that waited, once the place is seen again. */
async function lookAgain(desk: Desk): Promise<void> {
  const watch = safetyWatchOf(desk.bridge, desk.card.id)
  await watch.ask()
  const { state, failure } = watch.current()
  if (failure === null && isBackupWaiting(state)) await backUpNow(desk)
}

interface NoPlaceProps {
  readonly isSample: boolean
  readonly onChoose: () => void
}

function NoPlace({ isSample, onChoose }: NoPlaceProps) {
  return (
    <>
      <p>
        {isSample
          ? 'A sample needs none. You can try here how it works with your own work.'
          : 'None is chosen yet. A second place keeps your work safe when this computer is lost, stolen or broken.'}
      </p>
      <div>
        <Button onClick={onChoose}>Choose a second place</Button>
      </div>
    </>
  )
}

interface ChosenProps {
  readonly place: NonNullable<SafetyState['place']>
  readonly state: SafetyState
  readonly now: string
  readonly onChange: () => void
  readonly onLookAgain: () => void
}

function Chosen({ place, state, now, onChange, onLookAgain }: ChosenProps) {
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
        count={state.missingFiles}
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

function StopUsing({ label }: { readonly label: string }) {
  const { bridge, card } = useDesk()
  const [asking, setAsking] = useState(false)
  const [told, setTold] = useState<string | null>(null)
  const stop = async () => {
    setAsking(false)
    const answer = await bridge.ask('backups:forget-place', { deskId: card.id })
    setTold(answer.ok ? null : `It is still used. ${describeFailure(answer.failure)}`)
    await safetyWatchOf(bridge, card.id).ask()
  }
  return (
    <>
      <Button small look="quiet" onClick={() => setAsking(true)}>
        Stop using it
      </Button>
      {told !== null && <Notification tone="warning" live="assertive" title={told} />}
      {asking && (
        <ConfirmDialog
          title={`Stop making backups in “${label}”?`}
          confirmLabel="Stop making backups there"
          cancelLabel="Go on using it"
          onConfirm={() => void stop()}
          onCancel={() => setAsking(false)}
        >
          <p>
            The backups there stay as they are and can be opened at any time. From now on your work
            is on this computer only, until you choose another place.
          </p>
        </ConfirmDialog>
      )}
    </>
  )
}
