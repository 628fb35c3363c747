import { create } from 'zustand'
import { EVERYTHING, type MatrixSearch } from './matrix.ts'

/** What the table was narrowed to, so that coming back from a person finds it so. */
export const useMatrixView = create<{ readonly search: MatrixSearch }>(() => ({
  search: EVERYTHING,
}))

export function narrowMatrix(change: Partial<MatrixSearch>): void {
  useMatrixView.setState(({ search }) => ({ search: { ...search, ...change } }))
}
