import type { BackupCard, SafetyState } from '../../../../../electron/contract/safety-values.ts'
import { seqInWords } from '../../../domain/safety/count-words.ts'
import type { Mended } from '../../../storage/opening.ts'
import { formatRecent } from '../../../ui/format-recent.ts'
import { missingChanges, missingInWords } from './account.ts'

/** Which changes nobody has any more, and what that means for what they touched. */
export function lostInWords(mended: Mended): string {
  const name = missingInWords(mended)
  return missingChanges(mended) === 1
    ? `It is ${name}. What it touched stands as it was before it.`
    : `They are ${name}. What they touched stands as it was before them.`
}

/** Whether a backup has what is lost, and what to do then. */
export function backupsInWords(
  mended: Mended,
  { place, backups }: Pick<SafetyState, 'place' | 'backups'>,
  now: string,
): string {
  const it = missingChanges(mended) === 1 ? 'it' : 'them'
  const read = 'Read through what you did last.'
  if (place === null) return `There is no backup in a second place that could have ${it}. ${read}`
  if (!place.reachable && backups.length === 0) {
    return `The backups in “${place.label}” cannot be seen at the moment: look under Safety, once it is there again, whether one has ${it}. ${read}`
  }
  const newest = newestOf(backups)
  if (newest === null)
    return `There is no backup in “${place.label}” that could have ${it}. ${read}`
  const which = `Your newest backup, of ${formatRecent(newest.at, now)}, goes up to ${seqInWords(newest.seq)}`
  const last = Math.max(...mended.missing.map(({ to }) => to))
  if (newest.seq >= last) {
    return `${which} and has ${it}: open the desk, and restore that backup under Safety.`
  }
  const first = Math.min(...mended.missing.map(({ from }) => from))
  return newest.seq >= first
    ? `${which}, so it has only a part of ${it}. ${read}`
    : `${which}, so it does not have ${it} either. ${read}`
}

function newestOf(backups: readonly BackupCard[]): BackupCard | null {
  return backups
    .filter(({ isReplaced }) => !isReplaced)
    .reduce<BackupCard | null>((best, one) => (best && best.seq >= one.seq ? best : one), null)
}
