import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LiveFact } from '../../../../renderer/src/domain/facts/fact.ts'
import { factsOfQuestion, liveFacts } from '../../../../renderer/src/domain/facts/live-facts.ts'
import type { StaffLog } from '../../../../renderer/src/domain/staff-log/staff-log.ts'
import { anUpdateRecord } from '../../../builders/log-rows.ts'
import {
  aPolicy,
  aPolicyVersion,
  aReceipt,
  aStaffLog,
  aTeacher,
  samplePeople,
} from '../../../builders/staff-log.ts'

const people = ['p1', 'p2', 'p3'].map((id) => aTeacher({ id, given: id.toUpperCase() }))

function fact(known: Partial<StaffLog>, id: string): LiveFact | undefined {
  return liveFacts(aStaffLog(known)).find((one) => one.id === id)
}

const updates = (...ids: readonly string[]) =>
  ids.map((personId) => anUpdateRecord(`update-${personId}`, { personId }))

test('an empty log says nothing', () => {
  expect(liveFacts(aStaffLog())).toEqual([])
})

test('people without any record are said to have nothing recorded, which suggests nothing', () => {
  expect(fact({ people }, 'yearly-update')).toMatchObject({
    sentence: 'No yearly update is recorded yet.',
    suggests: null,
  })
})

test('a share tells who is in date and since when, and puts who is not first', () => {
  expect(fact({ people, records: updates('p1', 'p3') }, 'yearly-update')).toMatchObject({
    codes: ['TRN04'],
    sentence: '2 of 3 staff had a safeguarding update since 24 November 2025.',
    share: { of: 3, done: 2 },
    suggests: { meaning: 'partly', because: '1 of 3 staff to go.' },
    asAt: '2026-11-24',
  })
  const lines = fact({ people, records: updates('p1', 'p3') }, 'yearly-update')?.lines
  expect(lines?.map(({ name, good }) => [name, good])).toEqual([
    ['P2 Sandhu', false],
    ['P1 Sandhu', true],
    ['P3 Sandhu', true],
  ])
})

test('met is suggested only when nobody is missing, and fewer than most suggests nothing', () => {
  const suggested = (...ids: readonly string[]) =>
    fact({ people, records: updates(...ids) }, 'yearly-update')?.suggests?.meaning ?? null
  expect([suggested('p1', 'p2', 'p3'), suggested('p1', 'p2'), suggested('p1')]).toEqual([
    'met',
    'partly',
    null,
  ])
})

test('whatever is recorded, met is suggested only where all that is counted is good', () => {
  const someone = fc.constantFrom(...people.map(({ id }) => id))
  fc.assert(
    fc.property(
      fc.array(fc.tuple(someone, fc.constantFrom('2026-09-02', '2024-01-08', '2026-02-01')), {
        maxLength: 6,
      }),
      fc.array(someone, { maxLength: 4 }),
      (trained, readers) => {
        const records = trained.map(([personId, completedOn], at) =>
          anUpdateRecord(`r${at}`, { personId, completedOn }),
        )
        const receipts = readers.map((personId) => aReceipt({ personId }))
        for (const { suggests, share, lines } of liveFacts(
          aStaffLog({ people, records, receipts }),
        )) {
          if (suggests?.meaning !== 'met' || share === null) continue
          expect(share.done).toBe(share.of)
          expect(lines.every(({ good }) => good)).toBe(true)
        }
      },
    ),
    { numRuns: 60 },
  )
})

test('Part One is counted for staff and for governors apart', () => {
  const governor = aTeacher({
    id: 'g1',
    given: 'Gail',
    roles: [{ roleId: 'governor', from: null, to: null }],
  })
  const log = { people: [...people, governor], receipts: [aReceipt({ personId: 'p1' })] }
  expect(fact(log, 'part-one-read')?.share).toEqual({ of: 3, done: 1 })
  expect(fact(log, 'part-one-read-by-governors')?.sentence).toBe(
    'No reading of this year’s Part One is recorded yet.',
  )
})

test('a trainee, whom guidance names too, is counted for Part One and said', () => {
  const trainee = aTeacher({
    id: 't1',
    roles: [{ roleId: 'trainee', from: null, to: null }],
  })
  const log = { people: [...people, trainee], receipts: [aReceipt({ personId: 'p1' })] }
  expect(fact(log, 'part-one-read')).toMatchObject({
    share: { of: 4, done: 1 },
    sentence: '1 of 4 staff and trainees has read this year’s Part One.',
  })
})

