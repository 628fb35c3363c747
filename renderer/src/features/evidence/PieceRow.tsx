import { useIsLocked } from '../../storage/use-is-locked.ts'
import './PieceRow.css'
import { useId } from 'react'
import type { Audit } from '../../domain/audit/audit.ts'
import type { Evidence, EvidenceLink } from '../../domain/evidence/evidence.ts'
import { currentVersion } from '../../domain/evidence/evidence-state.ts'
import type { Instant } from '../../domain/shared/dates.ts'
import { useDesk } from '../../storage/desk-context.tsx'
import { bringBackEvidence, unlinkEvidence } from '../../storage/repositories/evidence.ts'
import { addressOfEvidence } from '../../ui/addresses.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useToasts } from '../../ui/toasts.ts'
import { setDetailsOpen, useOpenDetails } from './open-details.ts'
import { PieceFields } from './PieceFields.tsx'
import { PieceStateTag, SinceSignOffTag } from './PieceTags.tsx'
import { aboutPiece } from './piece-words.ts'
import { useIsLost } from './use-is-lost.ts'

interface PieceRowProps {
  readonly audit: Audit
  readonly piece: Evidence
  readonly link: EvidenceLink
  readonly signed: Instant | null
  /** The row is going: the focus must go somewhere. */
  readonly onUnlinked: () => void
}

/** One linked piece in a line, with its details on request. */
export function PieceRow({ audit, piece, link, signed, onUnlinked }: PieceRowProps) {
  const isOpen = useOpenDetails(({ open }) => open.has(piece.id))
  const detailsId = useId()
  const unlink = useUnlink(audit, piece, link)
  const { source } = currentVersion(piece)
  const isLost = useIsLost(source)
  const locked = useIsLocked(audit)
  return (
    <li className="ev-piece">
      <div className="ev-piece__line">
        <div className="ev-piece__name">
          <span className="ev-piece__title">
            <Icon name={source.type === 'file' ? 'file' : 'pointer'} />
            <a href={addressOfEvidence(piece.id)}>{piece.title}</a>
          </span>
          <PieceStateTag piece={piece} />
          <SinceSignOffTag piece={piece} signed={signed} />
        </div>
        {!locked && (
          <div className="sd-cluster sd-no-print">
            <Button
              small
              look="quiet"
              aria-expanded={isOpen}
              aria-controls={isOpen ? detailsId : undefined}
              aria-label={`Details of “${piece.title}”`}
              onClick={() => setDetailsOpen(piece.id, !isOpen)}
            >
              Details
            </Button>
            <Button
              small
              look="quiet"
              aria-label={`Unlink “${piece.title}” from ${link.target.code}`}
              onClick={() => {
                unlink()
                onUnlinked()
              }}
            >
              Unlink
            </Button>
          </div>
        )}
      </div>
      <p className="ev-piece__about">{aboutPiece(piece)}</p>
      {isLost && (
        <p>
          It proves nothing while its file is lost. Open{' '}
          <a href={addressOfEvidence(piece.id)}>the page of the piece</a> and bring the file again.
        </p>
      )}
      {isOpen && !locked && (
        <div className="ev-piece__details" id={detailsId}>
          <PieceFields key={piece.id} auditId={audit.id} piece={piece} />
        </div>
      )}
    </li>
  )
}

function useUnlink(audit: Audit, piece: Evidence, link: EvidenceLink) {
  const desk = useDesk()
  const toasts = useToasts()
  return () => {
    void unlinkEvidence(desk, audit.id, piece, link.target)
    toasts.show({
      message: `“${piece.title}” unlinked from ${link.target.code}. It stays in the library.`,
      undo: { onUndo: () => void bringBackEvidence(desk, audit.id, piece, [link]) },
    })
  }
}
