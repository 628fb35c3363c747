import { useState } from 'react'
import type { PlaceCard, SafetyState } from '../../../../../electron/contract/safety-values.ts'
import { describeFailure } from '../../../bridge/failure-words.ts'
import { safetyWatchOf } from '../../../bridge/use-safety-state.ts'
import { isLostTogether } from '../../../domain/safety/same-disk.ts'
import type { Desk } from '../../../storage/desk.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Button } from '../../../ui/Button.tsx'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'
import { Notification } from '../../../ui/Notification.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { BackUpNow } from '../copies/BackUpNow.tsx'
import { BackupTable } from '../copies/BackupTable.tsx'
import { backUpNow } from '../copies/backup-run.ts'
import { goToPart } from '../use-kept-focus.ts'
import { isBackupWaiting } from './is-backup-waiting.ts'
import { PlaceChooser } from './PlaceChooser.tsx'
import { probeTrouble } from './place-words.ts'

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
  const { bridge, card, context } = desk
  const { place } = state
  const choose = async ({ placeId, label }: PlaceCard) => {
    const answer = await bridge.ask('backups:choose-place', {
      deskId: card.id,
      placeId,
      holderName: context.author(),
    })
    if (!answer.ok) return probeTrouble(answer.failure, label)
    onChoosing(false)
    await safetyWatchOf(bridge, card.id).ask()
    // A place that was just chosen is empty: she should not have to remember the second step.
    void backUpNow(desk)
    goToPart('sf-second-place')
    return null
  }
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
          bridge={bridge}
          title="Where shall the backups go?"
          lead="A stick, another drive or a folder of the school’s network. Everything of this desk goes there in one file, each day and after work, and is read back each time."
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
      {!place.reachable && (
        <Notification
          tone="warning"
          live="polite"
          title={`“${place.label}” is not there at the moment`}
          actions={<Button onClick={onLookAgain}>It is there now, look again</Button>}
        >
          Plug it in or connect. The next backup waits for it; nothing is lost meanwhile.
        </Notification>
      )}
      <BackUpNow />
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
            The backups that lie there stay as they are and can be opened at any time. From now on
            your work is on this computer only, until you choose another place.
          </p>
        </ConfirmDialog>
      )}
    </>
  )
}
