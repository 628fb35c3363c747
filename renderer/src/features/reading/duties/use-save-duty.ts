import type { DutyLine } from '../../../domain/receipts/duties.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { saveDutyChange } from '../../../storage/repositories/receipts.ts'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'
import type { DutyForm } from './duty-form.ts'

/** @param line the duty that is widened or changed; null for a new one */
export function useSaveDuty(line: DutyLine | null) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  return async ({ documentId, audiences, when, reason }: DutyForm, title: string) => {
    const { newId, now, author } = desk.context
    const id = line?.duty.id ?? newId()
    const duty = { id, documentId, audiences, when, off: false, reason: reason.trim() }
    const label = `Duty to read “${title}”`
    const change = await saveDutyChange(desk, { ...duty, by: author(), at: now() }, label)
    showWithUndo(`${label} saved.`, () => desk.undo(change))
  }
}

/** Only what rests on the school's own practice; shown as off, with the reason. */
export function useSwitchOff({ duty, document }: DutyLine) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  return async (reason: string) => {
    const { now, author } = desk.context
    const { id, audiences, when } = duty
    const label = `Duty switched off: “${document.title}”`
    const change = await saveDutyChange(
      desk,
      { id, documentId: document.id, audiences, when, off: true, reason, by: author(), at: now() },
      label,
    )
    showWithUndo(`${label}.`, () => desk.undo(change))
  }
}
