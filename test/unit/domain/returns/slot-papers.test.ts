import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  freezeFacts,
  frozenOf,
  frozenPapers,
} from '../../../../renderer/src/domain/facts/freeze-facts.ts'
import { liveFacts } from '../../../../renderer/src/domain/facts/live-facts.ts'
import { nameOf, type Person } from '../../../../renderer/src/domain/people/person.ts'
import { evidenceOfSlot } from '../../../../renderer/src/domain/returns/papers/evidence-of-slot.ts'
import { certificatesLacking } from '../../../../renderer/src/domain/returns/papers/lead-certificates.ts'
import { slotPapers } from '../../../../renderer/src/domain/returns/papers/slot-papers.ts'
import {
  type SlotDocument,
  whomPaperNames,
} from '../../../../renderer/src/domain/returns/slot-document.ts'
import type { StaffLog } from '../../../../renderer/src/domain/staff-log/staff-log.ts'
import { anInset, anUpdateRecord } from '../../../builders/log-rows.ts'
import { packTexts } from '../../../builders/packs.ts'
import {
  aLivingPack,
  aPolicy,
  aPolicyVersion,
  aReceipt,
  aStaffLog,
  aTeacher,
} from '../../../builders/staff-log.ts'

interface SlotsFile {
  readonly slots: readonly {
    readonly code: string
    readonly area: string
    readonly title: string
    readonly feeds: readonly string[]
    readonly fulfilledBy: string
  }[]
}

const { slots: inPack } = JSON.parse(
  new Map(packTexts('starter')).get('evidence-slots.json') ?? '',
) as SlotsFile
const slots = inPack.map(({ area, ...slot }) => ({ ...slot, areaId: area }))

const paperOf = (log: StaffLog, code: string): SlotDocument | undefined =>
  slotPapers(log, slots).find(({ slot }) => slot === code)

const roles = aLivingPack().training.roles.map(({ id }) => id)
const courses = aLivingPack().training.courses.map(({ id }) => id)
const documents = aLivingPack().reading.documents.map(({ id }) => id)
const day = fc.constantFrom('2025-01-10', '2025-12-03', '2026-03-12', '2026-09-02', '2026-11-20')

/** Names that stand nowhere else: wherever one turns up, a person was named. */
const people: fc.Arbitrary<readonly Person[]> = fc
  .array(fc.record({ roles: fc.uniqueArray(fc.constantFrom(...roles), { maxLength: 3 }) }), {
    minLength: 1,
    maxLength: 9,
  })
  .map((all) =>
    all.map(({ roles: held }, at) =>
      aTeacher({
        id: `p${at}`,
        given: `Canarygiven${at}`,
        family: `Canaryfamily${at}`,
        preferredGiven: at % 2 === 0 ? `Canarypet${at}` : '',
        email: `canary${at}@school.test`,
        staffCode: `CNY${at}`,
        misId: `canary-mis-${at}`,
        post: `Canarypost${at}`,
        roles: held.map((roleId) => ({ roleId, from: '2022-09-01', to: null })),
      }),
    ),
  )

const logs: fc.Arbitrary<StaffLog> = people.chain((all) => {
  const personId = fc.constantFrom(...all.map(({ id }) => id))
  return fc
    .record({
      trained: fc.array(fc.tuple(personId, fc.constantFrom(...courses), day), { maxLength: 30 }),
      gathered: fc.constantFrom(...courses, null),
      read: fc.array(fc.tuple(personId, fc.constantFrom(...documents), day), { maxLength: 30 }),
    })
    .map(({ trained, read, gathered }) =>
      aStaffLog({
        people: all,
        sessions: [
          anInset('s1', {
            courseId: gathered,
            title: 'Canarysession',
            provider: 'Canaryfamily0',
            note: 'Canarynote',
          }),
        ],
        records: trained.map(([id, courseId, completedOn], at) =>
          anUpdateRecord(`r${at}`, {
            personId: id,
            sessionId: at % 2 === 0 ? 's1' : null,
            courseId,
            courseName: 'Canarycourse',
            provider: 'Canarygiven0 Canaryfamily0 (DSL)',
            completedOn,
            note: 'Canarynote',
            addedBy: 'Canaryauthor',
            certificate: { state: 'seen', evidenceId: null, on: null, note: 'Canarycertificate' },
          }),
        ),
        receipts: read.map(([id, documentId, on]) =>
          aReceipt({ personId: id, documentId, on, note: 'Canarynote', typedName: 'Canarytyped' }),
        ),
        policies: [aPolicy({ versions: [aPolicyVersion()] })],
        inductionItems: [
          {
            id: 'own-1',
            title: `Meet ${nameOf(all[0] ?? aTeacher())} and Mrs Canaryfamily0`,
            roles: [],
            retired: false,
            addedAt: '2026-09-01T09:00:00Z',
          },
        ],
      }),
    )
})

