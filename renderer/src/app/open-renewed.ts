import type { Bridge } from '../../../electron/contract/bridge.ts'
import type { DeskCard } from '../../../electron/contract/values.ts'
import { describeFailure } from '../bridge/failure-words.ts'
import { isPortError } from '../storage/journal-client.ts'
import { type Renewal, renewStore } from '../storage/renew-store.ts'
import { isOtherHeld, releaseDesk } from './hold-desk.ts'
import { openCard, type Standing } from './start-up.ts'

export interface OpenedRenewed {
  /** Null when nothing was done; `problem` then says why. */
  readonly standing: Standing | null
  readonly how: { readonly renewed?: { readonly aside: string | null } }
  readonly problem: string | null
}

/**
 * Opens a desk after emptying this browser's storage, if there is no other way.
 *
 * It is tried once more before: whatever can be read after all goes to the vault as at any opening.
 */
export async function openRenewed(bridge: Bridge, card: DeskCard): Promise<OpenedRenewed> {
  const again = await openCard(bridge, card)
  const isStill = again.type === 'refused' && again.refusal.type === 'browser-cannot-store'
  if (!isStill) return { standing: again, how: {}, problem: null }
  if (await isOtherHeld(card.id)) return notDone(inUse)
  let renewal: Renewal
  try {
    renewal = await renewStore(bridge, card.id)
  } catch (error) {
    if (!isPortError(error)) throw error
    return notDone(`It was not done, and nothing was changed. ${describeFailure(error.failure)}`)
  }
  if (renewal.type === 'only-here') return notDone(onlyHere)
  // The browser's lock goes with its storage.
  releaseDesk(card.id)
  const { aside } = renewal
  return { standing: await openCard(bridge, card), how: { renewed: { aside } }, problem: null }
}

function notDone(problem: string): OpenedRenewed {
  return { standing: null, how: {}, problem }
}

const inUse =
  'It was not done: another window of this browser has a desk open. Close that window, then try again.'

const onlyHere =
  'It was not done: this browser holds changes of another desk that are not in the app’s folder, and they would be lost. Open that desk first, or go on with this one in another browser.'
