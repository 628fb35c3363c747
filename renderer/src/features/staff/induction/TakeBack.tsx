import type { Checklist, ChecklistLine } from '../../../domain/induction/checklist.ts'
import { untickLine } from '../../../domain/induction/tick.ts'
import { nameOf } from '../../../domain/people/person.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { editInduction } from '../../../storage/repositories/inductions.ts'
import { addReceipts } from '../../../storage/repositories/receipts.ts'
import { removeRecords } from '../../../storage/repositories/training.ts'
import { Button } from '../../../ui/Button.tsx'
import { useUndoToast } from '../../../ui/use-undo-toast.ts'

interface TakeBackProps {
  readonly checklist: Checklist
  readonly line: ChecklistLine
}

/** For a line that was ticked by mistake, as far as this list ticked it. */
export function TakeBack({ checklist, line }: TakeBackProps) {
  const desk = useDesk()
  const showWithUndo = useUndoToast()
  if (line.state !== 'done' || !isOurs(line)) return null
  const takeBack = async () => {
    const { now, today, newId, author } = desk.context
    const untick = untickLine(checklist, line, {
      reason: 'Ticked by mistake',
      by: author(),
      on: today(),
      now: now(),
      newId,
    })
    if (untick === null) return
    const label = `“${line.title}” of ${nameOf(checklist.person)}`
    const change = await write(untick, label)
    showWithUndo(`“${line.title}” is open again.`, () => desk.undo(change))
  }
  const write = (untick: NonNullable<ReturnType<typeof untickLine>>, label: string) => {
    if (line.type === 'reading') return addReceipts(desk, label, untick.receipts)
    if (line.type === 'training') {
      return removeRecords(desk, line.record === null ? [] : [line.record], label)
    }
    const { ticks } = untick.induction
    return editInduction(desk, checklist.induction, label, (stored) => ({ ...stored, ticks }))
  }
  return (
    <Button
      small
      look="quiet"
      aria-label={`Not done: ${line.title}`}
      onClick={() => void takeBack()}
    >
      Not done
    </Button>
  )
}

/** What was read or learnt elsewhere is put right where it was noted. */
function isOurs(line: ChecklistLine): boolean {
  if (line.type === 'own') return true
  if (line.type === 'training') return line.record?.source.type === 'induction'
  return line.receipt?.source?.type === 'induction'
}
