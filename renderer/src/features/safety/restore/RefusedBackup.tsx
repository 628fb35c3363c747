import type { BackupCard } from '../../../../../electron/contract/safety-values.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatRecent } from '../../../ui/format-recent.ts'
import { Notification } from '../../../ui/Notification.tsx'
import { type Refused, refusalAdvice, refusalTitle } from './refusal-words.ts'

interface RefusedBackupProps {
  readonly refused: Refused
  readonly name: string
  /** To try instead; null where there is none. */
  readonly older: BackupCard | null
  readonly now: string
  readonly onOpen: (card: BackupCard) => void
}

/** A backup that is not what it should be, told in a sentence, with the next one to try. */
export function RefusedBackup({ refused, name, older, now, onOpen }: RefusedBackupProps) {
  return (
    <Notification
      tone="danger"
      live="assertive"
      title={refusalTitle(refused, name)}
      actions={
        older !== null && (
          <Button look="primary" onClick={() => onOpen(older)}>
            Open the one of {formatRecent(older.at, now)}
          </Button>
        )
      }
    >
      {refusalAdvice(refused, older !== null)}
    </Notification>
  )
}
