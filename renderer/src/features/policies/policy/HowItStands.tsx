import type { PolicyLine } from '../../../domain/policies/standing.ts'
import { addressOfReadingDocument } from '../../../ui/addresses.ts'
import { formatDate } from '../../../ui/format-date.ts'
import { SummaryList } from '../../../ui/SummaryList.tsx'
import { nextInWords } from '../register/register-csv.ts'
import type { Policies } from '../use-policies.ts'

interface HowItStandsProps {
  readonly line: PolicyLine
  readonly policies: Policies
}

/** What is in force, when it is looked at again and by whose rule, and who has read it. */
export function HowItStands({ line, policies }: HowItStandsProps) {
  const { current, reviewOn, sourceWords, policy } = line
  const reading = policies.reading.get(policy.id)
  return (
    <section className="pl-part" aria-labelledby="pl-stands">
      <h2 id="pl-stands">How it stands</h2>
      <SummaryList
        rows={[
          {
            key: 'current',
            term: 'In force',
            detail: current === null ? 'No version yet' : inForceWords(current),
          },
          {
            key: 'approved',
            term: 'Approved',
            detail: current === null ? 'Not yet' : approvalWords(current),
          },
          {
            key: 'review',
            term: 'Next review',
            detail: (
              <>
                {reviewOn === null ? 'No day' : formatDate(reviewOn)}
                <br />
                <span className="sd-small sd-muted">{sourceWords}</span>
              </>
            ),
          },
          { key: 'next', term: 'Next version', detail: nextInWords(line) || 'Not in hand yet' },
          {
            key: 'read',
            term: 'Read by',
            detail:
              reading === undefined ? (
                'Nobody must read it'
              ) : (
                <a href={addressOfReadingDocument(reading.documentId)}>
                  {reading.read} of {reading.of} who must read it
                </a>
              ),
          },
        ]}
      />
    </section>
  )
}

function inForceWords({ label, effectiveOn }: NonNullable<PolicyLine['current']>): string {
  return effectiveOn === null ? label : `${label}, from ${formatDate(effectiveOn)}`
}

/** The day, the body and its minute, as far as they are known. */
export function approvalWords({
  approvedOn,
  approvedBy,
  minute,
}: NonNullable<PolicyLine['current']>): string {
  const day = approvedOn === null ? 'On a day that is not noted yet' : formatDate(approvedOn)
  const rest = [approvedBy && `by ${approvedBy}`, minute].filter((part) => part !== '')
  return [day, ...rest].join(', ')
}
