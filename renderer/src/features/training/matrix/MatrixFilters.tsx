import type { Role } from '../../../domain/people/roles.ts'
import type { Look } from '../../../domain/training/look.ts'
import { FilterBar, FilterChips } from '../../../ui/FilterChips.tsx'
import { plural } from '../../../ui/format-number.ts'
import { SearchInput } from '../../../ui/SearchInput.tsx'
import { Select } from '../../../ui/Select.tsx'
import { LOOK_ORDER, LOOKS } from '../words/cell-look.ts'
import {
  countLooks,
  EVERYTHING,
  groupsHeld,
  type Matrix,
  type MatrixSearch,
  rolesHeld,
} from './matrix.ts'
import { narrowMatrix } from './matrix-view.ts'

interface MatrixFiltersProps {
  readonly matrix: Matrix
  readonly search: MatrixSearch
  readonly roles: readonly Role[]
  readonly shown: number
}

export function MatrixFilters({ matrix, search, roles, shown }: MatrixFiltersProps) {
  const { sort: _, ...filters } = search
  const { sort: __, ...none } = EVERYTHING
  const isNarrowed = JSON.stringify(filters) !== JSON.stringify(none)
  const counts = countLooks(matrix.rows)
  const isLook = (value: string): value is Look => value in LOOKS
  return (
    <FilterBar
      result={`${shown} of ${plural(matrix.rows.length, 'person', 'people')}`}
      onClear={isNarrowed ? () => narrowMatrix(none) : undefined}
    >
      <FilterChips
        label="Show only"
        options={LOOK_ORDER.filter((look) => counts[look] > 0).map((look) => ({
          value: look,
          label: LOOKS[look].word,
          count: counts[look],
        }))}
        value={search.looks}
        onChange={(looks) => narrowMatrix({ looks: looks.filter(isLook) })}
      />
      <Choices matrix={matrix} search={search} roles={roles} />
    </FilterBar>
  )
}

function Choices({ matrix, search, roles }: Omit<MatrixFiltersProps, 'shown'>) {
  const groups = groupsHeld(matrix.rows)
  const columns = matrix.columns.map(({ id, title }) => ({ value: id, label: title }))
  return (
    <div className="tr-filters">
      <SearchInput
        label="Search names, posts and roles"
        value={search.text}
        onChange={(text) => narrowMatrix({ text })}
      />
      <Select
        aria-label="Role"
        placeholder="All roles"
        width="short"
        options={rolesHeld(matrix.rows, roles).map(({ id, title }) => ({
          value: id,
          label: title,
        }))}
        value={search.roleId}
        onValueChange={(roleId) => narrowMatrix({ roleId })}
      />
      {groups.length > 0 && (
        <Select
          aria-label="Group"
          placeholder="All groups"
          width="short"
          options={groups.map((group) => ({ value: group, label: group }))}
          value={search.group}
          onValueChange={(group) => narrowMatrix({ group })}
        />
      )}
      <Select
        aria-label="Requirement"
        placeholder="All requirements"
        options={columns}
        value={search.column}
        onValueChange={(column) => narrowMatrix({ column })}
      />
      <Select
        aria-label="Order"
        options={[
          { value: 'name', label: 'In the order of names' },
          { value: 'urgent', label: 'What presses most first' },
          ...columns.map(({ value, label }) => ({ value, label: `By ${label}` })),
        ]}
        value={search.sort}
        onValueChange={(sort) => narrowMatrix({ sort })}
      />
    </div>
  )
}
