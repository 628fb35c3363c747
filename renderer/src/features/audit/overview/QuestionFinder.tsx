import { useEffect, useMemo, useRef } from 'react'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import {
  FILTER_LABELS,
  findQuestions,
  type QuestionFilter,
} from '../../../domain/audit/question-filters.ts'
import { addresses, addressOfFilter } from '../../../ui/addresses.ts'
import { FilterBar, FilterChips } from '../../../ui/FilterChips.tsx'
import { plural } from '../../../ui/format-number.ts'
import { SearchInput } from '../../../ui/SearchInput.tsx'
import { useKeySetting } from '../../../ui/use-key-setting.ts'
import { useShortcuts } from '../../../ui/use-shortcuts.ts'
import { goTo } from '../go-to.ts'
import { foundIn } from './found-in.ts'

interface QuestionFinderProps {
  readonly gathered: GatheredAudit
  readonly find: boolean
  readonly chosen: ReadonlySet<QuestionFilter>
  readonly text: string
  readonly onText: (text: string) => void
}

/** Search and filters over all sections. Filters are in the address, so that Back undoes them. */
export function QuestionFinder({ gathered, find, chosen, text, onText }: QuestionFinderProps) {
  const box = useRef<HTMLInputElement>(null)
  const oneKey = useKeySetting((setting) => setting.oneKey)
  useShortcuts({ '/': () => box.current?.focus() }, oneKey)
  useEffect(() => {
    if (find) box.current?.focus()
  }, [find])
  const options = useFilterOptions(gathered)
  const narrowed = chosen.size > 0 || text.trim() !== ''
  const found = narrowed ? foundIn(gathered, chosen, text).length : 0
  const type = (next: string) => {
    onText(next)
    if (!find && chosen.size === 0 && next !== '') goTo(addresses.find, { replace: true })
  }
  const clear = () => {
    onText('')
    goTo(addresses.audit, { replace: true })
  }
  return (
    <FilterBar
      result={`${narrowed ? `${found} of ` : ''}${plural(gathered.lines.length, 'question')}`}
      onClear={narrowed ? clear : undefined}
    >
      <SearchInput
        ref={box}
        label="Find a question by code or words"
        shortcut={oneKey ? '/' : undefined}
        value={text}
        onChange={type}
      />
      <FilterChips
        label="Show only"
        options={options}
        value={[...chosen]}
        onChange={(value) =>
          goTo(value.length === 0 ? addresses.find : addressOfFilter(value.join('+')), {
            replace: true,
          })
        }
      />
    </FilterBar>
  )
}

/** Without an audit of last year, nothing can be new or changed since. */
function useFilterOptions(gathered: GatheredAudit) {
  return useMemo(() => {
    const hasLastYear = gathered.previous !== null
    const filters = (Object.keys(FILTER_LABELS) as QuestionFilter[]).filter(
      (filter) => hasLastYear || (filter !== 'changed' && filter !== 'new'),
    )
    return filters.map((value) => ({
      value,
      label: FILTER_LABELS[value],
      count: findQuestions(gathered.lines, { filters: new Set([value]), text: '', hasLastYear })
        .length,
    }))
  }, [gathered])
}
