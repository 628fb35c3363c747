import { useGatheredAudit } from '../../storage/use-gathered-audit.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { DateInput } from '../../ui/DateInput.tsx'
import { Field } from '../../ui/Field.tsx'
import { FilterBar, FilterChips } from '../../ui/FilterChips.tsx'
import { formatCount, plural } from '../../ui/format-number.ts'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { SearchInput } from '../../ui/SearchInput.tsx'
import { Select } from '../../ui/Select.tsx'
import { type HistoryFilter, isNarrowed, KINDS, NO_FILTER } from './history-filter.ts'
import type { HistoryView } from './history-reader.ts'
import { questionOptions } from './question-options.ts'
import { usePeople } from './use-people.ts'

interface HistoryFiltersProps {
  readonly about: string | null
  readonly filter: HistoryFilter
  /** What the history is of; null for all. */
  readonly name: string | null
  readonly onChange: (filter: HistoryFilter) => void
  readonly onAbout: (about: string | null) => void
  readonly view: HistoryView
  readonly count: number
  readonly shown: number
  readonly onHalt: () => void
}

/** What the list is narrowed to: words, kind, person, day, question. */
export function HistoryFilters(props: HistoryFiltersProps) {
  const { filter, onChange, view, count, shown, onHalt } = props
  const set = (part: Partial<HistoryFilter>) => onChange({ ...filter, ...part })
  const narrowed = isNarrowed(filter)
  return (
    <FilterBar
      result={resultOf(view, shown, narrowed)}
      {...(narrowed ? { onClear: () => onChange(NO_FILTER) } : {})}
    >
      <div className="hi-filters">
        <Field label="Words">
          <SearchInput
            label="Words, in what was written or by whom"
            placeholder=" "
            value={filter.text}
            onChange={(text) => set({ text })}
          />
        </Field>
        <WhoAndWhat {...props} set={set} />
        <Field label="On the day">
          <DateInput value={filter.day} onChange={(day) => set({ day })} />
        </Field>
      </div>
      <FilterChips
        label="Show only"
        options={KINDS}
        value={filter.kinds}
        onChange={(kinds) => set({ kinds })}
      />
      <Checkbox
        label="Also what the app notes for itself, such as that an answer was shown"
        checked={filter.notes}
        onValueChange={(notes) => set({ notes })}
      />
      {view.state === 'reading' && view.scanned > 0 && (
        <ProgressBar
          label="Looking through older changes"
          value={view.scanned}
          max={count}
          text={`${formatCount(view.scanned)} of ${formatCount(count)}`}
          onCancel={onHalt}
          cancelLabel="Stop, keep what was found"
        />
      )}
    </FilterBar>
  )
}

interface WhoAndWhatProps extends HistoryFiltersProps {
  readonly set: (part: Partial<HistoryFilter>) => void
}

function WhoAndWhat({ about, filter, name, onAbout, set }: WhoAndWhatProps) {
  const gathered = useGatheredAudit()
  const people = usePeople()
  const known = people.includes(filter.person) ? people : [filter.person, ...people]
  const named = about === null || name === null ? null : { value: about, label: name }
  const all = { value: '', label: 'All of the desk' }
  return (
    <>
      <Field label="By">
        <Select
          value={filter.person}
          onValueChange={(person) => set({ person })}
          options={[
            { value: '', label: 'Anybody' },
            ...known.filter((name) => name !== '').map((name) => ({ value: name, label: name })),
          ]}
        />
      </Field>
      <Field label="Question or record">
        <Select
          width="full"
          value={about ?? ''}
          onValueChange={(next) => onAbout(next === '' ? null : next)}
          options={[all, ...questionOptions(gathered?.audit ?? null, named)]}
        />
      </Field>
    </>
  )
}

function resultOf({ scanned, state }: HistoryView, shown: number, narrowed: boolean): string {
  if (state === 'reading' && scanned === 0) return ''
  const found = plural(shown, 'entry', 'entries')
  const newest = state === 'more' || state === 'stopped'
  if (!narrowed) return newest ? `The newest ${found}` : found
  return newest ? `${found} among the newest ${formatCount(scanned)} changes` : found
}
