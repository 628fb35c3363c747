import type { BackupCard, PlaceCard } from '../../../../../electron/contract/safety-values.ts'
import { safetyWatchOf } from '../../../bridge/use-safety-state.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { useStored } from '../../../storage/live.ts'
import { readEvidence } from '../../../storage/repositories/evidence.ts'
import { filesToCheck } from '../check/check-files.ts'
import { backUpNow } from '../copies/backup-run.ts'
import { goToPart } from '../use-kept-focus.ts'
import { neededBytes, probeTrouble, roomTrouble } from './place-words.ts'

/** Takes a folder as the second place, when there is room for a backup and it keeps what it is given. */
export function useChoosePlace(backups: readonly BackupCard[], onChosen: () => void) {
  const desk = useDesk()
  const { bridge, card, context, db } = desk
  const evidenceBytes = useStored(async () => sizeOf(await readEvidence(db)), [db])
  // Nobody is refused for a size that is not known yet.
  const needed = evidenceBytes === undefined ? null : neededBytes(backups, evidenceBytes)

  const choose = async (place: PlaceCard): Promise<string | null> => {
    const { placeId, label } = place
    const tooLittle = needed === null ? null : roomTrouble(place, needed)
    if (tooLittle !== null) return tooLittle
    const request = { deskId: card.id, placeId, holderName: context.author() }
    const answer = await bridge.ask('backups:choose-place', request)
    if (!answer.ok) {
      const isThere = (await bridge.ask('places:inside', { placeId })).ok
      return probeTrouble(answer.failure, label, isThere)
    }
    onChosen()
    await safetyWatchOf(bridge, card.id).ask()
    // A place that was just chosen is empty: she should not have to remember the second step.
    void backUpNow(desk)
    goToPart('sf-second-place')
    return null
  }
  return { choose, needed }
}

function sizeOf(pieces: Awaited<ReturnType<typeof readEvidence>>): number {
  return filesToCheck(pieces).reduce((sum, { size }) => sum + size, 0)
}
