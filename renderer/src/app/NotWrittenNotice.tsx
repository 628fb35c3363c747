import { counted } from '../domain/shared/text.ts'
import { Button } from '../ui/Button.tsx'
import { Notification } from '../ui/Notification.tsx'
import { useNotWritten } from './not-written.ts'

/** Says what a desk that was closed could not write any more, whatever stands there now. */
export function NotWrittenNotice() {
  const { count } = useNotWritten()
  if (count === 0) return null
  return (
    <Notification
      tone="warning"
      live="polite"
      banner
      title={`${counted(count, 'change was', 'changes were')} not written`}
      actions={
        <Button small onClick={() => useNotWritten.setState({ count: 0 })}>
          Understood
        </Button>
      }
    >
      {count === 1 ? 'It was' : 'They were'} still waiting when the desk was closed. Everything that
      the line at the bottom called saved is safe. Open the desk again, and enter{' '}
      {count === 1 ? 'it' : 'them'} once more.
    </Notification>
  )
}
