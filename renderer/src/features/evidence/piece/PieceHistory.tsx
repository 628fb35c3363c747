import type { Evidence } from '../../../domain/evidence/evidence.ts'
import { aboutPiece } from '../../../storage/about.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { historyOf } from '../../../storage/history.ts'
import { useStored } from '../../../storage/live.ts'
import { ChangesOf } from '../../../ui/ChangesOf.tsx'

/** Everything that was ever done to this piece. */
export function PieceHistory({ piece }: { readonly piece: Evidence }) {
  const { db } = useDesk()
  const about = aboutPiece(piece.id)
  const changes = useStored(() => historyOf(db, about), [db, about])
  return changes && <ChangesOf about={about} changes={changes} />
}
