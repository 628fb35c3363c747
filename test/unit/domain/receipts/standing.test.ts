import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Person } from '../../../../renderer/src/domain/people/person.ts'
import { dutiesOn, dutyLines } from '../../../../renderer/src/domain/receipts/duties.ts'
import type { Receipt } from '../../../../renderer/src/domain/receipts/receipt.ts'
import { shareOfDocument } from '../../../../renderer/src/domain/receipts/share-by-role.ts'
import {
  type ReadingCell,
  readingStanding,
} from '../../../../renderer/src/domain/receipts/standing.ts'
import { stillToRead } from '../../../../renderer/src/domain/receipts/still-to-read.ts'
import { addDays } from '../../../../renderer/src/domain/shared/calendar.ts'
import type { StaffLog } from '../../../../renderer/src/domain/staff-log/staff-log.ts'
import { aPerson, TODAY } from '../../../builders/people.ts'
import {
  aPolicy,
  aPolicyVersion,
  aReceipt,
  aStaffLog,
  aTeacher,
  samplePeople,
} from '../../../builders/staff-log.ts'

const PART_ONE = 'kcsie-2026-part-one'
const POLICY = 'child-protection-policy'

function cell(log: StaffLog, person: Person, documentId = PART_ONE, day?: string): ReadingCell {
  const found = readingStanding(log, day)
    .people.find((one) => one.person.id === person.id)
    ?.cells.get(documentId)
  if (found === undefined) throw new Error(`${documentId} is asked of nobody`)
  return found
}

const withRole = (roleId: string, known: Partial<Person> = {}) =>
  aPerson({ roles: [{ roleId, from: null, to: null }], startsOn: '2020-09-01', ...known })

test('Part One 2026 is asked of every member of staff since 1 September 2026', () => {
  const teacher = aTeacher()
  const cook = withRole('site-catering-admin')
  const log = aStaffLog({ people: [teacher, cook] })
  for (const person of [teacher, cook]) {
    expect(cell(log, person)).toMatchObject({ state: 'not-yet', since: '2026-09-01', late: true })
  }
  expect(cell(log, teacher).duty?.basis).toBe('statutory-guidance')
})

test('who reads it before it is in force has read it', () => {
  const person = aTeacher()
  const receipts = [aReceipt({ personId: person.id, on: '2026-07-20' })]
  expect(cell(aStaffLog({ people: [person], receipts }), person).state).toBe('read')
})

test('on its first day nobody is late, on the second everybody who has not read it', () => {
  const person = aTeacher()
  const log = aStaffLog({ people: [person] })
  expect(cell(log, person, PART_ONE, '2026-09-01').late).toBe(false)
  expect(cell(log, person, PART_ONE, '2026-09-02').late).toBe(true)
})

test('a receipt for the overview or for Annex A never counts as Part One', () => {
  const cook = withRole('site-catering-admin')
  for (const [documentId, version] of [
    ['kcsie-2026-overview', 'kcsie-2026'],
    ['kcsie-2025-annex-a', 'kcsie-2025'],
    ['kcsie-2025-annex-a', 'kcsie-2026'],
  ] as const) {
    const receipts = [aReceipt({ personId: cook.id, documentId, version })]
    expect(cell(aStaffLog({ people: [cook], receipts }), cook).state).toBe('not-yet')
  }
})

test('the whole document counts as Part One, its refusal does not refuse Part One', () => {
  const head = withRole('headteacher')
  const whole = { personId: head.id, documentId: 'kcsie-2026-full' }
  const read = aStaffLog({ people: [head], receipts: [aReceipt(whole)] })
  expect(cell(read, head).state).toBe('read')
  const declined = aStaffLog({
    people: [head],
    receipts: [aReceipt({ ...whole, state: 'declined' })],
  })
  expect(cell(declined, head).state).toBe('not-yet')
  expect(cell(declined, head, 'kcsie-2026-full').state).toBe('declined')
})