test('who is exempt is listed and not counted', () => {
  const receipts = [
    aReceipt({ personId: 'p1' }),
    aReceipt({ personId: 'p2' }),
    aReceipt({ personId: 'p3', state: 'exempt', reason: 'long-term-absence' }),
  ]
  const partOne = fact({ people, receipts }, 'part-one-read')
  expect(partOne).toMatchObject({ share: { of: 2, done: 2 }, suggests: { meaning: 'met' } })
  expect(partOne?.sentence).toBe(
    '2 of 2 staff have read this year’s Part One. 1 not counted, with a reason.',
  )
  expect(partOne?.lines).toHaveLength(3)
})

test('a leaver is in no fact', () => {
  const gone = aTeacher({ id: 'gone', given: 'Gone', endsOn: '2026-10-01' })
  const log = { people: [...people, gone], records: updates('p1', 'gone') }
  expect(JSON.stringify(liveFacts(aStaffLog(log)))).not.toContain('Gone')
})

test('a certificate counts as held only when its file is there', () => {
  const lead = aTeacher({
    id: 'lead',
    given: 'Lea',
    roles: [{ roleId: 'dsl', from: '2022-09-01', to: null }],
  })
  const core = (state: 'attached' | 'seen') =>
    anUpdateRecord('core', {
      personId: 'lead',
      courseId: 'wst-core',
      courseName: 'WST core',
      completedOn: '2026-03-12',
      certificate: { state, evidenceId: null, on: null, note: '' },
    })
  const held = (state: 'attached' | 'seen') =>
    fact({ people: [lead], records: [core(state)] }, 'certificates-held')
  expect(held('seen')).toMatchObject({ share: { of: 1, done: 0 }, suggests: null })
  expect(held('seen')?.sentence).toBe('0 certificates on file, 1 seen and not filed, 0 missing.')
  expect(held('attached')).toMatchObject({ suggests: { meaning: 'met' } })
  expect(held('seen')?.lines[0]?.state).toBe(
    'WST core, 12 March 2026: certificate seen, not on file',
  )
})

test('the child protection policy suggests met only when approved within the year and published', () => {
  const policy = (published: boolean, approvedOn: string) =>
    fact(
      {
        policies: [
          aPolicy({
            website: { state: published ? 'published' : 'unknown', address: '' },
            versions: [aPolicyVersion({ approvedOn, effectiveOn: approvedOn })],
          }),
        ],
      },
      'child-protection-policy',
    )?.suggests?.meaning ?? null
  expect([
    policy(true, '2026-07-14'),
    policy(false, '2026-07-14'),
    policy(true, '2025-07-14'),
    policy(false, '2025-07-14'),
  ]).toEqual(['met', 'partly', 'partly', null])
})

test('a policy speaks beside every question that the pack says it feeds', () => {
  const facts = liveFacts(
    aStaffLog({
      policies: [
        aPolicy({ id: 'whistleblowing', title: 'Whistleblowing', versions: [aPolicyVersion()] }),
      ],
    }),
  )
  expect(factsOfQuestion(facts, 'POL06').map(({ sentence }) => sentence)).toEqual([
    '“Whistleblowing”: version 2026-27, approved on 14 July 2026, review by 14 July 2027.',
  ])
})

test('named roles are told by name and suggest nothing', () => {
  const link = aTeacher({
    given: 'Amina',
    family: 'Hussain',
    roles: [{ roleId: 'link-governor', from: '2025-09-01', to: null }],
  })
  expect(fact({ people: [link] }, 'role-link-governor')).toMatchObject({
    sentence: '1 safeguarding link governor in the register: Amina Hussain.',
    suggests: null,
  })
})

test('every fact of the sample school has an id of its own and binds only known questions', () => {
  const facts = liveFacts(
    aStaffLog({ people: samplePeople(), records: updates(...samplePeople().map(({ id }) => id)) }),
  )
  expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length)
  expect(facts.length).toBeGreaterThan(5)
})

test('the same log gives the same facts without working them out again', () => {
  const log = aStaffLog({ people })
  expect(liveFacts(log)).toBe(liveFacts(log))
})
