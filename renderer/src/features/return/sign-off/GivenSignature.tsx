import type { SignOff } from '../../../domain/audit/audit.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { withdrawSignature } from '../../../storage/repositories/sign-offs.ts'
import { addresses } from '../../../ui/addresses.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatDate } from '../../../ui/format-date.ts'
import { formatMoment } from '../../../ui/format-time.ts'
import { Notification } from '../../../ui/Notification.tsx'
import { shortHash } from '../use-fingerprint.ts'

interface GivenSignatureProps {
  readonly signOff: SignOff
  readonly stale: boolean
  readonly locked: boolean
}

/** Who signed and when, and whether that still stands. */
export function GivenSignature({ signOff, stale, locked }: GivenSignatureProps) {
  const desk = useDesk()
  const { name, jobTitle, on, at, meeting, minute, fingerprint } = signOff
  const where = [meeting, minute && `minute ${minute}`].filter(Boolean).join(', ')
  return (
    <div className="sd-stack sd-stack--tight">
      <p>
        <span className="rt-signed-name">{name}</span>
        {jobTitle !== '' && `, ${jobTitle}`}
      </p>
      <p>
        Signed on {formatDate(on)}
        {where !== '' && `, ${where}`}.{' '}
        <span className="sd-muted sd-small">
          Entered {formatMoment(at)}, fingerprint{' '}
          <code title={fingerprint}>{shortHash(fingerprint)}</code>
        </span>
      </p>
      {stale && (
        <Notification tone="warning" title={`The audit changed after ${name} signed`}>
          <p>
            The signature was given to an earlier state and does not count for this one. Show {name}{' '}
            <a href={addresses.history}>what changed</a>, and ask for it again.
          </p>
        </Notification>
      )}
      {!locked && (
        <div>
          <Button small look="quiet" onClick={() => void withdrawSignature(desk, signOff)}>
            Take this signature back
          </Button>
        </div>
      )}
    </div>
  )
}
