import type { Audit } from '../../../domain/audit/audit.ts'
import type { Evidence, EvidenceFile } from '../../../domain/evidence/evidence.ts'
import { currentVersion } from '../../../domain/evidence/evidence-state.ts'
import { compareDates } from '../../../domain/shared/calendar.ts'
import type { LocalDate } from '../../../domain/shared/dates.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { useMissingFiles } from '../../../storage/missing-files.ts'
import { addresses } from '../../../ui/addresses.ts'
import { formatDate } from '../../../ui/format-date.ts'
import { Notification } from '../../../ui/Notification.tsx'
import { ReplaceFile } from './ReplaceFile.tsx'

interface PieceNoticesProps {
  readonly audit: Audit
  readonly piece: Evidence
  readonly today: LocalDate
}

/** What stands in the way of this piece proving anything, and what to do. */
export function PieceNotices({ audit, piece, today }: PieceNoticesProps) {
  const { source } = currentVersion(piece)
  const { expiresOn } = piece
  return (
    <>
      {source.type === 'file' && <LostFile audit={audit} piece={piece} source={source} />}
      {expiresOn !== null && compareDates(expiresOn, today) < 0 && (
        <Notification tone="warning" title={`It expired on ${formatDate(expiresOn)}`}>
          It proves nothing from then on and is not counted. Replace it with the new version below,
          or correct the date.
        </Notification>
      )}
      {audit.lock && (
        <Notification title="The audit is signed">
          This piece can be looked at but not changed.{' '}
          <a href={addresses.return}>Unlock it on the Return screen</a> first.
        </Notification>
      )}
    </>
  )
}

interface LostFileProps extends Omit<PieceNoticesProps, 'today'> {
  readonly source: EvidenceFile
}

function LostFile({ audit, piece, source }: LostFileProps) {
  const { missing, damaged } = useMissingFiles()
  const { readOnly } = useDesk()
  if (!missing.has(source.sha256)) return null
  const what = damaged.has(source.sha256)
    ? 'is not as it was when you added it'
    : 'is missing on this computer'
  return (
    <div className="sd-stack sd-stack--tight">
      <Notification tone="danger" live="polite" title={`“${source.fileName}” ${what}`}>
        What you wrote about it is safe, and so is everything else. Bring the same file again, from
        your own folder, an email or a backup: it is recognised and takes its old place.
      </Notification>
      {readOnly === null && <ReplaceFile auditId={audit.id} piece={piece} isLost />}
    </div>
  )
}
