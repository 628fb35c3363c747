import type { SafetyState } from '../../../../../electron/contract/safety-values.ts'
import { lastProvenBackup, lastProvenSnapshot } from '../../../domain/safety/copies.ts'
import { formatRecent } from '../../../ui/format-recent.ts'

/**
 * What the frame names: the same backup as the verdict on Safety, or without a second place the
 * same snapshot as its table.
 */
export function copyInFrame(state: SafetyState, now: string): string {
  const kind = state.place === null ? 'snapshot' : 'backup'
  const proven = kind === 'backup' ? lastProvenBackup(state) : lastProvenSnapshot(state)
  if (proven !== null) return `Last ${kind} ${formatRecent(proven.at, now)}`
  // What cannot be seen may well be there.
  return state.place?.reachable === false ? 'Backups out of reach' : `No ${kind} yet`
}