test('papers of counts name nobody, whatever the log holds', () => {
  fc.assert(
    fc.property(logs, (log) => {
      for (const paper of slotPapers(log, slots)) {
        if (paper.holds === 'names') continue
        expect(JSON.stringify(paper).toLowerCase()).not.toContain('canary')
        expect(
          paper.tables.flatMap(({ columns }) => columns).map(({ kind }) => kind),
        ).not.toContain('name')
      }
    }),
    { numRuns: 100 },
  )
})

test('only the register, who is who and the governors’ log may name people', () => {
  fc.assert(
    fc.property(logs, (log) => {
      const named = slotPapers(log, slots).filter(({ holds }) => holds === 'names')
      expect(named.every(({ slot }) => ['P-2', 'P-6', 'T-5'].includes(slot))).toBe(true)
    }),
    { numRuns: 50 },
  )
})

test('an empty log writes no paper', () => {
  expect(slotPapers(aStaffLog(), slots)).toEqual([])
})

const staff = ['p1', 'p2', 'p3', 'p4', 'p5'].map((id) => aTeacher({ id }))

test('the reading summary gives for each document how many must, have, and when', () => {
  const log = aStaffLog({
    people: staff,
    receipts: [
      aReceipt({ personId: 'p1', on: '2026-09-02' }),
      aReceipt({ personId: 'p2', on: '2026-10-01' }),
    ],
  })
  const paper = paperOf(log, 'P-4')
  expect(paper?.lead).toBe('2 of 5 staff have confirmed this year’s Part One.')
  const partOne = paper?.tables[0]?.rows.find(([title]) => String(title).includes('Part One'))
  expect(partOne?.slice(2)).toEqual([5, 2, 40, '2026-09-02', '2026-10-01'])
})

test('the reading summary counts trainees with staff where guidance names both', () => {
  const trainee = aTeacher({ id: 't1', roles: [{ roleId: 'trainee', from: null, to: null }] })
  const log = aStaffLog({
    people: [...staff, trainee],
    receipts: [aReceipt({ personId: 'p1' })],
  })
  const paper = paperOf(log, 'P-4')
  expect(paper?.lead).toBe('1 of 6 staff and trainees have confirmed this year’s Part One.')
  expect(paper?.tables.map(({ title }) => title)).toEqual(['Staff and trainees'])
})

test('the training summary counts by role, and tells the next day on which one falls due', () => {
  const records = ['p1', 'p2'].map((personId) => anUpdateRecord(`r-${personId}`, { personId }))
  const paper = paperOf(aStaffLog({ people: staff, records }), 'T-1')
  const update = paper?.tables[0]?.rows.find(([title]) =>
    String(title).includes('at least once a year'),
  )
  expect(update?.slice(3)).toEqual([5, 2, 0, 0, 3, '2027-09-02'])
})

test('a training of the whole staff is found in sessions and in lists of old, each once', () => {
  const inset = anInset('s1', { on: '2026-09-02', evidence: ['e1'] })
  const records = staff.flatMap(({ id: personId }) => [
    anUpdateRecord(`a-${personId}`, { personId, sessionId: 's1' }),
    anUpdateRecord(`b-${personId}`, { personId, completedOn: '2026-01-06' }),
  ])
  const rows = paperOf(aStaffLog({ people: staff, records, sessions: [inset] }), 'T-3')?.tables[0]
    ?.rows
  expect(rows?.map((row) => [row[0], row[3], row[4]])).toEqual([
    ['2026-09-02', 5, '1 file'],
    ['2026-01-06', 5, ''],
  ])
})

test('the certificates of the lead are offered to the line that asks for them, and no others', () => {
  const lead = aTeacher({ id: 'lead', roles: [{ roleId: 'dsl', from: '2022-09-01', to: null }] })
  const certificate = { state: 'attached', evidenceId: 'cert-1', on: null, note: '' } as const
  const log = aStaffLog({
    people: [lead],
    records: [
      anUpdateRecord('r1', { personId: 'lead', courseId: 'wst-core', certificate }),
      anUpdateRecord('r2', {
        personId: 'lead',
        courseId: 'fgm-awareness',
        completedOn: '2020-01-01',
      }),
    ],
  })
  const slot = (code: string) => slots.find((one) => one.code === code)
  const offered = (code: string) => {
    const found = slot(code)
    return found === undefined ? [] : evidenceOfSlot(log, found)
  }
  expect([offered('T-2'), offered('T-4'), offered('T-1')]).toEqual([['cert-1'], [], []])
})

test('what is renewed stands on its own line, and a course that is done once has no day to renew', () => {
  const lead = aTeacher({ id: 'lead', roles: [{ roleId: 'dsl', from: '2022-09-01', to: null }] })
  const core = anUpdateRecord('r1', {
    personId: 'lead',
    courseId: 'wst-core',
    completedOn: '2024-11-20',
  })
  const rows = paperOf(aStaffLog({ people: [lead], records: [core] }), 'T-2')?.tables[0]?.rows ?? []
  const [held] = rows.filter((row) => row[2] !== null)
  expect(held?.slice(2, 5)).toEqual(['2024-11-20', null, 'In date'])
  const update = rows.find((row) => String(row[1]).includes('Working Together'))
  expect(update?.slice(2, 5)).toEqual([null, '2026-11-20', 'No record, past due'])
})

