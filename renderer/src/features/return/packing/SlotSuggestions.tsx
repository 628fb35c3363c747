import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import type { Evidence, EvidenceTarget } from '../../../domain/evidence/evidence.ts'
import { slotLines } from '../../../domain/evidence/evidence-use.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { linkEvidence, unlinkEvidence } from '../../../storage/repositories/evidence.ts'
import { useIsLocked } from '../../../storage/use-is-locked.ts'
import { Button } from '../../../ui/Button.tsx'
import { useToasts } from '../../../ui/toasts.ts'

interface SlotSuggestionsProps {
  readonly gathered: GatheredAudit
  readonly code: string
}

/** What already proves the questions behind a line, to be put here with one press. */
export function SlotSuggestions({ gathered, code }: SlotSuggestionsProps) {
  const desk = useDesk()
  const toasts = useToasts()
  const { audit } = gathered
  const locked = useIsLocked(audit)
  const pieces = slotLines(gathered).find(({ slot }) => slot.code === code)?.suggestions ?? []
  if (pieces.length === 0 || locked) return null
  const target: EvidenceTarget = { type: 'slot', code }
  const putHere = async (piece: Evidence) => {
    await linkEvidence(desk, audit.id, piece, target)
    toasts.show({
      message: `“${piece.title}” put into ${code}.`,
      undo: { onUndo: () => void unlinkEvidence(desk, audit.id, piece, target) },
    })
  }
  return (
    <div className="rt-suggestions">
      <h3>You have this already</h3>
      <ul className="rt-suggestions">
        {pieces.map((piece) => (
          <li key={piece.id} className="rt-suggestion">
            <span>{piece.title}</span>
            <Button
              small
              icon="plus"
              aria-label={`Put “${piece.title}” into ${code}`}
              onClick={() => void putHere(piece)}
            >
              Put it here
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
