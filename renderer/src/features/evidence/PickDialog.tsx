import './PickDialog.css'
import { useState } from 'react'
import type { Evidence, EvidenceTarget } from '../../domain/evidence/evidence.ts'
import type { AuditId, EvidenceId } from '../../domain/shared/ids.ts'
import { useDesk } from '../../storage/desk-context.tsx'
import { linkEvidence, unlinkEvidence } from '../../storage/repositories/evidence.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { plural } from '../../ui/format-number.ts'
import { SearchInput } from '../../ui/SearchInput.tsx'
import { useToasts } from '../../ui/toasts.ts'
import { findPieces } from './find-pieces.ts'
import { aboutPiece } from './piece-words.ts'

interface PickDialogProps {
  readonly auditId: AuditId
  readonly target: EvidenceTarget
  /** What can be picked: the library without what stands here already. */
  readonly pieces: readonly Evidence[]
  readonly onClose: () => void
}

/** Pieces of the library, to be linked here as well. */
export function PickDialog({ auditId, target, pieces, onClose }: PickDialogProps) {
  const [sought, setSought] = useState('')
  const [picked, setPicked] = useState<ReadonlySet<EvidenceId>>(new Set())
  const link = useLinkAll(auditId, target)
  const found = findPieces(pieces, sought)
  const chosen = pieces.filter(({ id }) => picked.has(id))
  return (
    <Dialog
      title={`Pick evidence for ${target.code}`}
      wide
      onClose={onClose}
      actions={
        <>
          <Button
            look="primary"
            disabled={chosen.length === 0}
            onClick={() => {
              void link(chosen)
              onClose()
            }}
          >
            {chosen.length === 0 ? 'Link them' : `Link ${plural(chosen.length, 'piece')}`}
          </Button>
          <Button onClick={onClose}>Leave it</Button>
        </>
      }
    >
      {pieces.length === 0 ? (
        <p>There is nothing in the library that is not linked here already. Add files instead.</p>
      ) : (
        <div className="sd-stack">
          <SearchInput label="Search the library" value={sought} onChange={setSought} />
          <output className="sd-muted">{plural(found.length, 'piece')}</output>
          <ul className="ev-pick">
            {found.map((piece) => (
              <li key={piece.id}>
                <Checkbox
                  label={piece.title}
                  hint={aboutPiece(piece)}
                  checked={picked.has(piece.id)}
                  onValueChange={(on) => setPicked(toggled(picked, piece.id, on))}
                />
              </li>
            ))}
          </ul>
        </div>
      )}
    </Dialog>
  )
}

function toggled<T>(set: ReadonlySet<T>, value: T, on: boolean): ReadonlySet<T> {
  const next = new Set(set)
  if (on) next.add(value)
  else next.delete(value)
  return next
}

function useLinkAll(auditId: AuditId, target: EvidenceTarget) {
  const desk = useDesk()
  const toasts = useToasts()
  return async (chosen: readonly Evidence[]) => {
    for (const piece of chosen) await linkEvidence(desk, auditId, piece, target)
    toasts.show({
      message: `${plural(chosen.length, 'piece')} linked to ${target.code}.`,
      undo: { onUndo: () => void unlinkAll(chosen) },
    })
  }
  async function unlinkAll(chosen: readonly Evidence[]) {
    for (const piece of chosen) await unlinkEvidence(desk, auditId, piece, target)
  }
}
