import { useState } from 'react'
import { counted } from '../domain/shared/text.ts'
import { useDesk } from '../storage/desk-context.tsx'
import { Button } from '../ui/Button.tsx'
import { Notification } from '../ui/Notification.tsx'

/** Says that this browser held changes which the desk had gone on without: never mixed in, never lost. */
export function PutAside() {
  const { opening, card } = useDesk()
  const [isRead, setRead] = useState(false)
  if (opening.type !== 'put-aside' || isRead) return null
  return (
    <Notification
      tone="warning"
      live="polite"
      title={`${counted(opening.changes, 'change')} made here ${opening.changes === 1 ? 'was' : 'were'} put aside`}
      banner
      actions={
        <Button small onClick={() => setRead(true)}>
          Understood
        </Button>
      }
    >
      They never reached the disk, and the desk has gone on in another window since. Nothing is
      lost: they are kept in the app’s folder, in desks/{card.id}/aside/{opening.name}. Look through
      what you did last, and type again what is missing.
    </Notification>
  )
}
