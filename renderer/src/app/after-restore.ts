import type { DeskCard } from '../../../electron/contract/values.ts'
import { useJustRestored } from '../features/safety/restore/just-restored.ts'
import type { Desk } from '../storage/desk.ts'
import { recordRestore } from '../storage/repositories/take-over.ts'
import { countSetAside, pastOf } from '../storage/set-aside.ts'
import type { OpenHow } from './use-standing.ts'

/**
 * How the desk that stands there after a restore is opened. She asked for it, and Safety says how it went.
 *
 * A restore takes entries out of the log without a trace, so the log of the desk says that there
 * was one, and how much it set aside.
 *
 * It opens where she is: Safety, unless she has gone on while it opened.
 *
 * @param desk as it was before, still open
 */
export async function afterRestore(desk: Desk, card: DeskCard): Promise<OpenHow> {
  // The past of another desk says nothing about this one.
  const past = card.id === desk.card.id ? await pastOf(desk.db) : null
  const what = useJustRestored.getState().done?.what ?? 'restored'
  return {
    isExpected: true,
    first: async (restored) => {
      const { changes } = restored.db
      const idNow = async (seq: number) => (await changes.get(seq))?.id
      const setAside = past === null ? null : await countSetAside(past, idNow)
      await recordRestore(restored, { what, setAside })
    },
  }
}