test('a receipt of last year’s edition does not count for this year’s', () => {
  const person = aTeacher()
  const receipts = [
    aReceipt({
      personId: person.id,
      documentId: 'kcsie-2025-part-one',
      version: 'kcsie-2025',
      on: '2025-09-03',
    }),
  ]
  const log = aStaffLog({ people: [person], receipts })
  expect(cell(log, person).state).toBe('not-yet')
  expect(cell(log, person, 'kcsie-2025-part-one', '2026-08-31').state).toBe('read')
})

test('last year a cook could read Annex A instead, a teacher could not', () => {
  const annexA = { documentId: 'kcsie-2025-annex-a', version: 'kcsie-2025', on: '2025-09-03' }
  const cook = withRole('site-catering-admin')
  const teacher = aTeacher()
  const receipts = [cook, teacher].map(({ id }) => aReceipt({ personId: id, ...annexA }))
  const log = aStaffLog({ people: [cook, teacher], receipts })
  expect(cell(log, cook, 'kcsie-2025-part-one', '2026-06-01').state).toBe('read')
  expect(cell(log, teacher, 'kcsie-2025-part-one', '2026-06-01').state).toBe('not-yet')
  expect(cell(log, cook, 'kcsie-2025-part-one', '2026-06-01').duty?.ofEarlierEdition).toBe(true)
})

test('before any edition that the pack knows nothing is claimed', () => {
  const ids = readingStanding(aStaffLog({ people: [aTeacher()] }), '2023-10-01').documents
  expect(ids.map(({ id }) => id).filter((id) => id.startsWith('kcsie'))).toEqual([])
})

test('a starter is asked since her first day, and is late from the next', () => {
  const starter = aTeacher({ startsOn: '2026-11-02' })
  const log = aStaffLog({ people: [starter] })
  expect(cell(log, starter)).toMatchObject({ since: '2026-11-02', late: true })
  expect(cell(log, starter, PART_ONE, '2026-11-02').late).toBe(false)
})

test('leavers, starters to come and erased people are in no list', () => {
  const people = [
    aTeacher({ endsOn: '2026-08-31' }),
    aTeacher({ startsOn: '2027-01-04' }),
    aTeacher({ erasedAt: '2026-10-01T09:00:00Z' }),
  ]
  const log = aStaffLog({ people })
  expect(readingStanding(log).people).toEqual([])
  expect(readingStanding(log, '2027-01-04').people).toHaveLength(1)
})

test('what is not asked of somebody stays not asked, and her receipt is still shown', () => {
  const volunteer = withRole('volunteer')
  const receipts = [aReceipt({ personId: volunteer.id })]
  const log = aStaffLog({ people: [volunteer], receipts })
  expect(cell(log, volunteer)).toMatchObject({ state: 'not-asked', duty: null })
  expect(cell(log, volunteer).receipt?.id).toBe(receipts[0]?.id)
})

test('of the sample school 47 must read Part One, the trainee with them', () => {
  const { people } = readingStanding(aStaffLog({ people: samplePeople() }))
  expect(people).toHaveLength(47)
  expect(people.filter(({ cells }) => cells.get(PART_ONE)?.state === 'not-yet')).toHaveLength(47)
})

// Policies and their versions.

const first = aPolicyVersion({ effectiveOn: '2025-09-01', change: 'first', label: '2025-26' })
const minor = aPolicyVersion({ effectiveOn: '2026-02-01', change: 'minor', label: '2025-26 a' })
const material = aPolicyVersion({ effectiveOn: '2026-09-01', label: '2026-27' })
const policy = aPolicy({ versions: [first, minor, material] })
const versionLog = (...receipts: readonly Receipt[]) =>
  aStaffLog({ people: [reader], policies: [policy], receipts })
const reader = aTeacher()
const readOf = (version: string, on: string) =>
  aReceipt({ personId: reader.id, documentId: POLICY, version, on })

test('after a minor change the receipts stand, after a material one all read again', () => {
  const log = versionLog(readOf(first.id, '2025-09-10'))
  expect(cell(log, reader, POLICY, '2026-03-01').state).toBe('read')
  expect(cell(log, reader, POLICY)).toMatchObject({ state: 'not-yet', since: '2026-09-01' })
  expect(cell(versionLog(readOf(material.id, '2026-09-10')), reader, POLICY).state).toBe('read')
})

