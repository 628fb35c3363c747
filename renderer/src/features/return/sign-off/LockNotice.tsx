import { useState } from 'react'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { addresses } from '../../../ui/addresses.ts'
import { Button, LinkButton } from '../../../ui/Button.tsx'
import { formatMoment } from '../../../ui/format-time.ts'
import { Notification } from '../../../ui/Notification.tsx'
import { shortHash } from '../use-fingerprint.ts'
import { UnlockDialog } from './UnlockDialog.tsx'

/** That the revision is locked, and the two ways on: make the return, or open it again. */
export function LockNotice({ gathered: { audit } }: { readonly gathered: GatheredAudit }) {
  const [unlocking, setUnlocking] = useState(false)
  const { readOnly } = useDesk()
  if (audit.lock === null) return null
  return (
    <>
      <Notification
        tone="success"
        title={`Revision ${audit.revision} is signed and locked`}
        live="polite"
        actions={
          <>
            <LinkButton look="primary" href={addresses.return}>
              Go to the packing list
            </LinkButton>
            {readOnly === null && (
              <Button icon="lock" onClick={() => setUnlocking(true)}>
                Unlock
              </Button>
            )}
          </>
        }
      >
        <p>
          Locked {formatMoment(audit.lock.at)}. Fingerprint of what was signed:{' '}
          <code title={audit.lock.fingerprint}>{shortHash(audit.lock.fingerprint)}</code>
        </p>
      </Notification>
      {unlocking && <UnlockDialog audit={audit} onClose={() => setUnlocking(false)} />}
    </>
  )
}
