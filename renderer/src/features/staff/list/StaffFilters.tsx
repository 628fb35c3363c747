import type { Role } from '../../../domain/people/roles.ts'
import { FilterBar } from '../../../ui/FilterChips.tsx'
import { plural } from '../../../ui/format-number.ts'
import { SearchInput } from '../../../ui/SearchInput.tsx'
import { Select } from '../../../ui/Select.tsx'
import {
  atTheSchool,
  groupsHeld,
  isOf,
  rolesHeld,
  type StaffRow,
  type StaffSearch,
  type Who,
} from './staff-rows.ts'
import { narrowStaff } from './staff-view.ts'

const WHO: Readonly<Record<Who, string>> = {
  current: 'At the school today',
  starters: 'Started this school year',
  'to-come': 'Starting later',
  left: 'Left',
  all: 'Everybody',
}

const allWho = Object.keys(WHO) as readonly Who[]

interface StaffFiltersProps {
  readonly rows: readonly StaffRow[]
  readonly shown: number
  readonly search: StaffSearch
  readonly roles: readonly Role[]
}

export function StaffFilters({ rows, shown, search, roles }: StaffFiltersProps) {
  const isNarrowed =
    search.text !== '' || search.roleId !== '' || search.group !== '' || search.who !== 'current'
  const count = (who: Who) => rows.filter((row) => isOf(row, who)).length
  const groups = groupsHeld(rows)
  return (
    <FilterBar
      result={`${shown} of ${plural(rows.length, 'person', 'people')}`}
      onClear={isNarrowed ? () => narrowStaff(atTheSchool) : undefined}
    >
      <SearchInput
        label="Search names, posts and codes"
        value={search.text}
        onChange={(text) => narrowStaff({ text })}
      />
      <div className="sd-cluster sd-no-print">
        <Select
          aria-label="Who"
          options={allWho.map((who) => ({ value: who, label: `${WHO[who]} (${count(who)})` }))}
          value={search.who}
          onValueChange={(value) =>
            narrowStaff({ who: allWho.find((who) => who === value) ?? 'current' })
          }
        />
        <Select
          aria-label="Role"
          placeholder="All roles"
          options={rolesHeld(rows, roles).map(({ id, title }) => ({ value: id, label: title }))}
          value={search.roleId}
          onValueChange={(roleId) => narrowStaff({ roleId })}
        />
        {groups.length > 0 && (
          <Select
            aria-label="Group"
            placeholder="All groups"
            options={groups.map((group) => ({ value: group, label: group }))}
            value={search.group}
            onValueChange={(group) => narrowStaff({ group })}
          />
        )}
      </div>
    </FilterBar>
  )
}
