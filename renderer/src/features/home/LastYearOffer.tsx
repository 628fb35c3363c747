import type { GatheredAudit } from '../../domain/audit/gather-audit.ts'
import { addresses } from '../../ui/addresses.ts'
import { LinkButton } from '../../ui/Button.tsx'
import { Notification } from '../../ui/Notification.tsx'

/** At the beginning, the fastest way on: what was answered last year. */
export function LastYearOffer({ gathered }: { gathered: GatheredAudit }) {
  const begun = gathered.lines.some(({ state }) => state !== 'not-started')
  if (gathered.previous !== null || begun) return null
  return (
    <Notification
      title="Do you have last year’s audit?"
      actions={
        <LinkButton href={addresses.lastYear} small>
          Bring in last year’s answers
        </LinkButton>
      }
    >
      Its answers arrive as drafts to confirm, and its open actions come along.
    </Notification>
  )
}
