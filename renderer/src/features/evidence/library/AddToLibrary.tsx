import { type RefObject, useState } from 'react'
import type { Evidence, EvidenceFile } from '../../../domain/evidence/evidence.ts'
import type { AuditId } from '../../../domain/shared/ids.ts'
import { EvidenceDrop } from '../../../intake/EvidenceDrop.tsx'
import { countDone, takeIn } from '../../../intake/take-in.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Button } from '../../../ui/Button.tsx'
import { plural } from '../../../ui/format-number.ts'
import { useToasts } from '../../../ui/toasts.ts'
import { addUnlessKnown } from '../add-evidence.ts'
import { PointerDialog } from '../PointerDialog.tsx'
import { placeOfLibrary } from '../places.ts'
import { UploadList } from '../UploadList.tsx'

interface AddToLibraryProps {
  readonly auditId: AuditId
  readonly library: readonly Evidence[]
  readonly zone: RefObject<HTMLElement | null>
}

/** Evidence that no question has asked for yet. */
export function AddToLibrary({ auditId, library, zone }: AddToLibraryProps) {
  const [pointing, setPointing] = useState(false)
  const desk = useDesk()
  const toasts = useToasts()
  const place = placeOfLibrary(desk.card.id)
  const add = async (files: readonly File[]) => {
    const addition = { desk, auditId, targets: [], showDetails: false }
    const settle = (kept: readonly EvidenceFile[]) => addUnlessKnown(addition, kept)
    const added = countDone(await takeIn({ desk, place, settle }, files))
    if (added > 0) toasts.show({ message: `${plural(added, 'file')} added to the library.` })
  }
  return (
    <div className="ev-ways sd-no-print">
      <UploadList
        place={place}
        auditId={auditId}
        library={library}
        target={null}
        here={nowhere}
        onAgain={add}
      />
      <EvidenceDrop label="Add evidence to the library" zone={zone} onFiles={add} />
      <div className="sd-cluster">
        <Button look="quiet" icon="pointer" onClick={() => setPointing(true)}>
          Say where it is kept
        </Button>
      </div>
      {pointing && (
        <PointerDialog auditId={auditId} targets={[]} onClose={() => setPointing(false)} />
      )}
    </div>
  )
}

const nowhere: ReadonlySet<string> = new Set()
