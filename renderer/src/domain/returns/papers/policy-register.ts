import { nameOf } from '../../people/person.ts'
import type { PolicyLine } from '../../policies/standing.ts'
import { counted } from '../../shared/text.ts'
import type { SlotCell } from '../slot-document.ts'
import { column, type MakePaper } from './paper.ts'

const STATE_WORDS: Readonly<Record<PolicyLine['state'], string>> = {
  'in-date': 'In date',
  'due-soon': 'Review due soon',
  'past-review': 'Past its review',
  'review-unknown': 'Review not known',
  'no-version': 'Not registered yet',
  'never-approved': 'Draft only',
  'to-come': 'Approved, not yet in force',
  record: 'Live record',
  off: 'Not kept',
}

/** P-2: every policy that the school keeps, with owner, approver and review. */
export const policyRegister: MakePaper = ({ policies, log }) => {
  const kept = policies.filter(({ state }) => state !== 'off')
  if (!kept.some(({ policy }) => policy.versions.length > 0)) return null
  const names = new Map(log.people.map((person) => [person.id, nameOf(person)]))
  const inDate = kept.filter(({ state }) => state === 'in-date' || state === 'due-soon').length
  const past = kept.filter(({ state }) => state === 'past-review').length
  return {
    name: 'policy-register',
    title: 'Policy register',
    lead: `${counted(kept.length, 'document')}: ${inDate} in date, ${past} past review.`,
    holds: 'names',
    tables: [
      {
        title: 'Policies',
        columns: [
          column('Policy', 'text', 22),
          column('Statutory', 'text', 9),
          column('Owner', 'name', 14),
          column('Approver', 'name', 15),
          column('Version', 'text', 8),
          column('Approved', 'day', 11),
          column('Review by', 'day', 11),
          column('State', 'text', 11),
        ],
        rows: kept.map((line) => rowOf(line, names)),
      },
    ],
    notes: [
      '“Statutory” is left empty where no source was found that requires the document.',
      'The review follows the school’s own rule; where it has none, the cycle that the pack suggests.',
    ],
  }
}

function rowOf(line: PolicyLine, names: ReadonlyMap<string, string>): readonly SlotCell[] {
  const { policy, current, reviewOn, state, nextDrafted } = line
  const owner = names.get(policy.owner.personId ?? '') ?? policy.owner.name
  const approver = current?.approvedBy ? current.approvedBy : policy.approver
  return [
    policy.title,
    policy.statutory === true ? 'Yes' : '',
    owner,
    approver,
    current?.label ?? '',
    current?.approvedOn ?? null,
    reviewOn,
    nextDrafted ? `${STATE_WORDS[state]}; next version in hand` : STATE_WORDS[state],
  ]
}
