import type { PolicyVersion } from '../../../domain/policies/policy.ts'
import type { PolicyLine } from '../../../domain/policies/standing.ts'
import { addressOfReadingDocument, addressOfStaffMember } from '../../../ui/addresses.ts'
import { formatDate } from '../../../ui/format-date.ts'
import { SummaryList } from '../../../ui/SummaryList.tsx'
import { ownerOf } from '../register/policy-rows.ts'
import { labelInWords, namesBody } from '../register/policy-words.ts'
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
            key: 'owner',
            term: 'Owner',
            detail: <Owner line={line} policies={policies} />,
          },
          {
            key: 'current',
            term: 'In force',
            detail: current === null ? 'No version yet' : inForceWords(current),
          },
          {
            key: 'approved',
            term: 'Approved',
            detail: current === null ? 'Not yet' : sentence(approvalWords(current)),
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

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function Owner({ line, policies }: HowItStandsProps) {
  const { policy } = line
  const { people } = policies.log
  const name = ownerOf(policy, people)
  const person = people.find(({ id }) => id === policy.owner.personId)
  if (name === '') return 'Nobody yet'
  if (person === undefined || person.erasedAt !== null) return name
  return <a href={addressOfStaffMember(person.id)}>{name}</a>
}

function inForceWords({ label, effectiveOn }: PolicyVersion): string {
  const called = labelInWords(label)
  return effectiveOn === null ? called : `${called}, from ${formatDate(effectiveOn)}`
}

/** The day, the body and its minute, as far as they are known. */
export function approvalWords({ approvedOn, approvedBy, minute }: PolicyVersion): string {
  const day = approvedOn === null ? 'on a day that is not noted yet' : formatDate(approvedOn)
  const by = approvedBy === '' || namesBody(minute, approvedBy) ? '' : `by ${approvedBy}`
  return [day, by, minute].filter((part) => part !== '').join(', ')
}
