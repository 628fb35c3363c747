import { describe, expect, test } from 'vitest'
import type { Person } from '../../../../renderer/src/domain/people/person.ts'
import type { StaffLog } from '../../../../renderer/src/domain/staff-log/staff-log.ts'
import { cellStateWords } from '../../../../renderer/src/domain/training/line-words.ts'
import type { RequirementChange } from '../../../../renderer/src/domain/training/record.ts'
import { trainingStanding } from '../../../../renderer/src/domain/training/standing.ts'
import { aPerson } from '../../../builders/people.ts'
import { aStaffLog, aTeacher } from '../../../builders/staff-log.ts'
import { anExemption, aRecord } from '../../../builders/training.ts'

const teacher = aTeacher()
const deputy = aPerson({
  roles: ['deputy-dsl', 'teaching'].map((roleId) => ({ roleId, from: null, to: null })),
})

function cell(row: string, known: Partial<StaffLog>, person: Person = teacher, day?: string) {
  const log = aStaffLog({ people: [person], ...known })
  const found = trainingStanding(log, day).people[0]?.cells.get(row)
  if (found === undefined) throw new Error(`no row ${row}`)
  return found
}

const done = (completedOn: string, more: object = {}) =>
  aRecord({ personId: teacher.id, completedOn, ...more })
const trained = (courseId: string, completedOn: string) =>
  aRecord({ personId: deputy.id, courseId, completedOn })

describe('a yearly update', () => {
  test.each([
    ['2025-11-23', 'overdue'],
    ['2025-11-24', 'due-soon'],
    ['2026-02-22', 'due-soon'],
    ['2026-02-23', 'in-date'],
  ])('done on %s is %s on 24 November 2026', (on, state) => {
    expect(cell('all-annual-update', { records: [done(on)] }).state).toBe(state)
  })

  test.each([
    ['2024-02-29', '2025-02-28'],
    ['2025-02-28', '2026-02-28'],
    ['2027-08-31', '2028-08-31'],
  ])('done on %s falls due on %s', (on, due) => {
    const { dueOn } = cell('all-annual-update', { records: [done(on)] }, teacher, '2027-12-01')
    expect(dueOn).toBe(due)
  })

  test('is met by the newest record, in whatever order they come', () => {
    const records = [done('2024-09-02'), done('2026-09-01'), done('2025-09-01')]
    expect(cell('all-annual-update', { records }).dueOn).toBe('2027-09-01')
    expect(cell('all-annual-update', { records: [...records].reverse() }).dueOn).toBe('2027-09-01')
  })

  test('that was not completed, or lies after the day asked, does not count', () => {
    const records = [done('2026-09-01', { result: 'not-completed' }), done('2026-09-02')]
    expect(cell('all-annual-update', { records }, teacher, '2026-09-01').state).toBe('never')
    expect(cell('all-annual-update', { records }, teacher, '2026-09-02').state).toBe('in-date')
  })

  test('of a course that no catalogue names meets nothing', () => {
    expect(
      cell('all-annual-update', { records: [done('2026-09-01', { courseId: null })] }).state,
    ).toBe('never')
  })
})

describe('a day set on a record', () => {
  const set = (on: string) => ({ dueOverride: { on, reason: 'As on the certificate' } })

  test('brings it forward, and is not called overdue by anybody’s interval', () => {
    const found = cell('all-annual-update', { records: [done('2026-09-01', set('2026-11-01'))] })
    expect(found).toMatchObject({ state: 'overdue', dueOn: '2026-11-01' })
    expect(found.lines[0]?.words).toBe(
      'Past the day set on the record, 1 November 2026 (As on the certificate).',
    )
    expect(cellStateWords(found)).toBe('Past its date')
  })

  test('does not lengthen an interval of statutory guidance', () => {
    const found = cell('all-annual-update', { records: [done('2025-09-01', set('2028-09-01'))] })
    expect(found).toMatchObject({ state: 'overdue', dueOn: '2026-09-01' })
  })

  test('lengthens one of the school’s own', () => {
    const records = [done('2020-01-06', { courseId: 'prevent-awareness', ...set('2028-01-06') })]
    expect(cell('prevent-all-staff', { records })).toMatchObject({ state: 'in-date' })
  })

  test('gives no end to what is done once', () => {
    const records = [
      done('2020-01-06', { courseId: 'safeguarding-induction', ...set('2022-01-06') }),
    ]
    expect(cell('all-induction', { records })).toMatchObject({ state: 'in-date', dueOn: null })
  })
})

