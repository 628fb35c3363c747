import { mailSizeOf } from '../../../domain/returns/mail-size.ts'
import type { ReturnDocument } from '../../../domain/returns/return-document.ts'
import { formatBytes } from '../../../ui/format-number.ts'
import { Meter } from '../../../ui/Meter.tsx'
import { documentsEstimate, mailLimitOf, sizeAdvice } from './email-size.ts'

interface EmailMeterProps {
  readonly document: ReturnDocument
  readonly partMaxMb: number
}

/** About how large the package is as an email, and what to leave out or shrink. */
export function EmailMeter({ document, partMaxMb }: EmailMeterProps) {
  const { megabytes, nearlyBytes, ofPack } = mailLimitOf(partMaxMb)
  const size = mailSizeOf(document, documentsEstimate(document), megabytes)
  const { packageBytes, limitBytes, fits, canFit, leaveOutFirst } = size
  const tooLarge = ofPack
    ? `Too large: your pack takes at most ${megabytes} MB in one mail.`
    : 'Too large for most mailboxes.'
  return (
    <Meter
      label="As an email"
      value={packageBytes}
      limit={limitBytes}
      nearly={nearlyBytes}
      text={`about ${formatBytes(packageBytes)} of ${megabytes} MB`}
      advice={
        fits
          ? 'It still fits, but there is not much room left.'
          : [
              tooLarge,
              sizeAdvice(leaveOutFirst),
              canFit ? '' : 'Even without evidence it would be too large.',
            ]
              .filter(Boolean)
              .join(' ')
      }
    />
  )
}
