import type { BackupCard } from '../../../../../electron/contract/safety-values.ts'
import { Button } from '../../../ui/Button.tsx'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { formatRecent } from '../../../ui/format-recent.ts'
import { Notification } from '../../../ui/Notification.tsx'
import { damagedPart, type Refused, refusalAdvice, refusalTitle } from './refusal-words.ts'

interface RefusedBackupProps {
  readonly refused: Refused
  readonly name: string
  /** To try instead; null where there is none. */
  readonly other: BackupCard | null
  /** Nothing is known of a file that was brought in: the other one is the newest then. */
  readonly isNewest: boolean
  readonly now: string
  readonly onOpen: (card: BackupCard) => void
}

/** A backup that is not what it should be, told in a sentence, with the next one to try. */
export function RefusedBackup(props: RefusedBackupProps) {
  const { refused, name, other, isNewest, now, onOpen } = props
  const part = damagedPart(refused)
  const offer = other === null ? null : { when: formatRecent(other.at, now), isNewest }
  return (
    <Notification
      tone="danger"
      live="assertive"
      title={refusalTitle(refused, name)}
      actions={
        other !== null && (
          <Button look="primary" onClick={() => onOpen(other)}>
            Open the one of {formatRecent(other.at, now)}
          </Button>
        )
      }
    >
      {refusalAdvice(refused, offer)}
      {part !== null && (
        <Disclosure summary="Which part">
          <code>{part}</code>
        </Disclosure>
      )}
    </Notification>
  )
}
