import { useState } from 'react'
import type { HistoryWords } from '../../domain/history/account.ts'
import { titleOfChange } from '../../domain/history/change-title.ts'
import type { Entry } from '../../domain/history/join-sittings.ts'
import type { Change } from '../../storage/change.ts'
import { useDesk } from '../../storage/desk-context.tsx'
import { useStored } from '../../storage/live.ts'
import { planUndo } from '../../storage/plan-undo.ts'
import { undoChange } from '../../storage/undo-change.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Notification } from '../../ui/Notification.tsx'
import { useUndoToast } from '../../ui/use-undo-toast.ts'
import { PlanWords } from './PlanWords.tsx'
import { confirmWords, isUndone } from './plan-words.ts'

interface TakeBackDialogProps {
  readonly entry: Entry<Change>
  readonly title: string
  readonly words: HistoryWords
  readonly onClose: () => void
}

/** Shows what would come back and what would stay, before anything is done. */
export function TakeBackDialog({ entry, title, words, onClose }: TakeBackDialogProps) {
  const desk = useDesk()
  const showUndo = useUndoToast()
  const [late, setLate] = useState(false)
  const seqs = entry.changes.map(({ seq }) => seq)
  const plan = useStored(() => planUndo(desk.db, seqs), [desk.db, ...seqs])
  if (!plan) return null
  const takeBack = async (shown: number) => {
    const outcome = await undoChange(desk, seqs, shown)
    if (outcome.type !== 'done') return setLate(true)
    onClose()
    showUndo(`${titleOfChange(outcome.change)}.`, () => desk.undo(outcome.change))
  }
  return (
    <Dialog
      title={isUndone(entry.whole) ? 'Do this again?' : 'Take this back?'}
      onClose={onClose}
      wide
      actions={
        plan.type === 'ready' && (
          <>
            <Button look="primary" onClick={() => void takeBack(plan.back.length)}>
              {confirmWords(plan)}
            </Button>
            <Button onClick={onClose}>Leave it as it is</Button>
          </>
        )
      }
    >
      {late && (
        <Notification title="Nothing was taken back yet" tone="warning" live="assertive">
          Something was changed at the same moment. Below is how it stands now.
        </Notification>
      )}
      <p className="hi-entry__title">{title}</p>
      <PlanWords plan={plan} words={words} />
    </Dialog>
  )
}
