import type { HolderCard } from '../../../../../electron/contract/safety-values.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatMoment } from '../../../ui/format-time.ts'
import { Notification } from '../../../ui/Notification.tsx'

interface LookingOnlyBannerProps {
  readonly by: HolderCard | null
  /** Back to the screen on which she chose to look only. */
  readonly onChooseAgain: () => void
}

/** The old desk, opened to look at after another computer has taken over. */
export function LookingOnlyBanner({ by, onChooseAgain }: LookingOnlyBannerProps) {
  const who = by?.name.trim() || 'Another computer'
  const when = by === null ? '' : ` on ${formatMoment(by.at)}`
  return (
    <Notification
      tone="info"
      banner
      title={`${who} took over this desk${when}, so here it can only be looked at`}
      actions={
        <Button small onClick={onChooseAgain}>
          Choose again
        </Button>
      }
    >
      Nothing in it can be changed.
    </Notification>
  )
}
