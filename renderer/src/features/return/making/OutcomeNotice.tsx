import { addressOfEvidence } from '../../../ui/addresses.ts'
import { plural } from '../../../ui/format-number.ts'
import { Notification } from '../../../ui/Notification.tsx'
import type { PackedPiece } from '../packing/packing.ts'
import { EndedNotice } from './EndedNotice.tsx'
import type { Outcome } from './make-package.ts'

interface OutcomeNoticeProps {
  readonly outcome: Outcome<string>
  readonly pieces: readonly PackedPiece[]
}

const UNTOUCHED = 'Nothing half done was left behind, and your audit is as it was.'

/** How the making ended, in one clear sentence and what to do next. */
export function OutcomeNotice({ outcome, pieces }: OutcomeNoticeProps) {
  return (
    <EndedNotice
      outcome={outcome}
      notMade="It was not made."
      kept={UNTOUCHED}
      made={(words) => (
        <Notification tone="success" live="polite" title="It is made">
          {words}
        </Notification>
      )}
      lost={(files) => <Lost files={files} pieces={pieces} />}
    />
  )
}

function Lost({
  files,
  pieces,
}: Pick<OutcomeNoticeProps, 'pieces'> & { readonly files: ReadonlySet<string> }) {
  const lost = pieces.filter(
    ({ listed: { source } }) => source.type === 'file' && files.has(source.sha256),
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
