import { create } from 'zustand'
import { atTheSchool, type StaffSearch } from './staff-rows.ts'

/** What the list was narrowed to, so that coming back from a person finds it so. */
export const useStaffView = create<{ readonly search: StaffSearch }>(() => ({
  search: atTheSchool,
}))

export function narrowStaff(change: Partial<StaffSearch>): void {
  useStaffView.setState(({ search }) => ({ search: { ...search, ...change } }))
}
