import { Button } from '../ui/Button.tsx'
import { Notification } from '../ui/Notification.tsx'
import { openAgain } from './broken.ts'
import { useBug } from './bugs.ts'

/** A mistake of ours, told plainly; what was saved is safe. */
export function BugNotice() {
  const { message, isLooking } = useBug()
  if (isLooking) return <Looking />
  if (message === null) return null
  return (
    <Notification
      tone="danger"
      live="assertive"
      banner
      title="Something in the app went wrong"
      actions={
        <>
          <Button look="primary" onClick={openAgain}>
            Open the app again
          </Button>
          <Button onClick={() => useBug.setState({ message: null })}>Go on</Button>
        </>
      }
    >
      What the line at the bottom calls saved is safe on the disk. Opening the app again usually
      mends it. If it comes back, pass on these words: {message}
    </Notification>
  )
}

function Looking() {
  return (
    <Notification
      tone="warning"
      live="polite"
      banner
      title="A screen could not be shown, and the app is looking for the reason"
    >
      Every record is being read, which takes a few seconds. What the line at the bottom called
      saved is safe on the disk.
    </Notification>
  )
}
