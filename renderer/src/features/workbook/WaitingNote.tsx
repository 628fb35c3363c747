import { useDesk } from '../../storage/desk-context.tsx'
import { addresses } from '../../ui/addresses.ts'
import { LinkButton } from '../../ui/Button.tsx'
import { Notification } from '../../ui/Notification.tsx'
import type { OpenReturn } from './open-workbook.ts'

/** What was read and not yet decided on, of this desk. */
export function WaitingNote({ open }: { readonly open: OpenReturn }) {
  if (useDesk().card.id !== open.deskId) return null
  return (
    <Notification
      title={`“${open.fileName}” was read and waits`}
      actions={
        <LinkButton small href={addresses.workbookPreview}>
          See what would change
        </LinkButton>
      }
    >
      Nothing of it is written yet.
    </Notification>
  )
}
