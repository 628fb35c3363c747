import { memo, useDeferredValue, useMemo } from 'react'
import type { Audit } from '../../../domain/audit/audit.ts'
import type { QuestionLine } from '../../../domain/audit/gather-audit.ts'
import { frozenOf } from '../../../domain/facts/freeze-facts.ts'
import { factsOfQuestion, liveFacts } from '../../../domain/facts/live-facts.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { useStored } from '../../../storage/live.ts'
import { readFrozenFacts } from '../../../storage/repositories/frozen-facts.ts'
import { useStaffLog } from '../../../storage/use-staff-log.tsx'
import { formatDate } from '../../../ui/format-date.ts'
import { FactList } from './FactList.tsx'
import { FactSuggestion } from './FactSuggestion.tsx'

interface LiveFactsProps {
  readonly audit: Audit
  readonly line: QuestionLine
}

/**
 * What the staff log says about the question, with its day and the list behind it.
 *
 * Of a signed audit also what it said on the day of the sign-off.
 */
export const LiveFacts = memo(function LiveFacts({ audit, line }: LiveFactsProps) {
  const log = useStaffLog()
  // The question stands first; what is known about it comes in the moment after.
  const later = useDeferredValue(log, undefined)
  const live = useMemo(
    () =>
      later === undefined
        ? []
        : factsOfQuestion(liveFacts(later), line.code, line.question.supersedes),
    [later, line.code, line.question.supersedes],
  )
  const signed = useSigned(audit, line)
  if (live.length === 0 && signed.length === 0) return null
  return (
    <section className="au-facts" aria-label="From your staff log">
      {signed.map((fact) => (
        <div key={fact.id} className="au-fact">
          <p>
            <strong>As signed on {formatDate(fact.asAt)}:</strong> {fact.sentence}
          </p>
          <FactList lines={fact.lines} />
        </div>
      ))}
      {live.map((fact) => (
        <div key={fact.id} className="au-fact">
          <p>
            <strong>{signed.length > 0 ? 'Today' : 'Live'}:</strong> {fact.sentence}{' '}
            <span className="sd-muted sd-small">As at {formatDate(fact.asAt)}.</span>
          </p>
          <FactSuggestion audit={audit} line={line} fact={fact} />
          <FactList lines={fact.lines} address={fact.address} />
        </div>
      ))}
    </section>
  )
})

/** What was frozen with the revision that is signed; nothing while it is open. */
function useSigned({ id, lock, revision }: Audit, { code }: QuestionLine) {
  const { db } = useDesk()
  const isSigned = lock !== null
  const frozen = useStored(
    async () => (isSigned ? await readFrozenFacts(db, id) : []),
    [db, id, isSigned],
  )
  return useMemo(
    () => factsOfQuestion(frozenOf(frozen ?? [], revision), code),
    [frozen, revision, code],
  )
}
