import { create } from 'zustand'
import { everything, type LibrarySearch } from './library-rows.ts'

/** What the library was narrowed to, so that coming back from a piece finds it so. */
export const useLibraryView = create<{ readonly search: LibrarySearch }>(() => ({
  search: everything,
}))

export function narrowLibrary(change: Partial<LibrarySearch>): void {
  useLibraryView.setState(({ search }) => ({ search: { ...search, ...change } }))
}
