import type { Audit } from '../../domain/audit/audit.ts'
import { counted } from '../../domain/shared/text.ts'
import { useDesk } from '../../storage/desk-context.tsx'
import { confirmCarried } from '../../storage/repositories/answers.ts'
import { useUndoToast } from '../../ui/use-undo-toast.ts'

/** Confirms carried answers as one change, with the way back. */
export function useConfirm(audit: Audit): (codes: readonly string[]) => void {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  const confirm = async (codes: readonly string[]) => {
    const change = await confirmCarried(desk, audit.id, codes)
    const what = codes.length === 1 ? codes[0] : counted(codes.length, 'answer')
    showWithUndo(`${what} confirmed.`, () => desk.undo(change))
  }
  return (codes) => void confirm(codes)
}
