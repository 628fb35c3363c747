import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { isWaiting } from '../../../domain/feedback/standing.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import {
  removeFeedback,
  reopenFeedback,
  settleFeedback,
} from '../../../storage/repositories/feedback.ts'
import { addresses } from '../../../ui/addresses.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Field } from '../../../ui/Field.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'
import { useReason } from '../use-reason.ts'
import type { WordLine } from './use-feedback.ts'

/** What can be done with a word itself: called settled, opened again, taken away if typed by mistake. */
export function WordActions({ line: { word, standing } }: { readonly line: WordLine }) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  const [settling, setSettling] = useState(false)
  const takeAway = async () => {
    navigate(addresses.feedback.replace(/^#/, ''))
    const change = await removeFeedback(desk, word)
    showWithUndo('It is taken away. Its letter stays in the library.', () => desk.undo(change))
  }
  return (
    <div className="sd-cluster sd-no-print">
      {isWaiting(standing) && (
        <Button onClick={() => setSettling(true)}>It needs nothing more</Button>
      )}
      {standing.type === 'settled' && (
        <Button onClick={() => void reopenFeedback(desk, word)}>Open it again</Button>
      )}
      {word.came !== 'file' && (
        <Button look="quiet" onClick={() => void takeAway()}>
          Take it away, it was typed by mistake
        </Button>
      )}
      {settling && <SettleDialog line={{ word, standing }} onClose={() => setSettling(false)} />}
    </div>
  )
}

function SettleDialog({
  line: { word },
  onClose,
}: {
  readonly line: WordLine
  readonly onClose: () => void
}) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  const reason = useReason()
  const settle = async () => {
    const note = reason.take()
    if (note === null) return
    onClose()
    const change = await settleFeedback(desk, word, note)
    showWithUndo('It is settled.', () => desk.undo(change))
  }
  return (
    <Dialog
      title="It needs nothing more"
      onClose={onClose}
      actions={
        <>
          <Button look="primary" onClick={() => void settle()}>
            Call it settled
          </Button>
          <Button onClick={onClose}>Leave it open</Button>
        </>
      }
    >
      <p>It goes from Home. What came and this note stay here.</p>
      <Field
        id={reason.fieldId}
        label="How was it settled?"
        hint="Such as: answered by email on 2 December."
        need="required"
        error={reason.missing ? 'Say in a few words how it was settled.' : undefined}
      >
        <TextInput value={reason.value} onValueChange={reason.onValueChange} data-autofocus="" />
      </Field>
    </Dialog>
  )
}
