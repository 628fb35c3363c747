import type { StandingRow } from '../../../domain/training/standing.ts'
import { Notification } from '../../../ui/Notification.tsx'
import type { Training } from '../use-training.ts'

interface TipsProps {
  readonly training: Training
  readonly row: StandingRow
}

/** What the pack wants said beside a group of requirements, such as one account for a whole career. */
export function Tips({ training, row }: TipsProps) {
  const beside = new Set(row.requirements.flatMap(({ id, group }) => (group ? [id, group] : [id])))
  const tips = training.log.pack.training.tips.filter(({ showBeside }) =>
    showBeside.some((id) => beside.has(id)),
  )
  return tips.map(({ id, text, note }) => (
    <Notification key={id} title={text}>
      {note !== undefined && note !== '' && <p>{note}</p>}
    </Notification>
  ))
}
