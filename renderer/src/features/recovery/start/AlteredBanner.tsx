import { counted } from '../../../domain/shared/text.ts'
import { useDesk, useSafety, useWatched } from '../../../storage/desk-context.tsx'
import type { AlteredRow } from '../../../storage/opening.ts'
import { Button } from '../../../ui/Button.tsx'
import { Notification } from '../../../ui/Notification.tsx'
import { alteredByKind } from './account.ts'

interface AlteredBannerProps {
  /** Opens the desk again, made anew where rows were altered. */
  readonly onReopen: (altered: readonly AlteredRow[] | null) => void
}

/** The browser altered or took away its copy under the open desk: opening it again mends it. */
export function AlteredBanner({ onReopen }: AlteredBannerProps) {
  const check = useWatched(useDesk().deepCheck)
  const safety = useSafety()
  const waiting = safety.type === 'waiting-for-browser' ? safety.waiting : 0
  switch (check.type) {
    case 'found':
      return (
        <Notification
          tone="warning"
          live="polite"
          banner
          title="Some records in this browser’s copy are not as you wrote them"
          actions={
            <Button small onClick={() => onReopen(check.rows)}>
              Put it right now
            </Button>
          }
        >
          {check.rows.length > 0 && `It concerns ${alteredByKind(check.rows)}. `}
          What the app’s folder on this computer holds is whole. The desk is opened again and made
          anew from it, which takes a few seconds, and the altered copy is kept.
        </Notification>
      )
    case 'closed':
      return (
        <Notification
          tone="danger"
          live="assertive"
          banner
          title="The browser has taken its copy of the desk away"
          actions={
            <Button small onClick={() => onReopen(null)}>
              Open the desk again
            </Button>
          }
        >
          What the line at the bottom called saved is safe in the app’s folder on this computer, and
          all of it comes back from there.{' '}
          {waiting === 0
            ? 'What you typed since then, type again.'
            : `${counted(waiting, 'change since then is', 'changes since then are')} kept in this window and written too when the desk is opened again.`}
        </Notification>
      )
    default:
      return null
  }
}
