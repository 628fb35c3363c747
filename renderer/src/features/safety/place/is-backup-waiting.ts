import type { SafetyState } from '../../../../../electron/contract/safety-values.ts'
import { lastProvenBackup } from '../../../domain/safety/copies.ts'

/** Whether the place is there and lacks something: what failed while it was away is made then. */
export function isBackupWaiting(state: SafetyState | null): boolean {
  if (state === null || !state.place?.reachable) return false
  return (lastProvenBackup(state)?.seq ?? 0) < state.lastSeq
}
