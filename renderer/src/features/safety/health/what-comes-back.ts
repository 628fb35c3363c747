import { lastProvenBackup } from '../../../domain/safety/copies.ts'
import { mainCounts, numberInWords } from '../../../domain/safety/count-words.ts'
import { formatRecent } from '../../../ui/format-recent.ts'
import type { KnownHealth } from './use-health.ts'

/** What she would have again if this computer were gone tomorrow, counted. */
export function whatComesBack({ state, now, needsPlace }: Omit<KnownHealth, 'health'>): string {
  if (state.lastSeq === 0) return 'Nothing has been written yet.'
  const backup = lastProvenBackup(state)
  const there = state.place === null ? '' : ` in “${state.place.label}”`
  if (backup === null && state.place !== null && !state.place.reachable) {
    return `If this computer were lost today, you would have what lies${there}, which cannot be seen at the moment.`
  }
  if (backup === null) {
    return needsPlace || state.place !== null
      ? 'If this computer were lost today, there would be no copy anywhere else.'
      : 'It lies on this computer, which is enough for what is only to look at.'
  }
  const counts = mainCounts(backup.tallies).join(', ')
  const held = counts === '' ? '' : ` (${counts})`
  const lacking = state.lastSeq - backup.seq
  const when = `from the backup of ${formatRecent(backup.at, now)}${there}`
  if (lacking === 0) {
    return `If this computer were lost today, you would get everything back${held}, ${when}.`
  }
  const but = lacking === 1 ? 'your last change' : `your last ${numberInWords(lacking)} changes`
  return `If this computer were lost today, you would get everything back but ${but}${held}, ${when}.`
}