describe('a rule that the school changed', () => {
  const change = (type: 'tightened' | 'own', known: Partial<RequirementChange>) => ({
    id: 'all-annual-update',
    type,
    title: '',
    roles: [],
    anyOf: [],
    renewMonths: 6,
    reason: '',
    by: '',
    at: '2026-11-10T09:00:00Z',
    ...known,
  })

  test('counts from the day on which it was changed, not on earlier ones', () => {
    const known = { records: [done('2026-01-05')], requirementChanges: [change('tightened', {})] }
    const due = (day: string) => cell('all-annual-update', known, teacher, day).dueOn
    expect([due('2026-11-09'), due('2026-11-10'), due('2026-11-24'), due('2027-06-01')]).toEqual([
      '2027-01-05',
      '2026-07-05',
      '2026-07-05',
      '2026-07-05',
    ])
  })

  test('is no row of an earlier day where it is the school’s own', () => {
    const own = change('own', { id: 'own-1', title: 'Site safety', roles: ['teaching'] })
    const log = aStaffLog({ people: [teacher], requirementChanges: [own] })
    const rows = (day: string) => trainingStanding(log, day).rows.map(({ id }) => id)
    expect(rows('2026-11-09')).not.toContain('own-1')
    expect(rows('2026-11-24')).toContain('own-1')
  })
})

describe('words', () => {
  test('past the school’s interval is never called overdue', () => {
    const found = cell('prevent-all-staff', {
      records: [done('2023-10-18', { courseId: 'prevent-awareness' })],
    })
    expect(found.lines[0]?.words).toBe('Past the school’s interval: was due on 18 October 2025.')
    expect(cellStateWords(found)).toBe('Past school’s interval')
    expect(found.lines[0]?.overdueByRule).toBe(false)
  })

  test('past an interval of guidance is overdue by rule, past a day on the record is not', () => {
    const late = cell('all-annual-update', { records: [done('2025-09-01')] })
    expect(late.lines[0]).toMatchObject({ state: 'overdue', overdueByRule: true })
    const dueOverride = { on: '2026-11-01', reason: 'as on the certificate' }
    const set = cell('all-annual-update', { records: [done('2026-09-01', { dueOverride })] })
    expect(set.lines[0]).toMatchObject({ state: 'overdue', overdueByRule: false })
  })

  test('an induction is due from the first day', () => {
    const found = cell('all-induction', {})
    expect(found).toMatchObject({ state: 'never', dueOn: '2020-09-01' })
    expect(found.lines[0]?.words).toBe(
      'No record yet. Due before unsupervised work, from 1 September 2020.',
    )
  })
})

describe('lead and deputies', () => {
  test('core clears both lines of its row and starts the clock of the next', () => {
    const records = [trained('wst-core', '2025-03-01')]
    expect(cell('group:dsl-first-training', { records }, deputy)).toMatchObject({
      state: 'in-date',
    })
    const two = cell('group:dsl-two-years', { records }, deputy)
    expect(two).toMatchObject({ state: 'in-date', dueOn: '2027-03-01' })
    expect(two.lines).toHaveLength(2)
  })

  test('one update clears both lines; another provider’s leaves the partnership’s open', () => {
    const core = trained('wst-core', '2022-03-01')
    const update = [core, trained('wst-working-together-update', '2026-03-01')]
    expect(cell('group:dsl-two-years', { records: update }, deputy).state).toBe('in-date')
    const other = cell(
      'group:dsl-two-years',
      { records: [core, trained('dsl-role-other', '2026-03-01')] },
      deputy,
    )
    expect(other.state).toBe('overdue')
    expect(other.lines.map(({ requirement, state }) => [requirement.id, state])).toEqual([
      ['dsl-two-year-refresh', 'in-date'],
      ['dsl-wst-update', 'overdue'],
    ])
  })

  test('an update is not asked before the core, and then the core is what lacks', () => {
    const found = cell('group:dsl-two-years', {}, deputy)
    expect(found).toMatchObject({ state: 'not-asked-yet', dueOn: null })
    expect(found.lines[1]?.words).toBe(
      'Not asked yet: first comes “DSL and deputies: WST core training”.',
    )
    expect(cell('group:dsl-first-training', {}, deputy).state).toBe('never')
  })

  test('an update that was done counts though no core is known', () => {
    const records = [trained('wst-working-together-update', '2026-03-01')]
    expect(cell('group:dsl-two-years', { records }, deputy).state).toBe('in-date')
  })
})