test('a minor change lets the document be asked for since the version that it belongs to', () => {
  const { documents } = readingStanding(versionLog(), '2026-03-01')
  expect(documents.find(({ id }) => id === POLICY)).toMatchObject({
    version: minor.id,
    versionLabel: '2025-26 a',
    since: '2025-09-01',
    countingVersions: [first.id, minor.id],
  })
})

test('what was read before a version was registered does not count for it', () => {
  const log = aStaffLog({ people: [reader], receipts: [readOf('standing', '2026-09-10')] })
  expect(cell(log, reader, POLICY).state).toBe('read')
  expect(cell(versionLog(readOf('standing', '2026-09-10')), reader, POLICY).state).toBe('not-yet')
})

test('a policy that is read once, at the beginning, is not asked for with each version', () => {
  const supply = withRole('supply')
  const receipts = [
    aReceipt({
      personId: supply.id,
      documentId: POLICY,
      version: first.id,
      on: '2025-10-01',
    }),
  ]
  const log = aStaffLog({ people: [supply], policies: [policy], receipts })
  expect(cell(log, supply, POLICY).state).toBe('read')
})

test('a policy that was read at another school was another policy; the guidance was the same', () => {
  const elsewhere = { personId: reader.id, method: 'elsewhere' } as const
  const log = aStaffLog({
    people: [reader],
    receipts: [
      aReceipt(elsewhere),
      aReceipt({ ...elsewhere, documentId: POLICY, version: 'standing' }),
    ],
  })
  expect(cell(log, reader).state).toBe('read')
  expect(cell(log, reader, POLICY).state).toBe('no-version')
})

test('nobody is asked, and nobody is late, with a policy whose version is not registered', () => {
  const log = aStaffLog({ people: [reader] })
  const standing = readingStanding(log)
  expect(cell(log, reader, POLICY)).toMatchObject({ state: 'no-version', late: false })
  expect(shareOfDocument(standing, POLICY)).toMatchObject({ asked: 0, notYet: 0, late: 0 })
  expect(stillToRead(standing, { documentIds: new Set([POLICY]) })).toEqual([])
})

test('what is read at the beginning is asked of all, and called late only of those who came lately', () => {
  const old = aTeacher({ startsOn: '2004-09-06' })
  const lately = aTeacher({ startsOn: '2025-09-01' })
  const log = aStaffLog({ people: [old, lately] })
  expect(cell(log, old, 'who-is-the-dsl')).toMatchObject({ state: 'not-yet', late: false })
  expect(cell(log, lately, 'who-is-the-dsl')).toMatchObject({ state: 'not-yet', late: true })
})

test('a policy that the school does not keep is not asked for, unless guidance asks for it', () => {
  const off = { versions: [], wanted: false }
  const log = aStaffLog({
    people: [reader],
    policies: [
      aPolicy({ ...off, id: 'whistleblowing' }),
      aPolicy({ ...off, id: 'attendance', title: 'Attendance' }),
    ],
  })
  const ids = readingStanding(log).documents.map(({ id }) => id)
  expect(ids).not.toContain('whistleblowing-policy')
  expect(ids).toContain('absence-response')
})

test('audiences that the school sets at a policy read each version of it, and are never late', () => {
  const own = aPolicy({
    id: 'health-and-safety',
    audiences: ['site-catering-admin'],
    versions: [aPolicyVersion()],
  })
  const cook = withRole('site-catering-admin')
  const log = aStaffLog({ people: [cook, reader], policies: [own] })
  expect(cell(log, cook, 'health-and-safety')).toMatchObject({ state: 'not-yet', late: false })
  expect(cell(log, reader, 'health-and-safety').state).toBe('not-asked')
})

// The school's own duties.

const change = {
  documentId: PART_ONE,
  audiences: ['volunteers'],
  when: 'each-edition',
  off: false,
  reason: 'Agreed with governors',
  by: 'Daljit Sandhu',
  at: '2026-10-05T09:00:00Z',
} as const

