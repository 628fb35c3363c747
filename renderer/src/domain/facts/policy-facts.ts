import type { PolicyLine } from '../policies/standing.ts'
import { addMonths, dateInWords } from '../shared/calendar.ts'
import { groupedByEach } from '../shared/grouped.ts'
import type { QuestionCode } from '../shared/ids.ts'
import { isBlank, listed } from '../shared/text.ts'
import type { LiveFact } from './fact.ts'
import { addressOfPolicyFact, FACT_ADDRESSES } from './fact-addresses.ts'
import type { FactGround } from './fact-ground.ts'
import { type CountedOne, shareFact } from './share-fact.ts'

const POLICIES = ['policy', 'policies'] as const
/** Answered by a fact of its own. */
const APART: ReadonlySet<QuestionCode> = new Set(['POL01', 'POL08', 'POL09', 'POL10', 'POL12'])

/** What the register says. Nothing until a version of any policy was registered. */
export function policyFacts(ground: FactGround): readonly (LiveFact | null)[] {
  const wanted = ground.policies.filter(({ state }) => state !== 'off')
  if (!wanted.some(({ policy }) => policy.versions.length > 0)) return []
  const byCode = groupedByEach(wanted, ({ inPack }) => inPack?.feeds ?? [])
  return [
    childProtectionFact(wanted, ground),
    editionFact(wanted, ground),
    registerFact(wanted, ground),
    inDateFact(byCode.get('POL08') ?? [], ground),
    ...[...byCode]
      .filter(([code]) => !APART.has(code))
      .map(([code, lines]) => policiesOfQuestion(code, lines, ground)),
  ]
}

/** POL01: approved within the year, and published. */
function childProtectionFact(wanted: readonly PolicyLine[], ground: FactGround): LiveFact | null {
  const line = wanted.find(({ policy }) => policy.id === 'child-protection')
  const approvedOn = line?.current?.approvedOn ?? null
  if (line === undefined || line.current === null) return null
  const { policy, current } = line
  const isFresh = approvedOn !== null && approvedOn >= addMonths(ground.log.today, -12)
  const isPublished = policy.website.state === 'published'
  const approved =
    approvedOn === null
      ? 'no day of approval is registered'
      : `approved on ${dateInWords(approvedOn)}${by(current.approvedBy)}${minute(current.minute)}`
  const published = isPublished ? 'on the website' : 'not registered as published'
  return {
    id: 'child-protection-policy',
    codes: ['POL01'],
    slots: ['P-1', 'P-2'],
    sentence: `Version ${labelOf(current.label)} is ${approved}, ${published}.`,
    asAt: ground.log.today,
    share: null,
    suggests: fromTwo(isFresh, isPublished),
    lines: [
      { name: policy.title, state: approved, good: isFresh },
      { name: policy.title, state: published, good: isPublished },
    ],
    address: addressOfPolicyFact(policy.id),
  }
}

/** POL12: whether the policy is younger than the guidance that it must match. What it says, only she knows. */
function editionFact(wanted: readonly PolicyLine[], ground: FactGround): LiveFact | null {
  const line = wanted.find(({ policy }) => policy.id === 'child-protection')
  const edition = guidanceInForce(ground)
  const since = line?.current?.effectiveOn ?? line?.current?.approvedOn ?? null
  if (line === undefined || edition === null || since === null) return null
  const isYounger = since >= edition.inForceFrom
  const policy = `Version ${labelOf(line.current?.label ?? '')} holds since ${dateInWords(since)}`
  const guidance = `${edition.title} since ${dateInWords(edition.inForceFrom)}`
  return {
    id: 'child-protection-and-guidance',
    codes: ['POL12'],
    slots: ['P-1'],
    sentence: `${policy}, ${guidance}${isYounger ? '' : ': the policy is older'}.`,
    asAt: ground.log.today,
    share: null,
    suggests: null,
    lines: [{ name: line.policy.title, state: policyInWords(line), good: isYounger }],
    address: addressOfPolicyFact(line.policy.id),
  }
}

/** The edition of the guidance that holds on the day. */
function guidanceInForce({ log }: FactGround) {
  const editions = log.pack.editions.flatMap(({ id, title, inForceFrom }) =>
    /^kcsie-\d{4}$/.test(id) && inForceFrom !== null && inForceFrom <= log.today
      ? [{ title, inForceFrom }]
      : [],
  )
  return editions.sort((a, b) => (a.inForceFrom < b.inForceFrom ? 1 : -1))[0] ?? null
}

const labelOf = (label: string): string => (isBlank(label) ? 'in force' : label)
const by = (name: string): string => (isBlank(name) ? '' : ` by ${name}`)
const minute = (reference: string): string => (isBlank(reference) ? '' : ` (${reference})`)

