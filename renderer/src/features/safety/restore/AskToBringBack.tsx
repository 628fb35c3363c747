import type { KeptCard } from '../../../../../electron/contract/safety-values.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { useStored } from '../../../storage/live.ts'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'
import { countSince } from '../copies/count-since.ts'
import { keptTitle, setAsideWords } from '../copies/kept-words.ts'

interface AskToBringBackProps {
  readonly kept: Pick<KeptCard, 'why' | 'at'>
  /** Bringing it back undoes the last restore. */
  readonly isUndo: boolean
  readonly now: string
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

/** The same question as before a restore: what becomes of what is here. */
export function AskToBringBack({ kept, isUndo, now, onConfirm, onCancel }: AskToBringBackProps) {
  const { db } = useDesk()
  const since = useStored(() => countSince(db, kept.at), [db, kept.at])
  // Nothing is asked before it is known what would go.
  if (since === undefined) return null
  return (
    <ConfirmDialog
      title={isUndo ? 'Undo this restore?' : 'Bring this back?'}
      confirmLabel={isUndo ? 'Undo the restore' : 'Bring it back'}
      cancelLabel="Leave everything as it is"
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      <p>{keptTitle(kept, now)}: that takes the place of what is here.</p>
      <p>
        <strong>{setAsideWords(since)}</strong>
      </p>
      <p>What is here now is kept for 30 days at least, and can be brought back in the same way.</p>
    </ConfirmDialog>
  )
}
