import { useState } from 'react'
import type { DeskCard } from '../../../../../electron/contract/values.ts'
import { describeFailure } from '../../../bridge/failure-words.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { addresses } from '../../../ui/addresses.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatRecent } from '../../../ui/format-recent.ts'
import { Notification } from '../../../ui/Notification.tsx'
import { Page } from '../../../ui/Page.tsx'
import { FetchFiles } from '../copies/FetchFiles.tsx'
import { AskToRestore } from './AskToRestore.tsx'
import { useJustRestored } from './just-restored.ts'
import { OpenBackup } from './OpenBackup.tsx'
import type { OpenedBackup } from './use-open-backup.ts'

interface RestoreScreenProps {
  /** The vault has another state of this desk now: close what is open and open it anew. */
  readonly onRestored: (card: DeskCard) => void
}

/** Bringing back a backup: look first, then decide, and undo it if it was wrong. */
export function RestoreScreen({ onRestored }: RestoreScreenProps) {
  const { bridge, card, context } = useDesk()
  return (
    <Page
      title="Restore from a backup"
      breadcrumb={[{ label: 'Safety', href: addresses.safety }, { label: 'Restore' }]}
      lead="Open one first and see what is in it. Nothing changes until you say so, and then it can be undone."
    >
      <OpenBackup bridge={bridge} now={context.now} device={context.device} deskId={card.id}>
        {(opened) => <RestoreThis opened={opened} onRestored={onRestored} />}
      </OpenBackup>
    </Page>
  )
}

interface RestoreThisProps extends RestoreScreenProps {
  readonly opened: OpenedBackup
}

function RestoreThis({ opened, onRestored }: RestoreThisProps) {
  const { card, pump, context } = useDesk()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState<string | null>(null)
  const { report } = opened
  const restore = async () => {
    setAsking(false)
    if (busy) return
    setBusy(true)
    // All that is here must be in the vault before its state is set aside.
    const isSafe = await pump.flush()
    const answer = isSafe ? await opened.switchTo('restore') : null
    setBusy(false)
    if (answer?.ok) {
      const { desk, kept } = answer.value
      const from = formatRecent(report.at, context.now())
      useJustRestored.setState({
        done: { deskId: desk.id, what: 'restored', from, kept },
      })
      location.hash = addresses.safety
      onRestored(desk)
    } else {
      setTold(
        answer === null
          ? 'It was not restored: your last changes are not on the disk yet. Nothing was changed. Try again when the line below says that they are saved.'
          : `It was not restored. ${describeFailure(answer.failure)} Nothing was changed.`,
      )
    }
  }
  return (
    <div className="sd-stack sd-stack--tight">
      {told !== null && <Notification tone="danger" live="assertive" title={told} />}
      {report.desk.id === card.id && report.here !== null && (
        <FetchFiles
          sources={[{ backupId: opened.backupId, at: report.at }]}
          count={report.here.missingFilesBack}
          files={null}
          now={context.now()}
          onFetched={({ length }) => opened.noteFetched(length)}
        />
      )}
      <div>
        {/* Not switched off while it runs: it would lose the focus. */}
        <Button look="primary" onClick={() => !busy && setAsking(true)}>
          {busy ? 'Restoring' : 'Restore this'}
        </Button>
      </div>
      {asking && (
        <AskToRestore
          report={report}
          openDesk={card}
          now={context.now()}
          onRestore={() => void restore()}
          onCancel={() => setAsking(false)}
        />
      )}
    </div>
  )
}
