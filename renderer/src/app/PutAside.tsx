import { counted } from '../domain/shared/text.ts'
import { useDesk } from '../storage/desk-context.tsx'
import { NoteUntilRead } from '../ui/NoteUntilRead.tsx'

/** Says that this browser held changes which the desk had gone on without: never mixed in, never lost. */
export function PutAside() {
  const { opening, card } = useDesk()
  if (opening.type !== 'put-aside') return null
  return (
    <NoteUntilRead
      tone="warning"
      title={`${counted(opening.changes, 'change')} made here ${opening.changes === 1 ? 'was' : 'were'} put aside`}
    >
      They never reached the disk, and the desk has gone on in another window since. Nothing is
      lost: they are kept in the app’s folder, in desks/{card.id}/aside/{opening.name}. Look through
      what you did last, and type again what is missing.
    </NoteUntilRead>
  )
}
