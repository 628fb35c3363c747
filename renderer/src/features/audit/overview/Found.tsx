import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import type { GatheredAudit, QuestionLine } from '../../../domain/audit/gather-audit.ts'
import type { QuestionFilter } from '../../../domain/audit/question-filters.ts'
import { addressOfGiving, addressOfQuestion } from '../../../ui/addresses.ts'
import { Button, LinkButton } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { SectionTable } from '../section/SectionTable.tsx'
import { useTrail } from '../use-trail.ts'
import { foundIn, trailOf } from './found-in.ts'

/** More than anyone reads at once; drawing hundreds of rows would make typing stutter. */
const ROWS_AT_FIRST = 60

interface FoundProps {
  readonly gathered: GatheredAudit
  readonly chosen: ReadonlySet<QuestionFilter>
  readonly text: string
}

/** What search and filters leave, across sections. Opening one begins a walk through the list. */
export function Found({ gathered, chosen, text }: FoundProps) {
  // The letter typed shows at once; the list follows when there is time.
  const sought = useDeferredValue(text)
  const lines = useMemo(() => foundIn(gathered, chosen, sought), [gathered, chosen, sought])
  const follow = useTrail((state) => state.follow)
  const setOut = useCallback(
    () => follow(trailOf(lines, chosen, sought)),
    [follow, lines, chosen, sought],
  )
  const [first] = lines
  if (first === undefined) {
    return (
      <EmptyState title="No question is left">
        <p>Nothing fits all of this together. Take a filter off, or look for fewer words.</p>
      </EmptyState>
    )
  }
  return (
    <div className="sd-stack">
      <div className="sd-no-print sd-cluster">
        <LinkButton href={addressOfQuestion(first.code)} onClick={setOut}>
          Work through {lines.length === 1 ? 'it' : `these ${lines.length}`}
        </LinkButton>
        {gathered.audit.lock === null && (
          <a href={addressOfGiving(lines.map(({ code }) => code))}>
            Give {lines.length === 1 ? 'it' : `these ${lines.length}`} to a colleague
          </a>
        )}
      </div>
      <Rows lines={lines} gathered={gathered} onOpen={setOut} />
    </div>
  )
}

interface RowsProps {
  readonly lines: readonly QuestionLine[]
  readonly gathered: GatheredAudit
  readonly onOpen: () => void
}

function Rows({ lines, gathered, onOpen }: RowsProps) {
  const [all, setAll] = useState(false)
  const shown = useMemo(() => (all ? lines : lines.slice(0, ROWS_AT_FIRST)), [all, lines])
  return (
    <>
      <SectionTable caption="Questions found" lines={shown} gathered={gathered} onOpen={onOpen} />
      {shown.length < lines.length && (
        <div>
          <Button onClick={() => setAll(true)}>
            Show the other {lines.length - shown.length} too
          </Button>
        </div>
      )}
    </>
  )
}
