import { create } from 'zustand'
import { notNamed } from '../domain/shared/author.ts'

const storageKey = 'safeguarding-desk-author'

/** Who is at the desk now. Named by herself; the history shows it beside each change. */
export const useAuthor = create<{ readonly name: string; choose: (name: string) => void }>(
  (set) => ({
    name: localStorage.getItem(storageKey) ?? notNamed,
    choose(name) {
      const chosen = name.trim() || notNamed
      localStorage.setItem(storageKey, chosen)
      set({ name: chosen })
    },
  }),
)
