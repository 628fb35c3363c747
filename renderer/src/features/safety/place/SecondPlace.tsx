import type { SafetyState } from '../../../../../electron/contract/safety-values.ts'
import { safetyWatchOf } from '../../../bridge/use-safety-state.ts'
import type { Desk } from '../../../storage/desk.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Button } from '../../../ui/Button.tsx'
import { formatBytes } from '../../../ui/format-number.ts'
import { Panel } from '../../../ui/Panel.tsx'
import { backUpNow } from '../copies/backup-run.ts'
import { ChosenPlace } from './ChosenPlace.tsx'
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
            <ChosenPlace
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
