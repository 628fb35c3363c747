import './EmptyState.css'
import type { ReactNode } from 'react'

interface EmptyStateProps {
  /** What is not here yet: "No evidence yet". */
  readonly title: ReactNode
  /** What to do first, and what it is good for. */
  readonly children: ReactNode
  readonly actions?: ReactNode
  readonly headingLevel?: 2 | 3 | undefined
}

/** A page with nothing on it says what to do first. */
export function EmptyState({ title, children, actions, headingLevel = 2 }: EmptyStateProps) {
  const Heading = `h${headingLevel}` as const
  return (
    <div className="sd-empty">
      <Heading className="sd-empty__title">{title}</Heading>
      <div className="sd-empty__text">{children}</div>
      {actions !== undefined && <div className="sd-cluster">{actions}</div>}
    </div>
  )
}
