import { useState } from 'react'
import type { Bridge } from '../../../../../electron/contract/bridge.ts'
import type { DeskCard } from '../../../../../electron/contract/values.ts'
import { useHostAbout } from '../../../bridge/use-host-about.ts'
import { listed } from '../../../domain/shared/text.ts'
import type { LostDesk } from '../../../storage/lost-desks.ts'
import { Button } from '../../../ui/Button.tsx'
import { Notification } from '../../../ui/Notification.tsx'
import { RecoveryPage } from '../RecoveryPage.tsx'
import { LostDeskPanel } from './LostDeskPanel.tsx'
import { folderOf } from './words.ts'

export interface LostWays {
  /** @returns a sentence when it could not be done */
  readonly onBringBack: (lost: LostDesk) => Promise<string | null>
  readonly onForget: (lost: LostDesk) => Promise<string | null>
  readonly onOpenBackup: () => void
}

interface LostScreenProps extends LostWays {
  readonly bridge: Bridge
  readonly now: () => string
  readonly lost: readonly LostDesk[]
  /** Those that are where they were. */
  readonly desks: readonly DeskCard[]
  readonly onLookAgain: () => Promise<void>
  readonly onOpen: (card: DeskCard) => void
}

/** Never a first start where there was data: what is gone, and every way to have it back. */
export function LostScreen(props: LostScreenProps) {
  const { bridge, now, lost, desks, onOpenBackup, onLookAgain, onOpen } = props
  const about = useHostAbout(bridge)
  const looking = useLooking(onLookAgain)
  const [problem, setProblem] = useState<string | null>(null)
  const tell = async (doing: Promise<string | null>) => setProblem(await doing)
  return (
    <RecoveryPage
      title={
        lost.length === 1
          ? 'The folder with your desk is not where it was'
          : `The folders of ${lost.length} desks are not where they were`
      }
      lead={
        <p>
          {listed(lost.map(({ card }) => card.label))} {lost.length === 1 ? 'was' : 'were'} kept in{' '}
          {about === null ? 'the app’s folder' : <Folders lost={lost} vault={about.vaultPlace} />},
          and this computer still remembers. Somebody may have moved or renamed it, or the drive is
          not there. Nothing was changed by starting the app.
        </p>
      }
    >
      {problem !== null && (
        <Notification tone="danger" title="That could not be done" live="assertive">
          {problem}
        </Notification>
      )}
      <section className="sd-stack sd-stack--tight">
        <h2>First look whether it was only moved</h2>
        <p>
          Plug in the drive, connect to the network, or ask whoever looks after the computer. When
          the folder is back in its place, look again.
        </p>
        <div className="sd-cluster">
          <Button look="primary" disabled={looking.busy} onClick={looking.look}>
            Look again
          </Button>
          <span role="status">{looking.told}</span>
        </div>
      </section>
      {lost.map((desk) => (
        <LostDeskPanel
          key={desk.card.id}
          bridge={bridge}
          now={now()}
          lost={desk}
          onBringBack={() => tell(props.onBringBack(desk))}
          onForget={() => tell(props.onForget(desk))}
          onOpenBackup={onOpenBackup}
        />
      ))}
      {desks.length > 0 && <StillThere desks={desks} onOpen={onOpen} />}
    </RecoveryPage>
  )
}

/** The folders that are missing, not the one around them, which may well be there. */
function Folders({ lost, vault }: { readonly lost: readonly LostDesk[]; readonly vault: string }) {
  const places = lost.map(({ card }) => folderOf(vault, card.id))
  return <strong className="rc-place">{listed(places)}</strong>
}

/** Looking anew shows this screen again when nothing has changed, so it says that it did look. */
function useLooking(onLookAgain: () => Promise<void>) {
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState('')
  const look = async () => {
    setBusy(true)
    setTold('')
    await onLookAgain()
    setBusy(false)
    setTold('Looked again: it is still not there.')
  }
  return { busy, told, look: () => void look() }
}

interface StillThereProps {
  readonly desks: readonly DeskCard[]
  readonly onOpen: (card: DeskCard) => void
}

function StillThere({ desks, onOpen }: StillThereProps) {
  return (
    <section className="sd-stack sd-stack--tight">
      <h2>Desks that are where they were</h2>
      <ul className="rc-lines">
        {desks.map((card) => (
          <li key={card.id}>
            <Button onClick={() => onOpen(card)}>
              Open {card.label}
              {card.kind === 'sample' ? ' (sample)' : ''}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
