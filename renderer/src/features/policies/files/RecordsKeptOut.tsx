import type { PolicyLine } from '../../../domain/policies/standing.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { addressOfPolicy } from '../../../ui/addresses.ts'
import { Button } from '../../../ui/Button.tsx'
import { Notification } from '../../../ui/Notification.tsx'
import { setRecords } from './files-store.ts'

interface RecordsKeptOutProps {
  readonly files: readonly File[]
  readonly lines: readonly PolicyLine[]
  readonly onTakeIn: (files: readonly File[]) => unknown
}

/** The single central record holds checks on people: it is registered, and its file stays out. */
export function RecordsKeptOut({ files, lines, onTakeIn }: RecordsKeptOutProps) {
  const desk = useDesk()
  const record = lines.find(({ policy }) => policy.kind === 'record')
  const names = files.map(({ name }) => `“${name}”`).join(', ')
  const settle = (then?: () => unknown) => {
    setRecords(desk.card.id, [])
    then?.()
  }
  return (
    <Notification
      tone="warning"
      live="polite"
      title={`${names} looks like the single central record, and was not taken in`}
      actions={
        <>
          <Button small onClick={() => settle()}>
            Leave it out
          </Button>
          <Button small onClick={() => settle(() => onTakeIn(files))}>
            It is something else: take it in
          </Button>
        </>
      }
    >
      <p>
        Register it, never store it here: it is a live record of checks on people.{' '}
        {record !== undefined && (
          <a href={addressOfPolicy(record.policy.id)}>Say who keeps it and who looks at it</a>
        )}
      </p>
    </Notification>
  )
}
