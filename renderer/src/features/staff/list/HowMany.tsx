import { useMemo } from 'react'
import { type Counted, countsOn } from '../../../domain/people/counts.ts'
import type { Person } from '../../../domain/people/person.ts'
import { plural } from '../../../ui/format-number.ts'

const WORDS: Readonly<Record<Counted, (count: number) => string>> = {
  teaching: (count) => `${count} teaching`,
  support: (count) => `${count} support`,
  'site-catering-admin': (count) => `${count} site, catering and office`,
  governors: (count) => plural(count, 'governor'),
  others: (count) => plural(count, 'other'),
}

interface HowManyProps {
  readonly people: readonly Person[]
  readonly today: string
}

/** How many are here today, as the figures of the audit count them: each one once. */
export function HowMany({ people, today }: HowManyProps) {
  const counts = useMemo(() => countsOn(people, today), [people, today])
  const kinds = (Object.keys(WORDS) as Counted[]).filter((kind) => counts[kind] > 0)
  const total = kinds.reduce((sum, kind) => sum + counts[kind], 0)
  return (
    <p className="st-count">
      <strong>{plural(total, 'person', 'people')} at the school today</strong>
      {total > 0 && `: ${kinds.map((kind) => WORDS[kind](counts[kind])).join(' · ')}`}
    </p>
  )
}
