import { addressOfEvidence } from '../../../ui/addresses.ts'
import { plural } from '../../../ui/format-number.ts'
import { Notification } from '../../../ui/Notification.tsx'
import type { PackedPiece } from '../packing/packing.ts'
import type { Outcome } from './make-package.ts'

interface OutcomeNoticeProps {
  readonly outcome: Outcome<string>
  readonly pieces: readonly PackedPiece[]
}

const UNTOUCHED = 'Nothing half done was left behind, and your audit is as it was.'

/** How the making ended, in one clear sentence and what to do next. */
export function OutcomeNotice({ outcome, pieces }: OutcomeNoticeProps) {
  switch (outcome.type) {
    case 'made':
      return (
        <Notification tone="success" live="polite" title="It is made">
          {outcome.value}
        </Notification>
      )
    case 'stopped':
      return (
        <Notification live="polite" title="You stopped it">
          {UNTOUCHED}
        </Notification>
      )
    case 'failed':
      return (
        <Notification tone="danger" live="assertive" title={`It was not made. ${outcome.sentence}`}>
          {UNTOUCHED}
        </Notification>
      )
    case 'lost': {
      const lost = pieces.filter(
        ({ listed: { source } }) => source.type === 'file' && outcome.files.has(source.sha256),
      )
      return (
        <Notification
          tone="danger"
          live="assertive"
          title={`It was not made: ${plural(lost.length, 'file is', 'files are')} missing or damaged in the vault`}
          actions={lost.map(({ piece }) => (
            <a key={piece.id} href={addressOfEvidence(piece.id)}>
              {piece.title}
            </a>
          ))}
        >
          {UNTOUCHED} Add the file again as a new version, or leave it out with a reason.
        </Notification>
      )
    }
  }
}
