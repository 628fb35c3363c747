import { useMemo } from 'react'
import type { GatheredAudit, QuestionLine } from '../../../domain/audit/gather-audit.ts'
import type { ReadinessItem, ReadinessLevel } from '../../../domain/readiness/readiness-item.ts'
import { useIsLocked } from '../../../storage/use-is-locked.ts'
import { addressOfReadiness } from '../../../ui/readiness-address.ts'
import { StateMark } from '../../../ui/StateMark.tsx'
import type { StateKind } from '../../../ui/states.ts'
import { focusField } from './field-ids.ts'
import { readinessHere } from './readiness-here.ts'

interface WorthALookProps {
  readonly gathered: GatheredAudit
  readonly line: QuestionLine
}

const marks: Readonly<
  Record<ReadinessLevel, { readonly state: StateKind; readonly label: string }>
> = {
  error: { state: 'not', label: 'Error' },
  warning: { state: 'missing', label: 'Warning' },
  hint: { state: 'unanswered', label: 'Hint' },
}

/** What the partnership would ask about here: an expired paper, a gap without an action. */
export function WorthALook({ gathered, line }: WorthALookProps) {
  const items = useMemo(() => readinessHere(gathered, line), [gathered, line])
  const locked = useIsLocked(gathered.audit)
  if (items.length === 0 || locked) return null
  return (
    <section className="au-part" aria-label="Worth a look">
      <h2 className="au-part__title">Worth a look</h2>
      <ul className="au-looks">
        {items.map((item) => (
          <li key={item.id}>
            <StateMark {...marks[item.level]} coloured /> <Sentence item={item} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Sentence({ item: { link, sentence } }: { readonly item: ReadinessItem }) {
  const field = link.screen === 'question' ? link.field : undefined
  return (
    <a
      href={addressOfReadiness(link)}
      onClick={(event) => {
        // What is mended on this very page needs no journey.
        if (field === undefined) return
        event.preventDefault()
        focusField(field)
      }}
    >
      {sentence}
    </a>
  )
}
