import { useState } from 'react'
import type { KeptCard } from '../../../../../electron/contract/safety-values.ts'
import type { DeskCard } from '../../../../../electron/contract/values.ts'
import { describeFailure } from '../../../bridge/failure-words.ts'
import { safetyWatchOf } from '../../../bridge/use-safety-state.ts'
import { seqInWords } from '../../../domain/safety/count-words.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Button } from '../../../ui/Button.tsx'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'
import { formatBytes } from '../../../ui/format-number.ts'
import { Notification } from '../../../ui/Notification.tsx'
import { useBringBack } from '../restore/use-bring-back.ts'
import { canDiscard, canUndo, keptTitle, newestKeptFirst } from './kept-words.ts'

interface KeptStatesProps {
  readonly kept: readonly KeptCard[]
  readonly now: string
  readonly onRestored: (card: DeskCard) => void
}

/** What a restore or a repair set aside. It goes only when she says so. */
export function KeptStates({ kept, now, onRestored }: KeptStatesProps) {
  if (kept.length === 0) return null
  const newestFirst = newestKeptFirst(kept)
  const undoable = newestFirst.find(({ canBeBroughtBack }) => canBeBroughtBack)
  return (
    <ul className="sf-kept" aria-label="States that were set aside">
      {newestFirst.map((one) => (
        <KeptState
          key={one.keptId}
          kept={one}
          isUndo={one === undoable && canUndo(one, now)}
          now={now}
          onRestored={onRestored}
        />
      ))}
    </ul>
  )
}

interface KeptStateProps {
  readonly kept: KeptCard
  /** Bringing it back undoes the last restore. */
  readonly isUndo: boolean
  readonly now: string
  readonly onRestored: (card: DeskCard) => void
}

function KeptState({ kept, isUndo, now, onRestored }: KeptStateProps) {
  const { bringBack, busy, told } = useBringBack(onRestored)
  const [asking, setAsking] = useState<'bring-back' | 'remove' | null>(null)
  const removal = useRemoval(kept)
  const title = keptTitle(kept)
  return (
    <li>
      <div>
        <p>{title}</p>
        <p className="sd-muted sd-small">
          {kept.seq !== null && `${seqInWords(kept.seq)}, `}
          {formatBytes(kept.bytes)}
        </p>
      </div>
      <div className="sd-cluster">
        {kept.canBeBroughtBack && (
          <Button
            small
            aria-label={isUndo ? undefined : `Bring back: ${title}`}
            onClick={() => !busy && setAsking('bring-back')}
          >
            {isUndo ? 'Undo this restore' : 'Bring back'}
          </Button>
        )}
        {canDiscard(kept, now) && (
          <Button
            small
            look="quiet"
            aria-label={`Remove: ${title}`}
            onClick={() => setAsking('remove')}
          >
            Remove
          </Button>
        )}
      </div>
      {[told, removal.told].map(
        (sentence) =>
          sentence !== null && (
            <Notification key={sentence} tone="danger" live="assertive" title={sentence} />
          ),
      )}
      {asking === 'bring-back' && (
        <ConfirmDialog
          title={isUndo ? 'Undo this restore?' : 'Bring this back?'}
          confirmLabel={isUndo ? 'Undo the restore' : 'Bring it back'}
          cancelLabel="Leave everything as it is"
          onConfirm={() => {
            setAsking(null)
            void bringBack(kept)
          }}
          onCancel={() => setAsking(null)}
        >
          <p>{title} takes its place again. What is here now is set aside in turn.</p>
        </ConfirmDialog>
      )}
      {asking === 'remove' && (
        <ConfirmDialog
          danger
          title="Remove it for good?"
          confirmLabel="Remove it for good"
          cancelLabel="Keep it"
          onConfirm={() => {
            setAsking(null)
            void removal.remove()
          }}
          onCancel={() => setAsking(null)}
        >
          <p>{title} goes and cannot be brought back. What you work with now is not touched.</p>
        </ConfirmDialog>
      )}
    </li>
  )
}

function useRemoval({ keptId }: KeptCard) {
  const { bridge, card } = useDesk()
  const [told, setTold] = useState<string | null>(null)
  const remove = async () => {
    const answer = await bridge.ask('backups:discard-kept', { deskId: card.id, keptId })
    setTold(answer.ok ? null : `It was not removed. ${describeFailure(answer.failure)}`)
    await safetyWatchOf(bridge, card.id).ask()
  }
  return { remove, told }
}
