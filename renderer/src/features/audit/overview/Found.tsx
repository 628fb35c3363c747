import { useMemo } from 'react'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import type { QuestionFilter } from '../../../domain/audit/question-filters.ts'
import { addressOfQuestion } from '../../../ui/addresses.ts'
import { LinkButton } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { SectionTable } from '../section/SectionTable.tsx'
import { useTrail } from '../use-trail.ts'
import { foundIn, trailOf } from './found-in.ts'

interface FoundProps {
  readonly gathered: GatheredAudit
  readonly chosen: ReadonlySet<QuestionFilter>
  readonly text: string
}

/** What search and filters leave, across sections. Opening one begins a walk through the list. */
export function Found({ gathered, chosen, text }: FoundProps) {
  const lines = useMemo(() => foundIn(gathered, chosen, text), [gathered, chosen, text])
  const follow = useTrail((state) => state.follow)
  const [first] = lines
  if (first === undefined) {
    return (
      <EmptyState title="No question is left">
        <p>Nothing fits all of this together. Take a filter off, or look for fewer words.</p>
      </EmptyState>
    )
  }
  const setOut = () => follow(trailOf(lines, chosen, text))
  return (
    <div className="sd-stack">
      <div className="sd-no-print">
        <LinkButton href={addressOfQuestion(first.code)} onClick={setOut}>
          Work through {lines.length === 1 ? 'it' : `these ${lines.length}`}
        </LinkButton>
      </div>
      <SectionTable caption="Questions found" lines={lines} gathered={gathered} onOpen={setOut} />
    </div>
  )
}
