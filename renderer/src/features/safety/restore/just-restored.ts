import { create } from 'zustand'
import type { KeptCard } from '../../../../../electron/contract/safety-values.ts'

/** What was restored in this session, so that the desk that opens then can say so. */
export const useJustRestored = create<{
  readonly done: {
    readonly deskId: string
    readonly what: 'restored' | 'brought-back'
    /** Completes "is as it was". */
    readonly from: string
    /** What it replaced; null when there was nothing. */
    readonly kept: KeptCard | null
  } | null
}>(() => ({ done: null }))
