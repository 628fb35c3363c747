import type { ReviewCycle } from '../../../domain/policies/policy.ts'
import { cycleWords } from '../../../domain/policies/source-words.ts'
import type { PolicyLine } from '../../../domain/policies/standing.ts'
import { Field } from '../../../ui/Field.tsx'
import { NumberInput } from '../../../ui/NumberInput.tsx'
import { RadioGroup, type RadioOption } from '../../../ui/RadioGroup.tsx'
import { sourceInWords } from '../sources.ts'
import type { Policies } from '../use-policies.ts'
import { useEditPolicy } from './use-edit-policy.ts'

type Way = 'pack' | 'months' | 'none'

interface CycleFieldsProps {
  readonly line: PolicyLine
  readonly policies: Policies
}

/** How often it is looked at. The pack suggests, and the school's own rule wins. */
export function CycleFields({ line, policies }: CycleFieldsProps) {
  const { policy, inPack } = line
  const edit = useEditPolicy(policy)
  const save = (cycle: ReviewCycle) => void edit('Review cycle', { cycle })
  const suggested = inPack?.reviewMonths ?? null
  const choose = (way: string) => {
    if (way === 'pack') save({ by: 'pack' })
    else save({ by: 'school', months: way === 'months' ? (suggested ?? 12) : null })
  }
  const { cycle } = policy
  return (
    <div className="sd-stack sd-stack--tight">
      <RadioGroup
        legend="How often it is reviewed"
        options={optionsOf(line, policies)}
        value={wayOf(cycle)}
        onChange={choose}
      />
      {cycle.by === 'school' && cycle.months !== null && (
        <Field label="Months from one approval to the next review">
          <NumberInput
            value={cycle.months}
            min={1}
            max={120}
            unit="months"
            onChange={(months) => save({ by: 'school', months })}
          />
        </Field>
      )}
    </div>
  )
}

function wayOf(cycle: ReviewCycle): Way {
  if (cycle.by === 'pack') return 'pack'
  return cycle.months === null ? 'none' : 'months'
}

function optionsOf({ inPack }: PolicyLine, { log }: Policies): readonly RadioOption[] {
  const own: readonly RadioOption[] = [
    { value: 'months', label: 'By our own rule, after a number of months' },
    { value: 'none', label: 'Only when something changes' },
  ]
  if (inPack === null) return own
  const { reviewMonths, verified, sources = [] } = inPack
  const named = sources.map((key) => sourceInWords(key, log.pack.sources))
  const from = named.length === 0 ? '' : ` Source: ${named.join('; ')}.`
  return [
    {
      value: 'pack',
      label:
        reviewMonths === null
          ? 'As the pack suggests: no fixed cycle'
          : `As the pack suggests: ${cycleWords(reviewMonths)}`,
      hint:
        verified === true
          ? `A published list supports it.${from}`
          : `From memory; not checked against a list.${from}`,
    },
    ...own,
  ]
}
