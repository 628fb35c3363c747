import { create } from 'zustand'

/** What was restored in this session, so that the desk that opens then can say so. */
export const useJustRestored = create<{
  readonly done: {
    readonly deskId: string
    readonly what: 'restored' | 'brought-back'
    /** From when it is, as words. */
    readonly from: string
    /** What it replaced; null when there was nothing. */
    readonly kept: { readonly keptId: string; readonly at: string } | null
  } | null
}>(() => ({ done: null }))
