import type { Audit } from '../../domain/audit/audit.ts'
import { addresses } from '../../ui/addresses.ts'
import { formatDate } from '../../ui/format-date.ts'
import { dayOf } from '../../ui/format-time.ts'
import { Notification } from '../../ui/Notification.tsx'

/** Says of a signed audit that it only can be read, and how it is opened again. */
export function LockedNote({ audit: { lock } }: { readonly audit: Audit }) {
  if (lock === null) return null
  return (
    <Notification title={`Signed on ${formatDate(dayOf(lock.at))}, so nothing here can be changed`}>
      <p>
        To change an answer, <a href={addresses.signOff}>unlock the audit on the Return screen</a>.
        It then becomes the next revision, and what was signed is kept.
      </p>
    </Notification>
  )
}
