import type { GatheredAudit } from '../../domain/audit/gather-audit.ts'
import { isOpen } from '../../domain/readiness/who-knows.ts'
import { addresses } from '../../ui/addresses.ts'
import { plural } from '../../ui/format-number.ts'
import { Notification } from '../../ui/Notification.tsx'

interface NotMarkedProps {
  readonly gathered: GatheredAudit
  /** It is unlocked on this very screen, so there is no way to lead. */
  readonly unlockHere?: boolean
}

/** Questions are open and the return does not say so. It may still go: this only tells. */
export function NotMarked({ gathered, unlockHere = false }: NotMarkedProps) {
  const { audit, lines } = gathered
  const open = lines.filter(isOpen).length
  if (open === 0 || audit.incomplete !== null) return null
  const locked = audit.lock !== null
  return (
    <Notification
      tone="warning"
      title={`${plural(open, 'question is', 'questions are')} open, and the return is not marked as incomplete.`}
      actions={
        locked && unlockHere ? undefined : (
          <a href={locked ? addresses.signOff : addresses.readiness}>
            {locked ? 'Unlock to mark it' : 'Mark it'} ›
          </a>
        )
      }
    >
      It can go as it is. Marked{locked && unlockHere && ', once it is unlocked'}, it says why, and
      when the rest will follow.
    </Notification>
  )
}
