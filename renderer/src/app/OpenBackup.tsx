import type { Bridge } from '../../../electron/contract/bridge.ts'
import { type As, UseBackup } from '../features/recovery/open-backup/UseBackup.tsx'
import { RecoveryPage } from '../features/recovery/RecoveryPage.tsx'
import { OpenBackup as PickBackup } from '../features/safety/restore/OpenBackup.tsx'
import { recordTakeOver } from '../storage/repositories/take-over.ts'
import { addresses } from '../ui/addresses.ts'
import { Button } from '../ui/Button.tsx'
import { plural } from '../ui/format-number.ts'
import { notNamed, useAuthor } from '../ui/use-author.ts'
import { now } from './clock.ts'
import type { Moves, OpenHow } from './use-standing.ts'

interface OpenBackupProps {
  readonly bridge: Bridge
  readonly moves: Moves
}

/** Any backup, found or chosen: read wholly, told, and then used here or only looked at. */
export function OpenBackup({ bridge, moves }: OpenBackupProps) {
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
      <PickBackup bridge={bridge} now={now} deskId={null}>
        {(opened) => (
          <UseBackup
            bridge={bridge}
            opened={opened}
            onUsed={(card, as, { seq, files }) => moves.open(card, afterUse(as, seq, files.count))}
          />
        )}
      </PickBackup>
      <div>
        <Button look="quiet" icon="chevron-left" onClick={() => void moves.look()}>
          Back
        </Button>
      </div>
    </RecoveryPage>
  )
}

/** She sees first what she takes over; whoever only looks, begins at the first screen. */
function afterUse(as: As, seq: number, files: number): OpenHow {
  if (as === 'look') return { isExpected: true, route: '#/' }
  return {
    isExpected: true,
    route: addresses.handover,
    word: {
      title: `All of it is on this computer now: ${plural(seq, 'change')}, ${plural(files, 'file')}`,
      text: 'See under Safety where its backups go. If it was used on another computer before, that one learns with the first backup that the work goes on here.',
    },
    first: (desk) => recordTakeOver(desk, authorsName()),
  }
}

function authorsName(): string {
  const { name } = useAuthor.getState()
  return name === notNamed ? '' : name
}
