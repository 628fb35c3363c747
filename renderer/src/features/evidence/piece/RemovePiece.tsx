import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { Audit } from '../../../domain/audit/audit.ts'
import type { Evidence } from '../../../domain/evidence/evidence.ts'
import { currentVersion } from '../../../domain/evidence/evidence-state.ts'
import { listed } from '../../../domain/shared/text.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { bringBackEvidence, removeEvidence } from '../../../storage/repositories/evidence.ts'
import { useIsLocked } from '../../../storage/use-is-locked.ts'
import { addresses } from '../../../ui/addresses.ts'
import { Button } from '../../../ui/Button.tsx'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'
import { useToasts } from '../../../ui/toasts.ts'
import type { Use } from '../where-used.ts'

interface RemovePieceProps {
  readonly audit: Audit
  readonly piece: Evidence
  readonly uses: readonly Use[]
}

/** Takes the piece out of the library. The file itself stays: nothing is deleted by itself. */
export function RemovePiece({ audit, piece, uses }: RemovePieceProps) {
  const [asking, setAsking] = useState(false)
  const remove = useRemove(audit, piece, uses)
  if (useIsLocked(audit)) return null
  return (
    <div className="sd-no-print">
      <Button onClick={() => setAsking(true)}>Take it out of the library</Button>
      {asking && (
        <ConfirmDialog
          danger
          title={`Take “${piece.title}” out of the library?`}
          confirmLabel="Take it out"
          onConfirm={() => void remove()}
          onCancel={() => setAsking(false)}
        >
          <p>{whatGoes(uses)}</p>
          <p>{whatStays(piece)}</p>
        </ConfirmDialog>
      )}
    </div>
  )
}

function whatGoes(uses: readonly Use[]): string {
  if (uses.length === 0) return 'No question or slot uses it.'
  return `It no longer proves ${listed(uses.map(({ link }) => link.target.code))}.`
}

function whatStays(piece: Evidence): string {
  const undo = 'Undo brings it back with all its links.'
  return currentVersion(piece).source.type === 'file'
    ? `The file itself stays on this computer, where the app keeps its evidence. ${undo}`
    : undo
}

function useRemove(audit: Audit, piece: Evidence, uses: readonly Use[]) {
  const desk = useDesk()
  const toasts = useToasts()
  return async () => {
    await removeEvidence(desk, audit.id, piece)
    navigate(addresses.evidence.replace(/^#/, ''))
    const links = uses.map(({ link }) => link)
    toasts.show({
      message: `“${piece.title}” was taken out of the library.`,
      undo: { onUndo: () => void bringBackEvidence(desk, audit.id, piece, links) },
    })
  }
}
