import type { Evidence, EvidenceFile } from '../../../domain/evidence/evidence.ts'
import { currentVersion } from '../../../domain/evidence/evidence-state.ts'
import type { AuditId } from '../../../domain/shared/ids.ts'
import { EvidenceDrop } from '../../../intake/EvidenceDrop.tsx'
import { type Settled, takeIn } from '../../../intake/take-in.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { type Toast, useToasts } from '../../../ui/toasts.ts'
import { placeOfPiece } from '../places.ts'
import { UploadList } from '../UploadList.tsx'
import { type Brought, bringFile, takeBackVersion } from './bring-file.ts'

interface ReplaceFileProps {
  readonly auditId: AuditId
  readonly piece: Evidence
  readonly isLost: boolean
}

/** One file: the lost one again, or a new version. */
export function ReplaceFile({ auditId, piece, isLost }: ReplaceFileProps) {
  const desk = useDesk()
  const place = placeOfPiece(desk.card.id, piece.id)
  const bring = useBring(auditId, piece, isLost)
  return (
    <div className="ev-ways sd-no-print">
      <UploadList
        place={place}
        auditId={auditId}
        library={[]}
        target={null}
        here={new Set()}
        onAgain={bring}
      />
      <EvidenceDrop
        label={isLost ? 'Bring the file again' : `New version of ${piece.title}`}
        buttonLabel={wordsOfButton(piece, isLost)}
        multiple={false}
        // A stray Ctrl+V must not replace a file.
        zone={null}
        onFiles={bring}
      />
    </div>
  )
}

function wordsOfButton(piece: Evidence, isLost: boolean): string {
  if (isLost) return 'Bring the file again'
  return currentVersion(piece).source.type === 'file'
    ? 'Replace with a new version'
    : 'Add the file itself'
}

function useBring(auditId: AuditId, piece: Evidence, isLost: boolean) {
  const desk = useDesk()
  const toasts = useToasts()
  return (files: readonly File[]) => {
    const settleOne = async (kept: EvidenceFile): Promise<Settled> => {
      const brought = await bringFile(desk, auditId, piece, kept, isLost)
      if (brought.type === 'locked') return { type: 'locked' }
      const undo = (id: string) => void takeBackVersion(desk, auditId, piece, id)
      toasts.show(toastOf(brought, piece.title, undo))
      return { type: 'done' }
    }
    const settle = (kept: readonly EvidenceFile[]) => Promise.all(kept.map(settleOne))
    return takeIn({ desk, place: placeOfPiece(desk.card.id, piece.id), settle }, files)
  }
}

function toastOf(
  brought: Exclude<Brought, { type: 'locked' }>,
  title: string,
  takeBack: (id: string) => void,
): Toast {
  switch (brought.type) {
    case 'back':
      return { message: `The file of “${title}” is back in its place.` }
    case 'same':
      return { message: 'It is the same file as before, so nothing was changed.' }
    case 'new-version':
      return {
        message: `New version of “${title}”. The old one is kept. See whether its dates still hold.`,
        undo: { onUndo: () => takeBack(brought.id) },
      }
  }
}
