import { counted } from '../domain/shared/text.ts'
import { useDesk } from '../storage/desk-context.tsx'
import { useToasts } from '../ui/toasts.ts'

/** Leaves the desk by the given way, unless that would lose what waits in this window. */
export function useLeaving(): (leave: () => void) => void {
  const { safety } = useDesk()
  const { show } = useToasts()
  return (leave) => {
    const now = safety.current()
    if (now.type !== 'waiting-for-space' && now.type !== 'waiting-for-browser') leave()
    else {
      const waits = counted(now.waiting, 'change waits', 'changes wait')
      const isGone = now.type === 'waiting-for-browser' && now.because !== 'full'
      const how = isGone
        ? 'until the desk is opened again. Do what the line above says first, then go.'
        : 'for room on the disk. Make room first, then go.'
      show({ message: `Stay here: ${waits} ${how}` })
    }
  }
}