test('a duty of the school’s own is asked from the day on which it was decided', () => {
  const volunteer = withRole('volunteer')
  const log = aStaffLog({ people: [volunteer], dutyChanges: [{ ...change, id: 'own-1' }] })
  expect(cell(log, volunteer)).toMatchObject({ state: 'not-yet', since: '2026-10-05' })
  expect(cell(log, volunteer, PART_ONE, '2026-10-04').state).toBe('not-asked')
})

test('only what rests on the school’s own practice can be switched off', () => {
  const off = { ...change, audiences: [], off: true }
  const governor = withRole('governor')
  const dutyChanges = [
    { ...off, id: 'kcsie/part-one:each-edition:governors' },
    { ...off, id: 'kcsie/part-one:each-edition:all-staff+trainees' },
  ]
  const log = aStaffLog({ people: [governor, reader], dutyChanges })
  expect(cell(log, governor).state).toBe('not-asked')
  expect(cell(log, reader).state).toBe('not-yet')
  expect(dutiesOn(log).map(({ id }) => id)).toContain(dutyChanges[1]?.id)
  expect(dutyLines(log).filter(({ off }) => off)).toHaveLength(1)
})

test('who is asked once, at the beginning, may have read the edition of that time', () => {
  const early = withRole('volunteer', { startsOn: '2025-10-01' })
  const late = withRole('volunteer', { startsOn: '2026-10-01' })
  const dutyChanges = [{ ...change, id: 'own-1', when: 'induction' } as const]
  const receipts = [early, late].map(({ id }) =>
    aReceipt({
      personId: id,
      documentId: 'kcsie-2025-part-one',
      version: 'kcsie-2025',
      on: '2025-10-01',
      method: 'elsewhere',
    }),
  )
  const log = aStaffLog({ people: [early, late], receipts, dutyChanges })
  expect(cell(log, early).state).toBe('read')
  expect(cell(log, late).state).toBe('not-yet')
})

test('a duty of the pack can ask more people, and keeps those whom it asked', () => {
  const volunteer = withRole('volunteer')
  const dutyChanges = [{ ...change, id: 'kcsie/part-one:each-edition:all-staff+trainees' }]
  const log = aStaffLog({ people: [volunteer, reader], dutyChanges })
  expect(cell(log, volunteer).duty?.from).toBe('widened')
  expect(cell(log, reader).duty?.from).toBe('pack')
})

// Corrections.

test('a correction takes the place of what it corrects, a void takes it out', () => {
  const read = aReceipt({ personId: reader.id })
  const corrected = aReceipt({ personId: reader.id, state: 'declined', corrects: read.id })
  expect(cell(versionLog(read, corrected), reader).state).toBe('declined')
  const taken = aReceipt({ personId: reader.id, state: 'void', corrects: read.id })
  expect(cell(versionLog(read, taken), reader).state).toBe('not-yet')
})

test('taking out a correction brings back what it had corrected', () => {
  const read = aReceipt({ personId: reader.id })
  const wrong = aReceipt({ personId: reader.id, state: 'declined', corrects: read.id })
  const taken = aReceipt({ personId: reader.id, state: 'void', corrects: wrong.id })
  expect(cell(versionLog(read, wrong, taken), reader).state).toBe('read')
})

test('an entry for the wrong person is corrected by one for the right one', () => {
  const other = aTeacher()
  const wrong = aReceipt({ personId: reader.id })
  const right = aReceipt({ personId: other.id, corrects: wrong.id })
  const log = aStaffLog({ people: [reader, other], receipts: [wrong, right] })
  expect(cell(log, reader).state).toBe('not-yet')
  expect(cell(log, other).state).toBe('read')
})

test('entries that correct each other in a circle do not hang', () => {
  const a = aReceipt({ personId: reader.id, id: 'a', state: 'void', corrects: 'b' })
  const b = aReceipt({ personId: reader.id, id: 'b', state: 'void', corrects: 'a' })
  const self = aReceipt({ personId: reader.id, id: 'c', corrects: 'c' })
  expect(cell(versionLog(a, b, self), reader).state).toBe('read')
})

