import type { Bridge } from '../../../electron/contract/bridge.ts'
import type { DeskCard } from '../../../electron/contract/values.ts'
import { describeFailure } from '../bridge/failure-words.ts'
import { LostScreen } from '../features/recovery/lost/LostScreen.tsx'
import { broughtBackWords } from '../features/recovery/lost/words.ts'
import { isPortError } from '../storage/journal-client.ts'
import { bringBackFromCopy, type LostDesk, letGoOf } from '../storage/lost-desks.ts'
import { now } from './clock.ts'
import type { Moves } from './use-standing.ts'

interface LostDesksProps {
  readonly bridge: Bridge
  readonly lost: readonly LostDesk[]
  readonly desks: readonly DeskCard[]
  readonly moves: Moves
}

/** Desks whose folder is gone, and what becomes of each way back. */
export function LostDesks({ bridge, lost, desks, moves }: LostDesksProps) {
  return (
    <LostScreen
      bridge={bridge}
      now={now}
      lost={lost}
      desks={desks}
      onLookAgain={moves.look}
      onOpen={(card) => void moves.open(card)}
      onOpenBackup={moves.openBackup}
      onBringBack={(desk) =>
        attempt(async () => {
          const mended = await bringBackFromCopy(bridge, desk.card)
          await moves.open(desk.card, {
            isExpected: true,
            route: '#/',
            word: broughtBackWords(desk, mended),
          })
        })
      }
      onForget={(desk) =>
        attempt(async () => {
          await letGoOf(bridge, desk)
          await moves.look()
        })
      }
    />
  )
}

async function attempt(doing: () => Promise<void>): Promise<string | null> {
  try {
    await doing()
    return null
  } catch (error) {
    if (!isPortError(error)) throw error
    return `${describeFailure(error.failure)} This browser’s copy is as it was.`
  }
}
