import { useMemo, useState } from 'react'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import { countReadiness } from '../../../domain/readiness/readiness.ts'
import type { ReadinessItem, ReadinessLevel } from '../../../domain/readiness/readiness-item.ts'
import { FilterBar, FilterChips } from '../../../ui/FilterChips.tsx'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { ReadinessList, readinessLevels } from '../../../ui/ReadinessList.tsx'
import { lineOf, viewOf } from './readiness-view.ts'
import { WhoWouldKnow } from './WhoWouldKnow.tsx'

interface FindingsProps {
  readonly gathered: GatheredAudit
  readonly items: readonly ReadinessItem[]
}

type Grouping = 'kind' | 'who'

const groupings = [
  { value: 'kind', label: 'By what is missing' },
  { value: 'who', label: 'By who would know' },
] as const

const LEVELS: readonly ReadinessLevel[] = ['error', 'warning', 'hint']

/** The whole list, narrowed as she likes, or as a list for each person to ask. */
export function Findings({ gathered, items }: FindingsProps) {
  const [grouping, setGrouping] = useState<Grouping>('kind')
  const [chosen, setChosen] = useState<readonly string[]>([])
  return (
    <>
      <div className="sd-no-print">
        <RadioGroup
          legend="Put together"
          inline
          options={groupings}
          value={grouping}
          onChange={(value) => setGrouping(value === 'who' ? 'who' : 'kind')}
        />
      </div>
      {grouping === 'who' ? (
        <WhoWouldKnow gathered={gathered} />
      ) : (
        <ByKind gathered={gathered} items={items} chosen={chosen} onChoose={setChosen} />
      )}
    </>
  )
}

interface ByKindProps extends FindingsProps {
  readonly chosen: readonly string[]
  readonly onChoose: (chosen: readonly string[]) => void
}

function ByKind({ gathered: { lineByCode }, items, chosen, onChoose }: ByKindProps) {
  const shown = useMemo(
    () =>
      viewOf(items, lineByCode, {
        levels: new Set(LEVELS.filter((level) => chosen.includes(level))),
        coreOnly: chosen.includes('core'),
      }),
    [items, lineByCode, chosen],
  )
  return (
    <>
      <FilterBar
        result={`${shown.length} of ${items.length}`}
        onClear={chosen.length > 0 ? () => onChoose([]) : undefined}
      >
        <FilterChips
          label="Show only"
          options={optionsFor(items)}
          value={chosen}
          onChange={onChoose}
        />
      </FilterBar>
      <ReadinessList items={shown} hintOf={(item) => lineOf(item, lineByCode)?.text} />
    </>
  )
}

function optionsFor(items: readonly ReadinessItem[]) {
  const counts = countReadiness(items)
  return [
    { value: 'core', label: 'Short core' },
    ...LEVELS.filter((level) => counts[level] > 0).map((level) => {
      const { many } = readinessLevels[level]
      return {
        value: level,
        label: many.replace(/^./, (c) => c.toUpperCase()),
        count: counts[level],
      }
    }),
  ]
}
