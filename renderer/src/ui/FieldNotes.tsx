import type { ReactNode } from 'react'
import { StateMark } from './StateMark.tsx'
import { VisuallyHidden } from './VisuallyHidden.tsx'

interface NoteProps {
  readonly id: string | undefined
  readonly children: ReactNode
}

export function FieldHint({ id, children }: NoteProps) {
  if (id === undefined) return null
  return (
    <div className="sd-field__hint" id={id}>
      {children}
    </div>
  )
}

export function FieldError({ id, children }: NoteProps) {
  if (id === undefined) return null
  return (
    <p className="sd-field__error" id={id}>
      <StateMark state="missing" />
      <span>
        <VisuallyHidden>Problem: </VisuallyHidden>
        {children}
      </span>
    </p>
  )
}
