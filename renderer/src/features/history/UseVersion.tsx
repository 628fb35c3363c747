import type { Answer } from '../../domain/audit/audit.ts'
import { sameWordsIn } from '../../domain/history/same-answer.ts'
import { useDesk } from '../../storage/desk-context.tsx'
import { useStored } from '../../storage/live.ts'
import { restoreAnswer } from '../../storage/undo-change.ts'
import { useGatheredAudit } from '../../storage/use-gathered-audit.tsx'
import { Button } from '../../ui/Button.tsx'
import { formatMoment } from '../../ui/format-time.ts'
import { useUndoToast } from '../../ui/use-undo-toast.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'

/** Gives an answer the words of a version of it. Not offered where they stand already. */
export function UseVersion({ version, at }: { readonly version: Answer; readonly at: string }) {
  const desk = useDesk()
  const showUndo = useUndoToast()
  const lock = useGatheredAudit()?.audit.lock
  const { auditId, code } = version
  const now = useStored(
    async () => (await desk.db.rows.answers.get([auditId, code])) ?? null,
    [desk.db, auditId, code],
  )
  if (lock || desk.readOnly !== null || now === undefined || (now && sameWordsIn(now, version)))
    return null
  const restore = async () => {
    const change = await restoreAnswer(desk, version, formatMoment(at))
    showUndo(`${code} is as it was on ${formatMoment(at)}.`, () => desk.undo(change))
  }
  return (
    <Button look="quiet" small onClick={() => void restore()}>
      Use this wording again<VisuallyHidden>, of {formatMoment(at)}</VisuallyHidden>
    </Button>
  )
}
