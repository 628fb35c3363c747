import { create } from 'zustand'
import type { Sort } from '../../../ui/sort-rows.ts'
import { allPolicies, type PolicySearch } from './policy-rows.ts'

interface RegisterView {
  readonly search: PolicySearch
  /** Undefined while it stands by category. */
  readonly sort: Sort | undefined
}

/** How the register was narrowed and put in order, so that coming back from a policy finds it so. */
export const useRegisterView = create<RegisterView>(() => ({
  search: allPolicies,
  sort: undefined,
}))

export function narrowRegister(change: Partial<PolicySearch>): void {
  useRegisterView.setState(({ search }) => ({ search: { ...search, ...change } }))
}

export function sortRegister(sort: Sort | undefined): void {
  useRegisterView.setState({ sort })
}
