import { create } from 'zustand'
import { everybody, type ReadingSearch } from './reading-rows.ts'

export type ReadingView = 'open' | 'matrix'

interface View {
  readonly search: ReadingSearch
  readonly view: ReadingView
}

/** What the lists were narrowed to, so that coming back from a person finds them so. */
export const useReadingView = create<View>(() => ({ search: everybody, view: 'open' }))

export function narrowReading(change: Partial<ReadingSearch>): void {
  useReadingView.setState(({ search }) => ({ search: { ...search, ...change } }))
}

export function showReading(view: ReadingView): void {
  useReadingView.setState({ view })
}
