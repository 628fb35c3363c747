import { lowSpace } from '../../../domain/safety/space.ts'
import { counted } from '../../../domain/shared/text.ts'
import { useDesk, useSafety, useWatched } from '../../../storage/desk-context.tsx'
import { formatBytes } from '../../../ui/format-number.ts'
import { Notification } from '../../../ui/Notification.tsx'

/** Says that the disk is nearly full while there is still time, and what waits once it is. */
export function LowSpaceBanner() {
  const desk = useDesk()
  const safety = useSafety()
  const free = lowSpace(useWatched(desk.freeBytes))
  if (safety.type === 'waiting-for-space') {
    return <Waiting free={safety.freeBytes} waiting={safety.waiting} />
  }
  if (free === null) return null
  return (
    <Notification
      tone="warning"
      live="polite"
      banner
      title={`The disk is nearly full: ${formatBytes(free)} free`}
    >
      Everything so far is saved. Make room now: empty the recycle bin, clear old downloads, or move
      large files to another disk. Under 100 MB nothing more can be written.
    </Notification>
  )
}

function Waiting({ free, waiting }: { free: number; waiting: number }) {
  return (
    <Notification
      tone="danger"
      live="assertive"
      banner
      title={`The disk is full, ${formatBytes(free)} free: nothing more is written`}
    >
      Nothing is lost. What you type is kept here until there is room
      {waiting === 0 ? '' : `: ${counted(waiting, 'change waits', 'changes wait')}`}. Keep this
      window open, and make room on the disk: empty the recycle bin, clear old downloads, or move
      large files away. Then all of it is written by itself.
    </Notification>
  )
}
