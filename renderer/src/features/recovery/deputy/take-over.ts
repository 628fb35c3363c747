import type { PortResult } from '../../../../../electron/contract/failure.ts'
import type { DeskCard } from '../../../../../electron/contract/values.ts'
import type { Desk } from '../../../storage/desk.ts'

export interface TakenOver {
  readonly card: DeskCard
  readonly name: string
  /** False when the shared place could not be reached: the other desk will not be warned. */
  readonly toldOthers: boolean
}

/** Makes the desk this computer's to write to, and leaves word for the other one. */
export async function takeOver(
  { bridge, card, pump, readOnly }: Desk,
  name: string,
): Promise<PortResult<TakenOver>> {
  // From here on the journal takes nothing from the desk as it was opened.
  if (readOnly === null) await pump.flush()
  const taken = await bridge.ask('desks:take-over', { deskId: card.id, name })
  if (!taken.ok) return taken
  const { desk, toldOthers } = taken.value
  return { ok: true, value: { card: desk, name, toldOthers } }
}
