import { isEvidenceKind } from '../../../domain/evidence/kind-words.ts'
import { FilterBar, FilterChips } from '../../../ui/FilterChips.tsx'
import { plural } from '../../../ui/format-number.ts'
import { SearchInput } from '../../../ui/SearchInput.tsx'
import { Select } from '../../../ui/Select.tsx'
import { kindOptions } from '../kinds.ts'
import {
  countByFilter,
  everything,
  type LibraryRow,
  type LibrarySearch,
  type StateFilter,
} from './library-rows.ts'
import { narrowLibrary } from './library-view.ts'

const LABELS: Readonly<Record<StateFilter, string>> = {
  current: 'Current',
  due: 'Due within 90 days',
  expired: 'Expired',
  'missing-file': 'File missing',
  unused: 'Not used yet',
}

interface LibraryFiltersProps {
  readonly rows: readonly LibraryRow[]
  readonly shown: number
  readonly search: LibrarySearch
}

export function LibraryFilters({ rows, shown, search }: LibraryFiltersProps) {
  const counts = countByFilter(rows)
  const isNarrowed = search.text !== '' || search.kind !== null || search.states.length > 0
  return (
    <FilterBar
      result={
        isNarrowed ? `${shown} of ${plural(rows.length, 'piece')}` : plural(rows.length, 'piece')
      }
      onClear={isNarrowed ? () => narrowLibrary(everything) : undefined}
    >
      <SearchInput
        label="Search the library"
        value={search.text}
        onChange={(text) => narrowLibrary({ text })}
      />
      <Select
        aria-label="Kind"
        placeholder="All kinds"
        options={kindOptions}
        value={search.kind ?? ''}
        onValueChange={(value) => narrowLibrary({ kind: isEvidenceKind(value) ? value : null })}
      />
      <FilterChips
        label="Show only"
        options={filters.map((value) => ({ value, label: LABELS[value], count: counts[value] }))}
        value={search.states}
        onChange={(values) => narrowLibrary({ states: filters.filter((f) => values.includes(f)) })}
      />
    </FilterBar>
  )
}

const filters = Object.keys(LABELS) as readonly StateFilter[]
