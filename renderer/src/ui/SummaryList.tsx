import './SummaryList.css'
import type { ReactNode } from 'react'

export interface SummaryRow {
  readonly key: string
  readonly term: ReactNode
  readonly detail: ReactNode
  /** A link or button, with words that say of what: "Change the head's name". */
  readonly action?: ReactNode
}

/** What is known about one thing, as pairs of name and value. */
export function SummaryList({ rows }: { readonly rows: readonly SummaryRow[] }) {
  return (
    <dl className="sd-summary">
      {rows.map(({ key, term, detail, action }) => (
        <div className="sd-summary__row" key={key}>
          <dt>{term}</dt>
          <dd className="sd-summary__detail">{detail}</dd>
          {action !== undefined && <dd className="sd-summary__action">{action}</dd>}
        </div>
      ))}
    </dl>
  )
}
