import { type ReactNode, useState } from 'react'
import { Button } from './Button.tsx'
import { Notification, type NotificationTone } from './Notification.tsx'

interface NoteUntilReadProps {
  readonly tone?: NotificationTone | undefined
  readonly title: string
  readonly children: ReactNode
}

/** A banner that asks for nothing: it goes when she says that she has read it. */
export function NoteUntilRead({ tone, title, children }: NoteUntilReadProps) {
  const [isRead, setRead] = useState(false)
  if (isRead) return null
  return (
    <Notification
      tone={tone}
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
