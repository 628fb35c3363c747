import './ErrorSummary.css'
import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { StateMark } from './StateMark.tsx'

export interface FieldProblem {
  readonly message: ReactNode
  /** Id of the control to mend. */
  readonly fieldId?: string | undefined
  /** Or another screen, `#/audit/TRN04`. */
  readonly href?: string | undefined
}

interface ErrorSummaryProps {
  readonly problems: readonly FieldProblem[]
  readonly title?: string | undefined
  /** Off where the summary stands from the start rather than answering a press of a button. */
  readonly takeFocus?: boolean | undefined
}

/** All that keeps a form from going on, at its top, each a way to the field. */
export function ErrorSummary(props: ErrorSummaryProps) {
  const { problems, title = 'Some answers need another look', takeFocus = true } = props
  const box = useRef<HTMLElement>(null)
  const titleId = useId()
  useEffect(() => {
    if (takeFocus) box.current?.focus()
  }, [takeFocus])
  return (
    <section className="sd-errors" ref={box} tabIndex={-1} aria-labelledby={titleId}>
      <h2 className="sd-errors__title" id={titleId}>
        <StateMark state="missing" />
        {title}
      </h2>
      <ul className="sd-errors__list">
        {problems.map((problem, index) => (
          <li key={problem.fieldId ?? problem.href ?? `problem-${index}`}>
            <Way problem={problem} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Way({ problem: { message, fieldId, href } }: { readonly problem: FieldProblem }) {
  if (fieldId === undefined && href === undefined) return message
  return (
    <a href={href ?? `#${fieldId}`} onClick={(event) => goToField(event, fieldId)}>
      {message}
    </a>
  )
}

/** The address after `#` belongs to the routes, so the way to a field is walked by hand. */
function goToField(event: MouseEvent, fieldId: string | undefined) {
  if (fieldId === undefined) return
  event.preventDefault()
  const field = document.getElementById(fieldId)
  field?.scrollIntoView({ block: 'center' })
  field?.focus({ preventScroll: true })
}
