import { FilterBar, FilterChips } from '../../../ui/FilterChips.tsx'
import { plural } from '../../../ui/format-number.ts'
import { SearchInput } from '../../../ui/SearchInput.tsx'
import {
  allPolicies,
  fits,
  type PolicyFilter,
  type PolicyRow,
  policyFilters,
} from './policy-rows.ts'
import { narrowRegister, sortRegister, useRegisterView } from './register-view.ts'

const FILTERS: Readonly<Record<PolicyFilter, string>> = {
  'past-review': 'Past review',
  'due-soon': 'Review due soon',
  'no-version': 'No version',
  drafts: 'Next version in hand',
}

interface RegisterFiltersProps {
  readonly rows: readonly PolicyRow[]
  readonly shown: number
}

export function RegisterFilters({ rows, shown }: RegisterFiltersProps) {
  const { search, sort } = useRegisterView()
  const isNarrowed = search.text !== '' || search.filters.length > 0 || sort !== undefined
  return (
    <FilterBar
      result={`${shown} of ${plural(rows.length, 'policy', 'policies')}`}
      onClear={isNarrowed ? showAll : undefined}
    >
      <SearchInput
        label="Search the register"
        value={search.text}
        onChange={(text) => narrowRegister({ text })}
      />
      <FilterChips
        label="Show only"
        options={policyFilters.map((filter) => ({
          value: filter,
          label: FILTERS[filter],
          count: rows.filter((row) => fits(row, filter)).length,
        }))}
        value={search.filters}
        onChange={(chosen) =>
          narrowRegister({ filters: policyFilters.filter((filter) => chosen.includes(filter)) })
        }
      />
    </FilterBar>
  )
}

function showAll() {
  narrowRegister(allPolicies)
  sortRegister(undefined)
}
