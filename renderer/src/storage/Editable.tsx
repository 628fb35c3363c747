import type { ReactNode } from 'react'
import { useDesk } from './desk-context.tsx'

interface EditableProps {
  readonly children: ReactNode
}

/** What a press would write: not there on a desk that is only looked at, as the banner above every screen says. */
export function Verbs({ children }: EditableProps) {
  return useDesk().readOnly === null ? children : null
}

/**
 * Fields that save by themselves, and lists of them: there to be read, and dead, on a desk that is only looked at.
 *
 * A signed audit locks none of them: the staff log goes on all year.
 */
export function Editable({ children }: EditableProps) {
  if (useDesk().readOnly === null) return children
  return <fieldset disabled>{children}</fieldset>
}
