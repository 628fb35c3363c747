import { create } from 'zustand'

/** What is looked for. Kept outside of the screen, so that coming back finds the same list. */
export const useSearchText = create<{
  readonly text: string
  readonly setText: (text: string) => void
}>((set) => ({ text: '', setText: (text) => set({ text }) }))
