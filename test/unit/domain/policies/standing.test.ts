import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Policy, PolicyVersion } from '../../../../renderer/src/domain/policies/policy.ts'
import {
  type PolicyLine,
  policyLine,
  policyLines,
} from '../../../../renderer/src/domain/policies/standing.ts'
import {
  inForceFrom,
  inForceOrder,
  placesOn,
  standingChain,
} from '../../../../renderer/src/domain/policies/version-places.ts'
import { addDays, addMonths } from '../../../../renderer/src/domain/shared/calendar.ts'
import { aPolicy, aPolicyVersion, aStaffLog } from '../../../builders/staff-log.ts'

function lineOf(policy: Policy, day?: string): PolicyLine {
  const line = policyLine(aStaffLog({ policies: [policy] }), policy.id, day)
  if (line === undefined) throw new Error(policy.id)
  return line
}

const withVersions = (...versions: readonly PolicyVersion[]) => aPolicy({ versions })

test('a new register shows the suite of the pack, and only its core as missing', () => {
  const lines = policyLines(aStaffLog())
  expect(lines).toHaveLength(36)
  expect(lines.every(({ fromPack, registered }) => fromPack && !registered)).toBe(true)
  // 14 are on at the start, one of them a live record.
  expect(lines.filter(({ state }) => state === 'no-version')).toHaveLength(13)
  expect(lines.filter(({ state }) => state === 'off')).toHaveLength(22)
  expect(lines.find(({ state }) => state === 'record')?.policy.id).toBe('single-central-record')
})

test('what is not meant for this school is off and says so', () => {
  const line = policyLine(aStaffLog({ tags: ['all', 'academy'] }), 'behaviour-principles')
  expect(line).toMatchObject({ applies: false, state: 'off' })
})

test('a document of the school’s own stands behind those of the pack', () => {
  const own = aPolicy({ id: 'own-1', title: 'Dogs in school' })
  const lines = policyLines(aStaffLog({ policies: [own] }))
  expect(lines.at(-1)).toMatchObject({ fromPack: false, registered: true, state: 'no-version' })
  expect(lines.at(-1)?.sourceWords).toContain('No review cycle was given')
})

test('the newest that has taken effect is current, the one before superseded', () => {
  const old = aPolicyVersion({ effectiveOn: '2025-09-01' })
  const now = aPolicyVersion({ effectiveOn: '2026-09-01' })
  const next = aPolicyVersion({ effectiveOn: '2027-09-01' })
  const draft = aPolicyVersion({ progress: 'being-written', effectiveOn: null, approvedOn: null })
  const policy = withVersions(next, old, now, draft)
  expect(lineOf(policy)).toMatchObject({ current: now, toCome: next, draft, superseded: [old] })
  expect(lineOf(policy).nextDrafted).toBe(true)
  expect(lineOf(policy, '2026-08-31')).toMatchObject({ current: old, toCome: now })
  expect(lineOf(policy, '2027-09-01')).toMatchObject({ current: next, superseded: [now, old] })
})

test('a policy that governors approve after its first day was in use from that day', () => {
  const version = aPolicyVersion({ effectiveOn: '2026-09-01', approvedOn: '2026-10-14' })
  expect(lineOf(withVersions(version), '2026-09-20').current).toBe(version)
})

test('a version without any day holds since it was registered, and its review is unknown', () => {
  const version = aPolicyVersion({ effectiveOn: null, approvedOn: null })
  const line = lineOf(withVersions(version), '2026-11-24')
  expect(line).toMatchObject({ current: version, reviewOn: null, state: 'review-unknown' })
})

test('a draft is not approved by its day having come, and one that was overtaken is no next one', () => {
  const draft = aPolicyVersion({ progress: 'with-approver', effectiveOn: '2026-09-01' })
  expect(lineOf(withVersions(draft))).toMatchObject({ state: 'never-approved', current: null })
  expect(lineOf(withVersions(draft)).nextDrafted).toBe(false)
  const overtaken = { ...draft, effectiveOn: '2026-05-01' }
  expect(lineOf(withVersions(overtaken, aPolicyVersion()))).toMatchObject({
    draft: null,
    nextDrafted: false,
  })
})

test('approved for a day to come is neither missing nor in force', () => {
  const version = aPolicyVersion({ effectiveOn: '2027-01-01' })
  const line = lineOf(withVersions(version))
  expect(line).toMatchObject({ state: 'to-come', current: null, nextDrafted: false })
})

