import { useDesk, useWatched } from '../../../storage/desk-context.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Notification } from '../../../ui/Notification.tsx'
import { alteredByKind } from './account.ts'

/** Reading every record found some that are not as they were written: opening again mends it. */
export function AlteredBanner({ onReopen }: { onReopen: () => void }) {
  const check = useWatched(useDesk().deepCheck)
  if (check.type !== 'found') return null
  return (
    <Notification
      tone="warning"
      live="polite"
      banner
      title="Some records in this browser’s copy are not as you wrote them"
      actions={
        <Button small onClick={onReopen}>
          Put it right now
        </Button>
      }
    >
      {check.rows.length > 0 && `It concerns ${alteredByKind(check.rows)}. `}
      What the app’s folder on this computer holds is whole. The desk is opened again and made anew
      from it, which takes a few seconds, and the altered copy is kept.
    </Notification>
  )
}
