import type { HolderCard } from '../../../../../electron/contract/safety-values.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatMoment } from '../../../ui/format-time.ts'
import { Notification } from '../../../ui/Notification.tsx'

interface TakenOverBannerProps {
  readonly by: HolderCard
  readonly onChoose: () => void
}

/** Somebody took over while this desk was open: beside her work, not instead of it. */
export function TakenOverBanner({ by, onChoose }: TakenOverBannerProps) {
  const who = by.name.trim() || 'Somebody'
  return (
    <Notification
      tone="danger"
      live="assertive"
      banner
      title={`${who} took over this desk on another computer on ${formatMoment(by.at)}`}
      actions={
        <Button small onClick={onChoose}>
          Choose how to go on
        </Button>
      }
    >
      What you have done here is saved here. What you change from now on does not reach{' '}
      {by.name.trim() || 'that computer'}.
    </Notification>
  )
}
