import type { Witness } from '../safety/witness.ts'
import type { DeskFile } from '../vault/desk-file.ts'

/** Who remembers a journal elsewhere, and who is told when it goes on. */
export interface JournalCare {
  remembered(deskId: string): Promise<Witness | null>
  /** Whether it was found damaged, also where its newest segment does not show it. */
  isDamaged(deskId: string): Promise<boolean>
  /** A new segment stands; `tip` is where the journal is now. */
  segmentStarted(deskId: string): void
  appended(deskId: string): void
}

export const noCare: JournalCare = {
  remembered: async () => null,
  isDamaged: async () => false,
  segmentStarted: () => undefined,
  appended: () => undefined,
}

/** What is remembered of this very history; a restore begins another. */
export function ofThisHistory(witness: Witness | null, desk: DeskFile): Witness | null {
  const isSame = witness?.storeId === desk.storeId && witness.generation === desk.generation
  return isSame ? witness : null
}
