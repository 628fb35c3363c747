import type { ReadingStanding } from '../../../domain/receipts/standing.ts'
import { FilterBar } from '../../../ui/FilterChips.tsx'
import { plural } from '../../../ui/format-number.ts'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { SearchInput } from '../../../ui/SearchInput.tsx'
import { Select } from '../../../ui/Select.tsx'
import type { CellKind } from '../shared/cell-words.ts'
import { everybody, type ReadingRow } from './reading-rows.ts'
import { narrowReading, showReading, useReadingView } from './reading-view.ts'

const KINDS: readonly (readonly [CellKind, string])[] = [
  ['open', 'Still to read'],
  ['late', 'Late'],
  ['read', 'Read'],
  ['declined', 'Declined'],
  ['exempt', 'Exempt'],
]

const VIEWS = [
  { value: 'open', label: 'Still to read' },
  { value: 'matrix', label: 'Everybody and every document' },
]

interface ReadingFiltersProps {
  readonly rows: readonly ReadingRow[]
  readonly shown: readonly ReadingRow[]
  readonly standing: ReadingStanding
}

export function ReadingFilters({ rows, shown, standing }: ReadingFiltersProps) {
  const { search, view } = useReadingView()
  const isNarrowed = (Object.keys(everybody) as (keyof typeof everybody)[]).some(
    (key) => search[key] !== everybody[key],
  )
  const people = plural(rows.length, 'person', 'people')
  return (
    <FilterBar
      result={
        view === 'open'
          ? `${shown.length} of ${people} ${shown.length === 1 ? 'has' : 'have'} still something to read`
          : `${shown.length} of ${people}`
      }
      onClear={isNarrowed ? () => narrowReading(everybody) : undefined}
    >
      <div className="sd-no-print">
        <RadioGroup
          legend="Show"
          inline
          options={VIEWS}
          value={view}
          onChange={(value) => showReading(value === 'matrix' ? 'matrix' : 'open')}
        />
      </div>
      <SearchInput
        label="Search names, posts and roles"
        value={search.text}
        onChange={(text) => narrowReading({ text })}
      />
      <div className="sd-cluster sd-no-print">
        <Select
          aria-label="Document"
          placeholder="All documents"
          options={standing.documents.map(({ id, title }) => ({ value: id, label: title }))}
          value={search.documentId}
          onValueChange={(documentId) => narrowReading({ documentId })}
        />
        <Select
          aria-label="Role"
          placeholder="All roles"
          options={rolesHeld(rows)}
          value={search.roleId}
          onValueChange={(roleId) => narrowReading({ roleId })}
        />
        <Select
          aria-label="State"
          placeholder="All states"
          options={KINDS.map(([value, label]) => ({ value, label }))}
          value={search.kind}
          onValueChange={(value) =>
            narrowReading({ kind: KINDS.find(([kind]) => kind === value)?.[0] ?? '' })
          }
        />
      </div>
    </FilterBar>
  )
}

function rolesHeld(rows: readonly ReadingRow[]) {
  const held = new Map<string, string>()
  for (const { roleIds, roleTitles } of rows) {
    roleIds.forEach((id, at) => {
      held.set(id, roleTitles[at] ?? id)
    })
  }
  return [...held]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => (a.label < b.label ? -1 : 1))
}
