import { create } from 'zustand'
import type { PortFailure } from '../../../../../electron/contract/failure.ts'
import type { BackupCard } from '../../../../../electron/contract/safety-values.ts'
import { safetyWatchOf } from '../../../bridge/use-safety-state.ts'
import type { Desk } from '../../../storage/desk.ts'
import type { Running } from '../use-job.ts'

/** How the last backup that she asked for came out. */
export type BackupOutcome =
  | { readonly type: 'made'; readonly backup: BackupCard }
  | { readonly type: 'failed'; readonly failure: PortFailure }

interface BackupRun {
  readonly deskId: string | null
  readonly running: Running | null
  readonly outcome: BackupOutcome | null
}

/** It goes on while she works on another screen, and is found again here. */
export const useBackupRun = create<BackupRun>(() => ({
  deskId: null,
  running: null,
  outcome: null,
}))

/** Makes a backup in the chosen place; does nothing while one is under way. */
export async function backUpNow({ bridge, card, pump }: Desk): Promise<void> {
  if (useBackupRun.getState().running !== null) return
  const deskId = card.id
  const controller = new AbortController()
  const stop = () => controller.abort()
  useBackupRun.setState({ deskId, running: { progress: null, stop }, outcome: null })
  // What is still on its way to the disk belongs into it.
  await pump.flush()
  const answer = await bridge.run(
    'backups:make',
    { deskId, placeId: null },
    {
      signal: controller.signal,
      onProgress: (progress) => useBackupRun.setState({ running: { progress, stop } }),
    },
  )
  useBackupRun.setState({
    running: null,
    outcome: answer.ok
      ? { type: 'made', backup: answer.value.backup }
      : { type: 'failed', failure: answer.failure },
  })
  void safetyWatchOf(bridge, deskId).ask()
}
