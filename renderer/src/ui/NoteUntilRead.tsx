import { type ReactNode, useState } from 'react'
import { Button } from './Button.tsx'
import { Notification } from './Notification.tsx'

interface NoteUntilReadProps {
  readonly title: string
  readonly children: ReactNode
}

/** A banner that asks for nothing: it goes when she says that she has read it. */
export function NoteUntilRead({ title, children }: NoteUntilReadProps) {
  const [isRead, setRead] = useState(false)
  if (isRead) return null
  return (
    <Notification
      live="polite"
      banner
      title={title}
      actions={
        <Button small onClick={() => setRead(true)}>
          Understood
        </Button>
      }
    >
      {children}
    </Notification>
  )
}
