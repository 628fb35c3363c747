import { counted } from '../domain/shared/text.ts'
import { useDesk } from '../storage/desk-context.tsx'
import { useToasts } from '../ui/toasts.ts'

/** Leaves the desk by the given way, unless that would lose what waits for room on the disk. */
export function useLeaving(): (leave: () => void) => void {
  const { safety } = useDesk()
  const { show } = useToasts()
  return (leave) => {
    const now = safety.current()
    if (now.type !== 'waiting-for-space' || now.waiting === 0) leave()
    else {
      const waits = counted(now.waiting, 'change waits', 'changes wait')
      show({ message: `Stay here: ${waits} for room on the disk. Make room first, then go.` })
    }
  }
}
