import './TaskList.css'
import type { ReactNode } from 'react'

export interface Task {
  readonly key: string
  readonly label: ReactNode
  /** Without it the task is shown but cannot be opened yet. */
  readonly href?: string | undefined
  readonly hint?: ReactNode
  /** Numbers, such as "3 of 9". */
  readonly count?: ReactNode
  /** Usually a `StateTag`. */
  readonly state?: ReactNode
  readonly current?: boolean | undefined
}

interface TaskListProps {
  readonly tasks: readonly Task[]
  readonly heading?: ReactNode
  readonly headingLevel?: 2 | 3 | 4 | undefined
  /** Beside the heading: the sum of what is below. */
  readonly summary?: ReactNode
  /** Narrower rows, for a list that stands beside a question. */
  readonly compact?: boolean | undefined
  readonly label?: string | undefined
}

/** Things to do, one to a line, each a link with how it stands. */
export function TaskList(props: TaskListProps) {
  const { tasks, heading, headingLevel = 2, summary, compact, label } = props
  const Heading = `h${headingLevel}` as const
  return (
    <div className={compact ? 'sd-tasks sd-tasks--compact' : 'sd-tasks'}>
      {heading !== undefined && (
        <div className="sd-tasks__head">
          <Heading className="sd-tasks__heading">{heading}</Heading>
          {summary !== undefined && <div className="sd-tasks__summary">{summary}</div>}
        </div>
      )}
      <ul className="sd-tasks__list" aria-label={label}>
        {tasks.map((task) => (
          <TaskLine key={task.key} task={task} />
        ))}
      </ul>
    </div>
  )
}

function TaskLine({ task }: { readonly task: Task }) {
  const { label, href, hint, count, state, current } = task
  return (
    <li className={current ? 'sd-task sd-task--current' : 'sd-task'}>
      <div className="sd-task__words">
        {href === undefined ? (
          <span className="sd-task__name">{label}</span>
        ) : (
          <a className="sd-task__name" href={href} aria-current={current ? 'page' : undefined}>
            {label}
          </a>
        )}
        {hint !== undefined && <div className="sd-task__hint">{hint}</div>}
      </div>
      {count !== undefined && <div className="sd-task__count">{count}</div>}
      {state !== undefined && <div className="sd-task__state">{state}</div>}
    </li>
  )
}