describe('who need not', () => {
  const away = anExemption({
    personId: teacher.id,
    requirementId: 'all-annual-update',
    from: '2026-09-01',
    until: '2026-12-31',
  })

  test.each([
    ['2026-08-31', 'never'],
    ['2026-09-01', 'exempt'],
    ['2026-12-31', 'exempt'],
    ['2027-01-01', 'never'],
  ])('on %s is %s', (day, state) => {
    expect(cell('all-annual-update', { exemptions: [away] }, teacher, day).state).toBe(state)
  })

  test('is told with the reason, and still in date where she is', () => {
    const lapsed = cell('all-annual-update', { exemptions: [away] })
    expect(lapsed.lines[0]?.words).toBe('Exempt until 31 December 2026: Long-term absence.')
    const held = cell('all-annual-update', { exemptions: [away], records: [done('2026-09-01')] })
    expect(held.state).toBe('in-date')
    expect(held.lines[0]?.exemption).toBe(away)
  })
})

describe('who is asked', () => {
  test('a role counts on the days on which it is held', () => {
    const became = aPerson({
      roles: [
        { roleId: 'teaching', from: null, to: null },
        { roleId: 'deputy-dsl', from: '2026-09-01', to: '2027-08-31' },
      ],
    })
    const log = aStaffLog({ people: [became] })
    const rows = (day: string) => [...(trainingStanding(log, day).people[0]?.cells.keys() ?? [])]
    expect(rows('2026-08-31')).not.toContain('group:dsl-two-years')
    expect(rows('2026-09-01')).toContain('group:dsl-two-years')
    expect(rows('2027-09-01')).not.toContain('group:dsl-two-years')
  })

  test('starters enter by themselves, leavers and erased people are out', () => {
    const log = aStaffLog({
      people: [
        aTeacher({ id: 'starts', startsOn: '2026-11-25' }),
        aTeacher({ id: 'leaves', endsOn: '2026-11-24' }),
        aTeacher({ id: 'erased', erasedAt: '2026-11-01T00:00:00Z' }),
      ],
    })
    const ids = (day: string) => trainingStanding(log, day).people.map(({ person }) => person.id)
    expect(ids('2026-11-24')).toEqual(['leaves'])
    expect(ids('2026-11-25')).toEqual(['starts'])
  })

  test('what applies to other schools is not asked', () => {
    const panel = aPerson({ roles: [{ roleId: 'recruitment-panel', from: null, to: null }] })
    const of = (tags: readonly string[]) =>
      trainingStanding(aStaffLog({ people: [panel], tags })).school.map(
        ({ requirement }) => requirement.id,
      )
    expect(of(['all', 'maintained'])).toEqual(['safer-recruitment-panel'])
    expect(of(['all', 'academy'])).toEqual(['safer-recruitment-other'])
    expect(of(['all', 'college'])).toEqual([])
  })
})

describe('so many people', () => {
  const holder = (id: string) =>
    aPerson({ id, roles: [{ roleId: 'recruitment-panel', from: null, to: null }] })
  const school = (records: StaffLog['records']) =>
    trainingStanding(aStaffLog({ people: [holder('a'), holder('b')], records })).school[0]
  const safer = (personId: string, completedOn: string) =>
    aRecord({ personId, courseId: 'safer-recruitment', completedOn })

  test('is never where nobody was trained, and overdue where everybody is past it', () => {
    expect(school([])).toMatchObject({ state: 'never', have: 0, dueOn: null })
    expect(school([safer('a', '2015-01-01')])).toMatchObject({ state: 'overdue', have: 0 })
  })

  test('lasts as long as the last who is needed', () => {
    const records = [safer('a', '2022-01-01'), safer('b', '2025-01-01')]
    expect(school(records)).toMatchObject({ state: 'in-date', have: 2, dueOn: '2030-01-01' })
  })

  test('is due soon where only those who are due meet it', () => {
    expect(school([safer('a', '2022-01-01')])).toMatchObject({ state: 'due-soon', have: 1 })
  })

  test('says so where nobody has the role', () => {
    const { school: lines } = trainingStanding(aStaffLog({ people: [aTeacher()] }))
    expect(lines[0]?.words).toBe(
      'Nobody has this role in the register, so nobody is counted; at least 1 is needed.',
    )
  })
})
