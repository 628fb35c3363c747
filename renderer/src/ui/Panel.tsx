import './Panel.css'
import type { ReactNode } from 'react'

interface PanelProps {
  readonly title?: ReactNode
  readonly children: ReactNode
  readonly headingLevel?: 2 | 3 | undefined
  /** At the end of the title's line. */
  readonly aside?: ReactNode
}

/** A sheet laid on the page, for one thing that belongs together. Sparingly. */
export function Panel({ title, children, headingLevel = 2, aside }: PanelProps) {
  const Heading = `h${headingLevel}` as const
  return (
    <section className="sd-panel">
      {title !== undefined && (
        <div className="sd-panel__head">
          <Heading className="sd-panel__title">{title}</Heading>
          {aside}
        </div>
      )}
      {children}
    </section>
  )
}