function fromTwo(isFresh: boolean, isPublished: boolean): LiveFact['suggests'] {
  if (isFresh && isPublished) {
    return { meaning: 'met', because: 'it was approved within the last year and is published.' }
  }
  if (isFresh) return { meaning: 'partly', because: 'it is not registered as published.' }
  return isPublished
    ? { meaning: 'partly', because: 'the last approval is more than a year ago or not registered.' }
    : null
}

/** POL09: every document with owner, approver and a review to come. */
function registerFact(wanted: readonly PolicyLine[], ground: FactGround): LiveFact | null {
  return shareFact({
    id: 'policy-register',
    codes: ['POL09'],
    slots: ['P-2'],
    asAt: ground.log.today,
    address: FACT_ADDRESSES.policies,
    ones: wanted.filter(({ policy }) => policy.kind === 'policy').map(registered),
    noun: POLICIES,
    have: `have an owner, an approver and a review to come${drafted(wanted)}`,
    nothing: 'No version of a policy',
    whole: true,
  })
}

function drafted(wanted: readonly PolicyLine[]): string {
  const next = wanted.filter(({ nextDrafted }) => nextDrafted).length
  return next === 0 ? '' : `; the next version of ${next} is in hand`
}

function registered(line: PolicyLine): CountedOne {
  const { policy } = line
  const lacks = [
    ...(policy.owner.personId === null && isBlank(policy.owner.name) ? ['an owner'] : []),
    ...(isBlank(policy.approver) ? ['an approver'] : []),
  ]
  const lack = lacks.length === 0 ? '' : `; no ${listed(lacks).replace(/\ban /g, '')}`
  return {
    name: policy.title,
    state: `${policyInWords(line)}${lack}`,
    good: isInDate(line) && lacks.length === 0,
    counts: true,
    recorded: policy.versions.length > 0,
  }
}

/** POL08 names more policies than a school may keep here, so only a whole set suggests anything. */
function inDateFact(lines: readonly PolicyLine[], ground: FactGround): LiveFact | null {
  const all = ground.policies.filter(
    ({ inPack, applies }) => applies && inPack?.feeds.includes('POL08') === true,
  )
  return shareFact({
    id: 'site-policies-in-date',
    codes: ['POL08'],
    slots: ['P-2', 'P-3'],
    asAt: ground.log.today,
    address: FACT_ADDRESSES.policies,
    ones: lines.map(policyAsOne),
    noun: POLICIES,
    have: 'are in date',
    nothing: 'No version of these policies',
    whole: lines.length === all.length,
  })
}

function policiesOfQuestion(
  code: QuestionCode,
  lines: readonly PolicyLine[],
  ground: FactGround,
): LiveFact | null {
  const [only] = lines
  if (only === undefined || lines.every(({ policy }) => policy.versions.length === 0)) return null
  const fact = shareFact({
    id: `policies-${code}`,
    codes: [code],
    slots: ['P-2'],
    asAt: ground.log.today,
    address: lines.length === 1 ? addressOfPolicyFact(only.policy.id) : FACT_ADDRESSES.policies,
    ones: lines.map(policyAsOne),
    noun: POLICIES,
    have: 'are in date',
    nothing: 'No version of these policies',
    whole: false,
  })
  if (fact === null || lines.length > 1) return fact
  return { ...fact, share: null, sentence: `“${only.policy.title}”: ${policyInWords(only)}.` }
}

function policyAsOne(line: PolicyLine): CountedOne {
  return {
    name: line.policy.title,
    state: policyInWords(line),
    good: isInDate(line),
    counts: line.policy.kind === 'policy',
    recorded: line.policy.versions.length > 0,
  }
}

const isInDate = ({ state }: PolicyLine): boolean => state === 'in-date' || state === 'due-soon'

/** `version 2026-27, approved on 14 July 2026, review by 14 July 2027`. */
export function policyInWords({ state, current, reviewOn }: PolicyLine): string {
  switch (state) {
    case 'record':
      return 'a live record'
    case 'off':
      return 'not kept here'
    case 'no-version':
      return 'no version registered yet'
    case 'never-approved':
      return 'only a draft so far'
    case 'to-come':
      return 'approved, not yet in force'
    default:
      return [
        `version ${labelOf(current?.label ?? '')}`,
        ...(current?.approvedOn == null ? [] : [`approved on ${dateInWords(current.approvedOn)}`]),
        reviewInWords(state, reviewOn),
      ].join(', ')
  }
}

function reviewInWords(state: PolicyLine['state'], reviewOn: PolicyLine['reviewOn']): string {
  if (reviewOn === null) return state === 'review-unknown' ? 'review not known' : 'no fixed review'
  return state === 'past-review'
    ? `past its review of ${dateInWords(reviewOn)}`
    : `review by ${dateInWords(reviewOn)}`
}
