import { type RefObject, useState } from 'react'
import type { Evidence, EvidenceTarget } from '../../domain/evidence/evidence.ts'
import type { AuditId } from '../../domain/shared/ids.ts'
import { EvidenceDrop } from '../../intake/EvidenceDrop.tsx'
import { countDone, takeIn } from '../../intake/take-in.ts'
import { useDesk } from '../../storage/desk-context.tsx'
import { Button } from '../../ui/Button.tsx'
import { plural } from '../../ui/format-number.ts'
import { useToasts } from '../../ui/toasts.ts'
import { addUnlessKnown } from './add-evidence.ts'
import { PickDialog } from './PickDialog.tsx'
import { PointerDialog } from './PointerDialog.tsx'
import { placeOfTarget } from './places.ts'
import { UploadList } from './UploadList.tsx'
import type { LinkedPiece } from './use-evidence-at.ts'

interface AddHereProps {
  readonly auditId: AuditId
  readonly target: EvidenceTarget
  readonly library: readonly Evidence[]
  readonly linked: readonly LinkedPiece[]
  readonly zone: RefObject<HTMLElement | null>
}

/** Files, a piece of the library, or a place named: the three ways to prove an answer. */
export function AddHere({ auditId, target, library, linked, zone }: AddHereProps) {
  const [dialog, setDialog] = useState<'pick' | 'pointer' | null>(null)
  const desk = useDesk()
  const place = placeOfTarget(desk.card.id, target)
  const add = useAddFiles(auditId, target)
  const close = () => setDialog(null)
  const here = new Set(linked.map(({ piece }) => piece.id))
  return (
    <div className="ev-ways">
      <UploadList
        place={place}
        auditId={auditId}
        library={library}
        target={target}
        here={here}
        onAgain={add}
      />
      <EvidenceDrop label={`Add evidence for ${target.code}`} zone={zone} onFiles={add} />
      <div className="sd-cluster sd-no-print">
        <Button look="quiet" icon="search" onClick={() => setDialog('pick')}>
          Pick from the library
        </Button>
        <Button look="quiet" icon="pointer" onClick={() => setDialog('pointer')}>
          Say where it is kept
        </Button>
      </div>
      {dialog === 'pick' && (
        <PickDialog
          auditId={auditId}
          target={target}
          pieces={library.filter(({ id }) => !here.has(id))}
          onClose={close}
        />
      )}
      {dialog === 'pointer' && (
        <PointerDialog auditId={auditId} targets={[target]} onClose={close} />
      )}
    </div>
  )
}

function useAddFiles(auditId: AuditId, target: EvidenceTarget) {
  const desk = useDesk()
  const toasts = useToasts()
  return async (files: readonly File[]) => {
    const addition = { desk, auditId, targets: [target], showDetails: files.length === 1 }
    const place = placeOfTarget(desk.card.id, target)
    const settle = (kept: Parameters<typeof addUnlessKnown>[1]) => addUnlessKnown(addition, kept)
    const added = countDone(await takeIn({ desk, place, settle }, files))
    if (added > 0) toasts.show({ message: `${plural(added, 'file')} added to ${target.code}.` })
  }
}
