import type { Evidence, EvidenceFile, EvidenceTarget } from '../../domain/evidence/evidence.ts'
import { currentVersion } from '../../domain/evidence/evidence-state.ts'
import type { AuditId, EvidenceId } from '../../domain/shared/ids.ts'
import { endUpload } from '../../intake/uploads.ts'
import { useDesk } from '../../storage/desk-context.tsx'
import { linkEvidence } from '../../storage/repositories/evidence.ts'
import { addressOfEvidence } from '../../ui/addresses.ts'
import { Button } from '../../ui/Button.tsx'
import { Notification } from '../../ui/Notification.tsx'
import { addAsPiece } from './add-evidence.ts'

interface KnownFileProps {
  /** Of the upload. */
  readonly id: string
  readonly kept: EvidenceFile
  readonly piece: Evidence
  readonly auditId: AuditId
  readonly target: EvidenceTarget | null
  readonly here: ReadonlySet<EvidenceId>
}

/** The same bytes are in the library: one piece can prove many answers, so a copy is rarely meant. */
export function KnownFile({ id, kept, piece, auditId, target, here }: KnownFileProps) {
  const desk = useDesk()
  const isHere = here.has(piece.id)
  const canLink = target !== null && !isHere
  const link = async () => {
    if (target) await linkEvidence(desk, auditId, piece, target)
    endUpload(id)
  }
  const addOwn = async () => {
    const targets = target ? [target] : []
    await addAsPiece({ desk, auditId, targets, showDetails: true }, kept)
    endUpload(id)
  }
  return (
    <Notification
      live="polite"
      title={`“${kept.fileName}” is in the library already`}
      actions={
        <>
          {canLink && (
            <Button small look="primary" onClick={() => void link()}>
              Link “{piece.title}” here
            </Button>
          )}
          <Button small onClick={() => void addOwn()}>
            Add it as a second piece
          </Button>
          <Button small look="quiet" onClick={() => endUpload(id)}>
            Leave it
          </Button>
        </>
      }
    >
      <p>
        It is the same file as <a href={addressOfEvidence(piece.id)}>{piece.title}</a>
        {whichVersion(piece, kept)}. {isHere ? 'That piece is linked here already.' : ONE_FOR_MANY}
      </p>
    </Notification>
  )
}

const ONE_FOR_MANY = 'One piece can prove many answers and is then handed over once.'

function whichVersion(piece: Evidence, { sha256 }: EvidenceFile): string {
  const { source } = currentVersion(piece)
  return source.type === 'file' && source.sha256 === sha256 ? '' : ', in an earlier version'
}
