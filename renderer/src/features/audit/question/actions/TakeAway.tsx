import type { Action } from '../../../../domain/audit/audit.ts'
import { useDesk } from '../../../../storage/desk-context.tsx'
import { editAction, removeAction } from '../../../../storage/repositories/actions.ts'
import { Button } from '../../../../ui/Button.tsx'
import { useUndoToast } from '../../../../ui/use-undo-toast.ts'
import { VisuallyHidden } from '../../../../ui/VisuallyHidden.tsx'
import { fieldId } from '../field-ids.ts'

interface TakeAwayProps {
  readonly action: Action
  readonly code: string
}

/** Takes an action off this question, and wholly away where it serves no other. */
export function TakeAway({ action, code }: TakeAwayProps) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  const others = action.codes.filter((one) => one !== code)
  const here = action.codes.includes(code)
  const keeps = here && others.length > 0
  const take = async () => {
    const change = keeps
      ? await editAction(desk, action, (stored) => ({ ...stored, codes: others }))
      : await removeAction(desk, action)
    document.getElementById(fieldId('action'))?.focus()
    const message = keeps
      ? `Taken off ${code}. It stays with ${others.join(', ')}.`
      : 'Action removed.'
    showWithUndo(message, () => desk.undo(change))
  }
  return (
    <Button small look="quiet" onClick={take}>
      {keeps ? `Take off ${code}` : 'Remove'}{' '}
      <VisuallyHidden>the action “{action.what}”</VisuallyHidden>
    </Button>
  )
}
