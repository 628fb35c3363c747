import { useState } from 'react'
import { describeFailure } from '../bridge/failure-words.ts'
import { useDesk } from '../storage/desk-context.tsx'
import { Button } from '../ui/Button.tsx'
import { Notification } from '../ui/Notification.tsx'
import { releaseDesk } from './hold-desk.ts'
import { forgetLastDesk } from './start-up.ts'

/** Says that this is the sample, and takes it away without a trace when she leaves it. */
export function DeskBanner({ onLeave }: { onLeave: () => void }) {
  const desk = useDesk()
  const [problem, setProblem] = useState<string | null>(null)
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
    <Notification
      tone="info"
      title="This is a sample school. All of it is invented."
      banner
      actions={
        <Button small onClick={() => void leave()}>
          Leave the sample
        </Button>
      }
    >
      {problem ??
        'Try anything: it touches no real desk, and it goes without a trace when you leave it.'}
    </Notification>
  )
}
