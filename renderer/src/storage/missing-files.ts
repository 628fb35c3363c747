import { create } from 'zustand'
import type { Sha256 } from '../domain/shared/ids.ts'

/** Files of the evidence that the vault turned out not to hold, as far as it was asked. */
export const useMissingFiles = create<{
  readonly missing: ReadonlySet<Sha256>
  /** Those of them that are there but not as they were: they count as missing too. */
  readonly damaged: ReadonlySet<Sha256>
}>(() => ({ missing: new Set(), damaged: new Set() }))
