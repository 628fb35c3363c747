import type { BackupCard, SafetyState } from '../../../../../electron/contract/safety-values.ts'
import { lastProvenBackup } from '../../../domain/safety/copies.ts'
import { mainCounts, numberInWords } from '../../../domain/safety/count-words.ts'
import { filesInWords } from '../../../domain/safety/missing-files.ts'
import { isLostTogether } from '../../../domain/safety/same-disk.ts'
import { formatRecent } from '../../../ui/format-recent.ts'
import type { KnownHealth } from './use-health.ts'

const ifLost = 'If this computer were lost today,'

/** What she would have again if this computer were gone tomorrow, counted. */
export function whatComesBack({ state, now, use }: Omit<KnownHealth, 'health'>): string {
  if (use === 'look') return 'It is worked on elsewhere, and looking at it changes nothing there.'
  if (state.lastSeq === 0) return 'Nothing has been written yet.'
  const backup = lastProvenBackup(state)
  if (isLostTogether(state) && state.backups.length > 0) {
    return `${ifLost} nothing would be left: the backups${there(state)} are on the same disk.`
  }
  if (backup !== null) return comesBack(backup, state, now)
  if (state.place !== null && !state.place.reachable) {
    return `${ifLost} you would have what is${there(state)}, which cannot be seen at the moment.`
  }
  return use === 'work' || state.place !== null
    ? `${ifLost} ${whatIsThere(state, now)}`
    : 'It is on this computer only, which is enough for trying things out.'
}

function there({ place }: SafetyState): string {
  return place === null ? '' : ` in “${place.label}”`
}

function comesBack(backup: BackupCard, state: SafetyState, now: string): string {
  const counts = [...mainCounts(backup.tallies), filesInWords(backup.files.count)].join(', ')
  const when = `from the backup of ${formatRecent(backup.at, now)}${there(state)}`
  const lacks = lacking(state.lastSeq - backup.seq, backup.files.missing ?? 0)
  return `${ifLost} you would get everything back${lacks} (${counts}), ${when}.`
}

/** " but your last 4 changes and 2 files of the evidence". */
function lacking(changes: number, files: number): string {
  const parts = [
    changes <= 0 ? [] : changes === 1 ? 'your last change' : lastChanges(changes),
    files === 0 ? [] : `${filesInWords(files)} of the evidence`,
  ].flat()
  return parts.length === 0 ? '' : ` but ${parts.join(' and ')}`
}

function lastChanges(count: number): string {
  return `your last ${numberInWords(count)} changes`
}

/** Where no backup holds the present work, there may be some of what was before it. */
function whatIsThere(state: SafetyState, now: string): string {
  const replaced = state.backups.find(({ isReplaced }) => isReplaced)
  if (replaced !== undefined) {
    return `you would have what was here before the restore, from the backup of ${formatRecent(replaced.at, now)}${there(state)}, and not what is here now.`
  }
  return state.backups.length > 0
    ? `you would have the backups${there(state)}, which this computer has not read back yet.`
    : 'there would be no copy anywhere else.'
}
