import { Button } from '../../../ui/Button.tsx'
import { Notification } from '../../../ui/Notification.tsx'
import { inMinutes } from './tries.ts'
import type { TriesNow } from './use-tries.ts'

interface ForgottenNoteProps {
  readonly tries: TriesNow
  readonly onEnd: () => void
}

/** In sight of everybody while it is waited: nobody gets past the PIN unseen. */
export function ForgottenNote({ tries, onEnd }: ForgottenNoteProps) {
  if (tries.wait === null) return null
  return (
    <section aria-label="About the PIN">
      <Notification
        banner
        tone="warning"
        title={
          tries.wait > 0
            ? `Somebody says that the PIN is forgotten. In ${inMinutes(tries.wait)} signing can be ended without it.`
            : 'The PIN was said to be forgotten. Signing can now be ended without it.'
        }
        actions={
          <>
            {tries.wait === 0 && (
              <Button small onClick={onEnd}>
                End signing
              </Button>
            )}
            <Button small onClick={tries.takeBackForgotten}>
              Go on signing
            </Button>
          </>
        }
      />
    </section>
  )
}
