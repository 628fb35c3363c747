import './Disclosure.css'
import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'

interface DisclosureProps extends Omit<ComponentProps<'details'>, 'children'> {
  /** A question or a name: "Why is this asked?" */
  readonly summary: ReactNode
  readonly children: ReactNode
}

/** More, for who wants it. Closed at first, and found by the browser's own search. */
export function Disclosure({ summary, children, className, ...native }: DisclosureProps) {
  return (
    <details className={classes('sd-disclosure', className)} {...native}>
      <summary>
        <Icon name="chevron-right" />
        <span>{summary}</span>
      </summary>
      <div className="sd-disclosure__body">{children}</div>
    </details>
  )
}
