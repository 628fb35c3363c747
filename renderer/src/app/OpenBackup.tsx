import { useState } from 'react'
import type { Bridge } from '../../../electron/contract/bridge.ts'
import type { RestoreReport } from '../../../electron/contract/safety-values.ts'
import type { DeskCard } from '../../../electron/contract/values.ts'
import { notNamed } from '../domain/shared/author.ts'
import { rememberPlace } from '../features/recovery/deputy/came-from.ts'
import type { Theirs } from '../features/recovery/open-backup/their-backup.ts'
import { type As, UseBackup } from '../features/recovery/open-backup/UseBackup.tsx'
import { RecoveryPage } from '../features/recovery/RecoveryPage.tsx'
import { OpenBackup as PickBackup } from '../features/safety/restore/OpenBackup.tsx'
import type { OpenedBackup } from '../features/safety/restore/use-open-backup.ts'
import { recordRestore, recordTakeOver } from '../storage/repositories/take-over.ts'
import { addresses } from '../ui/addresses.ts'
import { Button } from '../ui/Button.tsx'
import { plural } from '../ui/format-number.ts'
import { Notification } from '../ui/Notification.tsx'
import { useAuthor } from '../ui/use-author.ts'
import { now } from './clock.ts'
import { TheirBackup } from './TheirBackup.tsx'
import type { Moves, OpenHow } from './use-standing.ts'

interface OpenBackupProps {
  readonly bridge: Bridge
  readonly moves: Moves
  /** Who took the desk over, when it is their work that is wanted. */
  readonly of: Theirs | null
}

/** Any backup, found or chosen: read through, told, and then used here or only looked at. */
export function OpenBackup({ bridge, moves, of }: OpenBackupProps) {
  const [isListed, setListed] = useState(of === null)
  const [why, setWhy] = useState<string | null>(null)
  const onUsed = ({ place, report }: OpenedBackup) => {
    return async (card: DeskCard, as: As) => {
      rememberPlace(card.id, place)
      await moves.open(card, afterUse(as, report))
    }
  }
  return (
    <RecoveryPage
      title="Open a backup"
      lead={
        <p>
          One file that ends in .sgbackup holds a whole desk: all years, the evidence and the
          history. It is read through first, and nothing changes until you say so.
        </p>
      }
    >
      {why !== null && <Notification tone="warning" live="polite" title={why} />}
      {of !== null && !isListed ? (
        <TheirBackup
          bridge={bridge}
          of={of}
          onUsed={onUsed}
          onList={(trouble) => {
            setWhy(trouble)
            setListed(true)
          }}
        />
      ) : (
        <PickBackup bridge={bridge} now={now} deskId={of?.deskId ?? null}>
          {(opened) => <UseBackup bridge={bridge} opened={opened} onUsed={onUsed(opened)} />}
        </PickBackup>
      )}
      <div>
        <Button look="quiet" icon="chevron-left" onClick={() => void moves.look()}>
          Back
        </Button>
      </div>
    </RecoveryPage>
  )
}

/** She sees first what she takes over; whoever only looks, begins at the first screen. */
function afterUse(as: As, { seq, files, here }: RestoreReport): OpenHow {
  if (as === 'look') return { isExpected: true, route: '#/' }
  return {
    isExpected: true,
    route: addresses.handover,
    word: {
      title: `All of it is on this computer now: ${plural(seq, 'change')}, ${plural(files.count, 'file')}`,
      text: 'See under Safety where its backups go. If it was used on another computer before, that one learns with the first backup that the work goes on here.',
    },
    first: async (desk) => {
      if (here !== null && here.onlyHere > 0)
        await recordRestore(desk, { what: 'restored', setAside: here.onlyHere })
      await recordTakeOver(desk, authorsName())
    },
  }
}

function authorsName(): string {
  const { name } = useAuthor.getState()
  return name === notNamed ? '' : name
}
