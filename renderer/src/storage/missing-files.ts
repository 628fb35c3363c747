import { create } from 'zustand'
import type { Sha256 } from '../domain/shared/ids.ts'

/** Files of the evidence that the vault turned out not to hold, as far as it was asked. */
export const useMissingFiles = create<{ readonly missing: ReadonlySet<Sha256> }>(() => ({
  missing: new Set(),
}))
