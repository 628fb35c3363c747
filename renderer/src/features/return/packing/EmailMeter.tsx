import { mailSizeOf } from '../../../domain/returns/mail-size.ts'
import type { ReturnDocument } from '../../../domain/returns/return-document.ts'
import { formatBytes } from '../../../ui/format-number.ts'
import { Meter } from '../../../ui/Meter.tsx'
import { documentsEstimate, MAIL_LIMIT_MB, MAIL_NEARLY_BYTES, sizeAdvice } from './email-size.ts'

interface EmailMeterProps {
  readonly document: ReturnDocument
  readonly partMaxMb: number
}

/** About how large the package is as an email, and what to leave out or shrink. */
export function EmailMeter({ document, partMaxMb }: EmailMeterProps) {
  const documents = documentsEstimate(document)
  const { packageBytes, limitBytes, leaveOutFirst } = mailSizeOf(document, documents, MAIL_LIMIT_MB)
  const ofPack = mailSizeOf(document, documents, partMaxMb)
  return (
    <div className="sd-stack sd-stack--tight">
      <Meter
        label="As an email"
        value={packageBytes}
        limit={limitBytes}
        nearly={MAIL_NEARLY_BYTES}
        text={`about ${formatBytes(packageBytes)} of ${MAIL_LIMIT_MB} MB`}
        advice={
          leaveOutFirst.length > 0
            ? `Too large for most mailboxes. ${sizeAdvice(leaveOutFirst)}`
            : 'It still fits, but not every mailbox takes as much.'
        }
      />
      {partMaxMb < MAIL_LIMIT_MB && !ofPack.fits && (
        <p className="sd-small">
          Your pack says that the partnership takes at most {partMaxMb} MB in one mail.{' '}
          {leaveOutFirst.length === 0 && sizeAdvice(ofPack.leaveOutFirst)}
        </p>
      )}
      {partMaxMb < MAIL_LIMIT_MB && ofPack.fits && (
        <p className="sd-small sd-muted">
          It also fits the {partMaxMb} MB that your pack names for one mail.
        </p>
      )}
    </div>
  )
}
