import type { Audit } from '../../domain/audit/audit.ts'
import { counted } from '../../domain/shared/text.ts'
import { useDesk } from '../../storage/desk-context.tsx'
import { confirmCarried } from '../../storage/repositories/answers.ts'
import { useToasts } from '../../ui/toasts.ts'

/** Confirms carried answers as one change, with the way back. */
export function useConfirm(audit: Audit): (codes: readonly string[]) => void {
  const desk = useDesk()
  const toasts = useToasts()
  const confirm = async (codes: readonly string[]) => {
    await confirmCarried(desk, audit.id, codes)
    const what = codes.length === 1 ? codes[0] : counted(codes.length, 'answer')
    toasts.show({ message: `${what} confirmed.`, undo: { onUndo: () => void desk.undo() } })
  }
  return (codes) => void confirm(codes)
}
