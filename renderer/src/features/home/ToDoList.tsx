import type { GatheredAudit } from '../../domain/audit/gather-audit.ts'
import { addresses } from '../../ui/addresses.ts'
import { Notification } from '../../ui/Notification.tsx'
import { TaskList } from '../../ui/TaskList.tsx'
import { toDoNext } from './to-do.ts'

/** What is missing, each line a link to where it is mended. */
export function ToDoList({ gathered }: { gathered: GatheredAudit }) {
  const toDo = toDoNext(gathered)
  if (toDo.length === 0) {
    return (
      <Notification
        tone="success"
        title={
          gathered.audit.lock ? 'Signed and locked' : 'Nothing is missing that can be known today'
        }
        actions={<a href={addresses.return}>Go to the return</a>}
      />
    )
  }
  return (
    <TaskList
      heading="To do next"
      tasks={toDo.map(({ key, sentence, href, verb }) => ({
        key,
        label: sentence,
        href,
        state: <span aria-hidden="true">{verb} ›</span>,
      }))}
    />
  )
}