test('long-term absence excuses until it is read', () => {
  const exempt = aReceipt({ personId: reader.id, state: 'exempt', on: '2026-10-01' })
  expect(cell(versionLog(exempt), reader)).toMatchObject({ state: 'exempt', late: false })
  const back = aReceipt({ personId: reader.id, on: '2026-11-02' })
  expect(cell(versionLog(exempt, back), reader).state).toBe('read')
  expect(cell(versionLog(exempt, back), reader, PART_ONE, '2026-10-15').state).toBe('exempt')
})

test('who has read is not merely excused by an entry of a later day', () => {
  const read = aReceipt({ personId: reader.id })
  const exempt = aReceipt({ personId: reader.id, state: 'exempt', on: '2026-10-01' })
  expect(cell(versionLog(read, exempt), reader)).toMatchObject({ state: 'read', receipt: read })
})

test('of two entries for one day the one recorded last decides', () => {
  const early = { personId: reader.id, recordedAt: '2026-09-01T09:00:00Z' }
  const read = aReceipt({ ...early, id: 'z' })
  const declined = aReceipt({
    ...early,
    id: 'a',
    state: 'declined',
    recordedAt: '2026-09-01T10:00:00Z',
  })
  expect(cell(versionLog(declined, read), reader).state).toBe('declined')
})

// Laws.

const days = fc.integer({ min: -60, max: 60 }).map((by) => addDays('2026-09-20', by))
const people = [aTeacher(), withRole('governor'), withRole('volunteer')]
const anyReceipt = fc
  .record({
    person: fc.constantFrom(...people),
    documentId: fc.constantFrom(PART_ONE, POLICY, 'kcsie-2026-full', 'who-is-the-dsl'),
    version: fc.constantFrom('kcsie-2026', first.id, minor.id, material.id, 'standing'),
    state: fc.constantFrom('read', 'declined', 'exempt'),
    on: days,
  })
  .map(({ person, ...known }) => aReceipt({ personId: person.id, ...known } as Receipt))
const anyReceipts = fc.array(anyReceipt, { maxLength: 12 })

const states = (receipts: readonly Receipt[], day: string) =>
  readingStanding(aStaffLog({ people, policies: [policy], receipts }), day).people.map(
    ({ cells }) => [...cells].map(([id, { state, receipt }]) => [id, state, receipt?.id ?? null]),
  )

test('the order in which receipts lie in the store decides nothing', () => {
  fc.assert(
    fc.property(
      anyReceipts.chain((receipts) =>
        fc.tuple(
          fc.constant(receipts),
          fc.shuffledSubarray(receipts, { minLength: receipts.length }),
        ),
      ),
      days,
      ([receipts, shuffled], day) => {
        expect(states(shuffled, day)).toEqual(states(receipts, day))
      },
    ),
  )
})

test('one more plain reading never makes anybody owe more', () => {
  fc.assert(
    fc.property(anyReceipts, anyReceipt, (receipts, more) => {
      const open = (list: readonly Receipt[]) =>
        states(list, TODAY)
          .flat()
          .filter(([, state]) => state === 'not-yet').length
      expect(open([...receipts, { ...more, state: 'read' }])).toBeLessThanOrEqual(open(receipts))
    }),
  )
})

test('a receipt of a later day changes nothing about an earlier one', () => {
  fc.assert(
    fc.property(anyReceipts, anyReceipt, days, (receipts, more, day) => {
      fc.pre(more.on > day)
      expect(states([...receipts, more], day)).toEqual(states(receipts, day))
    }),
  )
})

test('2,000 people with 15 documents are worked out in one go, and only once for one log', () => {
  const many = Array.from({ length: 2_000 }, () => aTeacher())
  const receipts = many.flatMap(({ id }) => [
    aReceipt({ personId: id }),
    aReceipt({ personId: id, documentId: POLICY, version: material.id }),
  ])
  const log = aStaffLog({ people: many, policies: [policy], receipts })
  const standing = readingStanding(log)
  expect(standing.people).toHaveLength(2_000)
  expect(readingStanding(log, TODAY)).toBe(standing)
})
