import { Button } from '../../../ui/Button.tsx'
import { Notification } from '../../../ui/Notification.tsx'
import { type JournalChecked, journalWords } from './journal-words.ts'

interface JournalNoteProps {
  readonly journal: JournalChecked
  /** Opens the desk again, which shows what can be put right and from where. */
  readonly onReopen: () => void
}

/** What reading the journal on the disk found. */
export function JournalNote({ journal, onReopen }: JournalNoteProps) {
  const { tone, title } = journalWords(journal)
  if (tone !== 'danger') return <Notification tone={tone} live="polite" title={title} />
  return (
    <Notification
      tone="danger"
      live="assertive"
      title={title}
      actions={
        <Button look="primary" onClick={onReopen}>
          Open the desk again and put it right
        </Button>
      }
    >
      What you see in this window is untouched. When the desk is opened again, what is missing in
      the journal comes back from the copy of this window or from a snapshot, and you are told what
      did. The journal as it is now is kept.
    </Notification>
  )
}