test('the day of a version wins over the school’s cycle, and that over the pack’s', () => {
  const version = aPolicyVersion({ approvedOn: '2026-02-28' })
  const byPack = withVersions(version)
  expect(lineOf(byPack).reviewOn).toBe('2027-02-28')
  const bySchool: Policy = { ...byPack, cycle: { by: 'school', months: 24 } }
  expect(lineOf(bySchool).reviewOn).toBe('2028-02-28')
  expect(lineOf(bySchool).sourceWords).toBe(
    'The school’s own rule: every 2 years. The pack suggests every year.',
  )
  const own: Policy = { ...bySchool, versions: [{ ...version, nextReviewOn: '2026-12-01' }] }
  expect(lineOf(own)).toMatchObject({ reviewOn: '2026-12-01', state: 'due-soon' })
})

test('without a fixed cycle nothing falls due', () => {
  const policy: Policy = {
    ...withVersions(aPolicyVersion({ approvedOn: '2001-01-01' })),
    cycle: { by: 'school', months: null },
  }
  expect(lineOf(policy)).toMatchObject({ reviewOn: null, state: 'in-date' })
})

test('a review is past on the day after it, and soon from 90 days before', () => {
  const policy = withVersions(aPolicyVersion({ nextReviewOn: '2026-12-31' }))
  expect(lineOf(policy, '2026-12-31').state).toBe('due-soon')
  expect(lineOf(policy, '2027-01-01').state).toBe('past-review')
  expect(lineOf(policy, '2026-10-02').state).toBe('due-soon')
  expect(lineOf(policy, '2026-10-01').state).toBe('in-date')
})

test('the words say what was checked and that the school’s own rule wins', () => {
  const from = (id: string) => policyLine(aStaffLog(), id)?.sourceWords
  expect(from('child-protection')).toBe(
    'The pack suggests a review every year. A published list supports it. The school’s own rule wins.',
  )
  expect(from('whistleblowing')).toContain('from memory')
  expect(from('single-central-record')).toBe('A live record without a review cycle.')
})

test('what is switched off is in no list of what is missing or due', () => {
  const policy = { ...withVersions(aPolicyVersion({ approvedOn: '2001-01-01' })), wanted: false }
  expect(lineOf(policy).state).toBe('off')
})

const days = fc.integer({ min: -900, max: 900 }).map((days) => addDays('2026-11-24', days))
const anyVersion = fc.record({
  progress: fc.constantFrom('being-written', 'with-approver', 'approved'),
  effectiveOn: fc.option(days),
  approvedOn: fc.option(days),
  change: fc.constantFrom('first', 'minor', 'material'),
})
const anyVersions = fc
  .array(anyVersion, { maxLength: 8 })
  .map((versions) => versions.map((known) => aPolicyVersion(known as Partial<PolicyVersion>)))

test('on any day each approved version is in one place, and the current one is the newest in force', () => {
  fc.assert(
    fc.property(anyVersions, days, (versions, day) => {
      const { current, superseded, toCome } = placesOn(versions, day)
      const from = (version: PolicyVersion) => inForceFrom(version) ?? ''
      const past = versions.filter((version) => from(version) !== '' && from(version) <= day)
      expect([...superseded, ...(current === null ? [] : [current])]).toHaveLength(past.length)
      for (const version of superseded) expect(from(version) <= from(current ?? version)).toBe(true)
      if (toCome !== null) expect(from(toCome) > day).toBe(true)
    }),
  )
})

test('walking through the days, a version that was superseded never comes back', () => {
  fc.assert(
    fc.property(anyVersions, fc.array(days, { maxLength: 20 }), (versions, walk) => {
      const gone = new Set<string>()
      for (const day of [...walk].sort()) {
        const { current, superseded } = placesOn(versions, day)
        if (current !== null) expect(gone.has(current.id)).toBe(false)
        for (const { id } of superseded) gone.add(id)
      }
    }),
  )
})

test('a chain begins at the newest that is not minor, and every other link of it is minor', () => {
  fc.assert(
    fc.property(anyVersions, (versions) => {
      const inOrder = inForceOrder(versions)
      for (const [at, version] of inOrder.entries()) {
        const chain = standingChain(inOrder, version)
        expect(chain.at(-1)).toBe(version)
        expect(chain.slice(1).every(({ change }) => change === 'minor')).toBe(true)
        if (chain[0]?.change === 'minor') expect(chain).toHaveLength(at + 1)
      }
    }),
  )
})

test('a cycle falls due on the same day of the month, clipped where the month is shorter', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 60 }), (approvedOn, months) => {
      const policy: Policy = {
        ...withVersions(aPolicyVersion({ approvedOn, effectiveOn: approvedOn })),
        cycle: { by: 'school', months },
      }
      expect(lineOf(policy, addDays(approvedOn, 1)).reviewOn).toBe(addMonths(approvedOn, months))
    }),
  )
})
