import type { PortFailure } from '../../../electron/contract/failure.ts'
import type { SnapshotReason } from '../../../electron/contract/safety-values.ts'
import type { Desk } from './desk.ts'

/**
 * Makes a proven copy of the desk before something that touches much of it at once.
 *
 * A failure stops nothing: what follows can be undone, and the host shows the trouble under
 * Safety until a copy succeeds. It is given back so that it can be told beside what was done.
 */
export async function snapshotBefore(
  { bridge, card, pump }: Pick<Desk, 'bridge' | 'card' | 'pump'>,
  reason: Extract<SnapshotReason, 'before-import' | 'before-template'>,
): Promise<PortFailure | null> {
  await pump.flush()
  const made = await bridge.ask('snapshots:make', { deskId: card.id, reason })
  if (made.ok) return null
  // The in-memory twin keeps no second copy of anything, and says so.
  return made.failure.about === 'memory' ? null : made.failure
}