test('a paper says whom it names, and how many certificates of the lead are missing', () => {
  const withRole = (id: string, roleId: string) =>
    aTeacher({ id, family: id, roles: [{ roleId, from: '2022-09-01', to: null }] })
  const people = [
    withRole('Abel', 'governor'),
    withRole('Bond', 'governor'),
    withRole('lead', 'dsl'),
  ]
  const records = [
    anUpdateRecord('r1', { personId: 'Abel' }),
    anUpdateRecord('r2', { personId: 'lead', courseId: 'wst-core' }),
  ]
  const log = aStaffLog({ people, records })
  const [governors, certificates] = [paperOf(log, 'T-5'), paperOf(log, 'T-2')]
  if (governors === undefined || certificates === undefined) throw new Error('no paper')
  expect(whomPaperNames(governors)).toBe('Names 2 governors')
  expect(whomPaperNames(certificates)).toBe('')
  expect(certificatesLacking(certificates)).toBe(1)
})

test('facts and papers are frozen for each revision under ids of their own', () => {
  const log = aStaffLog({ people: staff, receipts: [aReceipt({ personId: 'p1' })] })
  const freeze = (revision: number) =>
    freezeFacts({
      audit: { id: 'audit-1', revision },
      at: '2026-11-24T10:41:07Z',
      asAt: log.today,
      facts: liveFacts(log),
      papers: slotPapers(log, slots),
    })
  const both = [...freeze(1), ...freeze(2)]
  expect(new Set(both.map(({ id }) => id)).size).toBe(both.length)
  expect(frozenPapers(both, 1)).toEqual(slotPapers(log, slots))
  expect(frozenOf(both, 2).map(({ sentence, lines }) => [sentence, lines])).toEqual(
    liveFacts(log).map(({ sentence, lines }) => [sentence, lines]),
  )
})

test('a pack with codes of its own gets its papers by what it says fills its lines', () => {
  const log = aStaffLog({ people: staff, receipts: [aReceipt({ personId: 'p1' })] })
  const own = { code: 'LINE-9', areaId: 'x', title: 'Who read what', feeds: [] }
  const titles = (fulfilledBy: string) =>
    slotPapers(log, [{ ...own, fulfilledBy }]).map(({ slot, title }) => [slot, title])
  expect(titles('receipts-summary')).toEqual([['LINE-9', 'Reading summary']])
  expect(titles('minutes')).toEqual([])
})

test('every line of the starter pack that can write itself is told apart', () => {
  const everything = aStaffLog({
    people: [
      ...staff,
      aTeacher({ id: 'lead', roles: [{ roleId: 'dsl', from: null, to: null }] }),
      aTeacher({ id: 'gov', roles: [{ roleId: 'governor', from: null, to: null }] }),
      aTeacher({ id: 'aider', roles: [{ roleId: 'first-aider', from: null, to: null }] }),
    ],
    receipts: [aReceipt({ personId: 'p1' })],
    policies: [aPolicy({ versions: [aPolicyVersion()] })],
    records: [
      ...staff.map(({ id: personId }) => anUpdateRecord(`u-${personId}`, { personId })),
      anUpdateRecord('c1', { personId: 'lead', courseId: 'wst-core' }),
      anUpdateRecord('c2', { personId: 'gov', courseId: 'governor-safeguarding' }),
      anUpdateRecord('c3', { personId: 'aider', courseId: 'first-aid-at-work' }),
    ],
  })
  expect(slotPapers(everything, slots).map(({ slot, name }) => `${slot} ${name}`)).toEqual([
    'P-2 policy-register',
    'P-4 reading-summary',
    'P-5 induction-checklist',
    'P-6 who-is-who',
    'T-1 training-summary',
    'T-2 lead-certificates',
    'T-3 whole-staff-training',
    'T-4 other-certificates',
    'T-5 governor-training-log',
  ])
})

test('a name typed into a title is taken out of a paper of counts, an ordinary word is not', () => {
  const item = (title: string) =>
    paperOf(
      aStaffLog({
        people: [aTeacher({ given: 'Anne-Marie', family: 'Long' })],
        inductionItems: [
          { id: 'i', title, roles: [], retired: false, addedAt: '2026-09-01T09:00:00Z' },
        ],
      }),
      'P-5',
    )?.tables[1]?.rows.at(-1)?.[0]
  expect(item('Meet Anne-Marie Long at nine')).toBe('Meet a colleague at nine')
  expect(item('Ask Mrs Long for keys')).toBe('Ask a colleague for keys')
  expect(item('A long walk round the site')).toBe('A long walk round the site')
})

test('whatever somebody is called, her name can be looked for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (given, family) => {
      const log = aStaffLog({ people: [aTeacher({ given, family })] })
      expect(paperOf(log, 'P-5')?.title).toBe('Induction checklist')
    }),
    { numRuns: 200, examples: [['Anne-Marie', "O'Neil (née [Long] ^$.*+?{}|/\\-)"]] },
  )
})
