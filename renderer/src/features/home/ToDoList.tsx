import type { GatheredAudit } from '../../domain/audit/gather-audit.ts'
import { addresses } from '../../ui/addresses.ts'
import { formatDate } from '../../ui/format-date.ts'
import { Notification } from '../../ui/Notification.tsx'
import { TaskList } from '../../ui/TaskList.tsx'
import { toDoNext } from './to-do.ts'

interface ToDoListProps {
  readonly gathered: GatheredAudit
  /** Nothing can be done here, only looked at. */
  readonly isLooking: boolean
}

/** What is missing, each line a link to where it is mended. */
export function ToDoList({ gathered, isLooking }: ToDoListProps) {
  if (gathered.audit.lock !== null) return <Signed gathered={gathered} />
  const toDo = toDoNext(gathered)
  if (toDo.length === 0) {
    return (
      <Notification
        tone="success"
        title="Nothing is missing that can be known today"
        actions={<a href={addresses.return}>Go to the return</a>}
      />
    )
  }
  return (
    <TaskList
      heading={isLooking ? 'Still to do' : 'To do next'}
      tasks={toDo.map(({ key, sentence, href, verb }) => ({
        key,
        label: sentence,
        href,
        state: <span aria-hidden="true">{isLooking ? 'See' : verb} ›</span>,
      }))}
    />
  )
}

/** After the signatures there is nothing to answer, only to hand over. */
function Signed({ gathered }: { gathered: GatheredAudit }) {
  const { revision, incomplete } = gathered.audit
  return (
    <Notification
      tone="success"
      title={`Revision ${revision} is signed and locked`}
      actions={<a href={addresses.return}>Go to the return</a>}
    >
      {incomplete
        ? `It goes as incomplete. The rest is promised for ${formatDate(incomplete.promisedOn)}.`
        : 'Nothing in it can change until it is unlocked.'}
    </Notification>
  )
}
