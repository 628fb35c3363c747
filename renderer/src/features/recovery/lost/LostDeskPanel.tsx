import { useState } from 'react'
import type { Bridge } from '../../../../../electron/contract/bridge.ts'
import type { LostDesk } from '../../../storage/lost-desks.ts'
import { Button } from '../../../ui/Button.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { SummaryList } from '../../../ui/SummaryList.tsx'
import { StartAfresh } from './StartAfresh.tsx'
import { useNewestBackup } from './use-newest-backup.ts'
import { bringBackWords, newestBackupWords, rememberedWords } from './words.ts'

interface LostDeskPanelProps {
  readonly bridge: Bridge
  readonly now: string
  readonly lost: LostDesk
  readonly onBringBack: () => Promise<void>
  readonly onForget: () => Promise<void>
  readonly onOpenBackup: () => void
}

/** One desk that is gone, what is still known of it, and how it comes back. */
export function LostDeskPanel(props: LostDeskPanelProps) {
  const { bridge, now, lost, onBringBack, onForget, onOpenBackup } = props
  const newest = newestBackupWords(useNewestBackup(bridge, lost.card.id), now)
  const [busy, setBusy] = useState(false)
  const [asking, setAsking] = useState(false)
  const bringBack = async () => {
    setBusy(true)
    await onBringBack()
    setBusy(false)
  }
  const words = bringBackWords(lost.copy)
  return (
    <Panel title={`Bring back ${lost.card.label}`}>
      <div className="sd-stack">
        <SummaryList rows={rememberedWords(lost)} />
        <ul className="rc-ways">
          {words !== null && (
            <li>
              <Button disabled={busy} onClick={() => void bringBack()}>
                Bring it back from this browser
              </Button>
              <p>{words}</p>
            </li>
          )}
          <li>
            <Button onClick={onOpenBackup}>Open a backup</Button>
            <p>
              One file that ends in .sgbackup, on a stick or in a shared folder. It brings back
              everything that was in it, the files of evidence too.
            </p>
            {newest !== null && <p className="rc-place">{newest}</p>}
          </li>
          <li>
            <Button look="quiet" onClick={() => setAsking(true)}>
              Start afresh without it
            </Button>
            <p>Only when you know that this desk is not wanted any more.</p>
          </li>
        </ul>
        <p role="status">{busy ? 'Bringing the desk back and reading it through.' : ''}</p>
      </div>
      {asking && (
        <StartAfresh
          label={lost.card.label}
          onCancel={() => setAsking(false)}
          onForget={() => {
            setAsking(false)
            void onForget()
          }}
        />
      )}
    </Panel>
  )
}
