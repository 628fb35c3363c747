import { useState } from 'react'
import { describeFailure } from '../bridge/failure-words.ts'
import { isWork } from '../storage/change.ts'
import type { Desk } from '../storage/desk.ts'
import { useDesk } from '../storage/desk-context.tsx'
import { Button } from '../ui/Button.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { Notification } from '../ui/Notification.tsx'
import { releaseDesk } from './hold-desk.ts'
import { forgetLastDesk } from './start-up.ts'

/** Says that this is the sample, and takes it away without a trace when she leaves it. */
export function DeskBanner({ onLeave }: { onLeave: () => void }) {
  const desk = useDesk()
  const [problem, setProblem] = useState<string | null>(null)
  const [asking, setAsking] = useState(false)
  const ask = async () => {
    if ((await changesSinceSetUp(desk)) > 0) setAsking(true)
    else await leave()
  }
  const leave = async () => {
    await desk.close()
    const gone = await desk.bridge.ask('desks:discard-sample', { id: desk.card.id })
    if (!gone.ok) {
      setProblem(describeFailure(gone.failure))
      return
    }
    await desk.db.delete()
    releaseDesk(desk.card.id)
    forgetLastDesk()
    location.hash = '#/'
    onLeave()
  }
  return (
    <>
      <Notification
        tone="info"
        title="This is a sample school. All of it is invented."
        banner
        actions={
          <Button small onClick={() => void ask()}>
            Leave the sample
          </Button>
        }
      >
        {problem ?? 'Try anything: it touches no real desk, and it goes when you leave it.'}
      </Notification>
      {asking && (
        <ConfirmDialog
          title="Leave the sample?"
          confirmLabel="Leave the sample"
          cancelLabel="Stay"
          danger
          onConfirm={() => void leave()}
          onCancel={() => setAsking(false)}
        >
          <p>
            What you changed in it goes too, and cannot be brought back. Packages that you made or
            saved stay in your documents.
          </p>
        </ConfirmDialog>
      )}
    </>
  )
}

/** What she did herself, beyond the setting up and the app's own notes. */
async function changesSinceSetUp({ db }: Desk): Promise<number> {
  const changes = await db.changes.toArray()
  return changes.filter((change) => change.what.kind !== 'set-up' && isWork(change)).length
}
