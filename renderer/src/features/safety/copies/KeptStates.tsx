import { useState } from 'react'
import type { KeptCard } from '../../../../../electron/contract/safety-values.ts'
import type { DeskCard } from '../../../../../electron/contract/values.ts'
import { describeFailure } from '../../../bridge/failure-words.ts'
import { safetyWatchOf } from '../../../bridge/use-safety-state.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Button } from '../../../ui/Button.tsx'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'
import { Notification } from '../../../ui/Notification.tsx'
import { AskToBringBack } from '../restore/AskToBringBack.tsx'
import { useBringBack } from '../restore/use-bring-back.ts'
import { canDiscard, canUndo, keptHolds, keptTitle, newestKeptFirst } from './kept-words.ts'

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
  const title = keptTitle(kept, now)
  return (
    <li>
      <div>
        <p>{title}</p>
        <p className="sd-muted sd-small">{keptHolds(kept)}</p>
      </div>
      <div className="sd-cluster">
        {kept.canBeBroughtBack && (
          <Button
            small
            aria-label={isUndo ? undefined : `Bring this back: ${title}`}
            onClick={() => !busy && setAsking('bring-back')}
          >
            {isUndo ? 'Undo this restore' : 'Bring this back'}
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
        <AskToBringBack
          kept={kept}
          isUndo={isUndo}
          now={now}
          onConfirm={() => {
            setAsking(null)
            void bringBack(kept)
          }}
          onCancel={() => setAsking(null)}
        />
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
          <p>{title}: it goes and cannot be brought back. What you work with now is not touched.</p>
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
