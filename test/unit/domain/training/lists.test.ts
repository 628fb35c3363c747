import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameOf } from '../../../../renderer/src/domain/people/person.ts'
import { addDays } from '../../../../renderer/src/domain/shared/calendar.ts'
import type { StaffLog } from '../../../../renderer/src/domain/staff-log/staff-log.ts'
import { calendarNeeds } from '../../../../renderer/src/domain/training/calendar-needs.ts'
import {
  certificateStateWords,
  certificatesMissing,
} from '../../../../renderer/src/domain/training/certificates-missing.ts'
import {
  becameDueBetween,
  dueList,
  schoolBecameDueBetween,
} from '../../../../renderer/src/domain/training/due-list.ts'
import type { Booking, Certificate } from '../../../../renderer/src/domain/training/record.ts'
import { yearView } from '../../../../renderer/src/domain/training/year-view.ts'
import { aPerson } from '../../../builders/people.ts'
import { aStaffLog, aTeacher } from '../../../builders/staff-log.ts'
import { anExemption, aRecord, sampleTrainingLog } from '../../../builders/training.ts'

const sample = sampleTrainingLog()
const deputy = (id: string, given: string) =>
  aPerson({ id, given, roles: [{ roleId: 'deputy-dsl', from: null, to: null }] })

describe('what is due', () => {
  test('comes with the earliest day first, and what was never done at the end', () => {
    const lines = dueList(sample)
    const days = lines.filter(({ cell }) => cell.state !== 'never').map(({ cell }) => cell.dueOn)
    expect(days).toEqual([...days].sort())
    const never = lines.findIndex(({ cell }) => cell.state === 'never')
    expect(lines.slice(never).every(({ cell }) => cell.state === 'never')).toBe(true)
  })

  test('shows a group once, with what both lines say', () => {
    const [line] = dueList(sample).filter(
      ({ person, row }) => person.given === 'Gurpreet' && row.id === 'group:dsl-two-years',
    )
    expect(line).toMatchObject({ stateWords: 'Overdue', row: { title: 'Update within two years' } })
    expect(line?.words).toContain('statutory guidance')
    expect(line?.words).toContain('partnership’s interval')
  })
})

describe('what became due', () => {
  const teacher = aTeacher({ startsOn: '2020-09-01' })
  const log = aStaffLog({
    people: [teacher],
    records: [
      aRecord({ personId: teacher.id, completedOn: '2025-12-01' }),
      aRecord({
        personId: teacher.id,
        courseId: 'safeguarding-induction',
        completedOn: '2020-09-01',
      }),
      aRecord({ personId: teacher.id, courseId: 'prevent-awareness', completedOn: '2026-09-01' }),
      aRecord({
        personId: teacher.id,
        courseId: 'whole-school-safeguarding',
        completedOn: '2024-11-30',
      }),
      aRecord({ personId: teacher.id, courseId: 'fgm-awareness', completedOn: '2026-11-01' }),
    ],
  })
  const told = (from: string, to: string, of = log) =>
    becameDueBetween(of, from, to).map(({ row, cell }) => [row.id, cell.state])

  test('is told when it enters the 90 days, and again when it is past', () => {
    expect(told('2026-09-01', '2026-09-01')).toEqual([])
    expect(told('2026-09-01', '2026-09-02')).toEqual([['all-annual-update', 'due-soon']])
    expect(told('2026-09-02', '2026-12-01')).toEqual([])
    expect(told('2026-12-01', '2026-12-02')).toEqual([['all-annual-update', 'overdue']])
  })

  test('is not told of what was renewed meanwhile', () => {
    const renewed = [...log.records, aRecord({ personId: teacher.id, completedOn: '2026-11-30' })]
    expect(told('2026-09-01', '2026-12-31', { ...log, records: renewed })).toEqual([])
  })

  test('tells of a starter’s first needs, and of an exemption that ended', () => {
    const starter = aTeacher({ startsOn: '2026-11-20' })
    const starting = told('2026-11-19', '2026-11-24', aStaffLog({ people: [starter] }))
    expect(starting).toContainEqual(['all-induction', 'never'])
    const away = anExemption({
      personId: teacher.id,
      requirementId: 'all-annual-update',
      from: '2026-09-01',
      until: '2027-01-31',
    })
    expect(told('2026-12-15', '2027-02-01', { ...log, exemptions: [away] })).toContainEqual([
      'all-annual-update',
      'overdue',
    ])
  })

  test('in two steps is what it is in one, but for what was renewed or told between', () => {
    const day = fc.integer({ min: 0, max: 700 }).map((days) => addDays('2026-01-01', days))
    fc.assert(
      fc.property(fc.uniqueArray(day, { minLength: 3, maxLength: 3 }), (days) => {
        const [a = '', b = '', c = ''] = [...days].sort()
        const keys = (from: string, to: string) => told(from, to).map(([row]) => row)
        const steps = new Set([...keys(a, b), ...keys(b, c)])
        for (const row of keys(a, c)) expect(steps.has(row)).toBe(true)
      }),
    )
  })

  test('tells when too few are trained for a panel', () => {
    const holder = aPerson({ roles: [{ roleId: 'recruitment-panel', from: null, to: null }] })
    const panel = aStaffLog({
      people: [holder],
      records: [
        aRecord({ personId: holder.id, courseId: 'safer-recruitment', completedOn: '2022-01-10' }),
      ],
    })
    expect(schoolBecameDueBetween(panel, '2026-10-11', '2026-10-12')).toMatchObject([
      { state: 'due-soon', dueOn: '2027-01-10' },
    ])
    expect(schoolBecameDueBetween(panel, '2026-10-12', '2026-11-12')).toEqual([])
    expect(schoolBecameDueBetween(panel, '2027-01-10', '2027-01-11')).toMatchObject([
      { state: 'overdue' },
    ])
  })
})

describe('the year', () => {
  const view = yearView(sample, '2026-27')

  test('runs from September to August, and holds each row once', () => {
    expect(view.months.map(({ title }) => title)).toEqual([
      'September 2026',
      'October 2026',
      'November 2026',
      'December 2026',
      'January 2027',
      'February 2027',
      'March 2027',
      'April 2027',
      'May 2027',
      'June 2027',
      'July 2027',
      'August 2027',
    ])
    const all = [...view.months.flatMap(({ lines }) => lines), ...view.before, ...view.never]
    const keys = all.map(({ person, row }) => `${person.id} ${row.id}`)
    expect(new Set(keys).size).toBe(keys.length)
    expect(view.most).toBe(Math.max(...view.months.map(({ lines }) => lines.length)))
  })

  test('puts January’s whole-school courses together', () => {
    const january = view.months[4]
    expect(january?.byRow[0]).toMatchObject({ row: { id: 'all-whole-school' }, count: 24 })
    expect(january?.lines.every(({ cell }) => cell.dueOn?.startsWith('2027-01'))).toBe(true)
  })
})

describe('certificates', () => {
  const teacher = aTeacher()
  const record = (
    state: Certificate['state'],
    on: string | null = null,
    courseId = 'prevent-awareness',
  ) =>
    aRecord({
      personId: teacher.id,
      courseId,
      certificate: { state, evidenceId: null, on, note: '' },
    })
  const missing = (...records: StaffLog['records']) =>
    certificatesMissing(aStaffLog({ people: [teacher], records }))

  test('lack only where the course gives one, and it was not waived', () => {
    expect(missing(record('none', null, 'annual-update'))).toEqual([])
    expect(missing(record('waived'), record('attached'))).toEqual([])
    expect(missing({ ...record('none'), result: 'not-completed' })).toEqual([])
    expect(missing({ ...record('none'), courseId: null })).toEqual([])
    expect(missing(record('none'))).toMatchObject([{ state: 'none', counts: true }])
  })

  test('that were promised for a day that has passed are late', () => {
    expect(missing(record('promised', '2026-11-23'))).toMatchObject([
      {
        late: true,
        words: 'Done on 1 September 2026; promised for 23 November 2026, which has passed.',
      },
    ])
    expect(missing(record('promised', '2026-11-24'))).toMatchObject([{ late: false }])
  })

  test('come first where something rests on them', () => {
    const old = { ...record('none'), completedOn: '2021-01-01' }
    const lines = missing(
      { ...record('none', null, 'wst-threshold'), completedOn: '2026-10-01' },
      old,
    )
    expect(lines.map(({ counts }) => counts)).toEqual([true, false])
  })

  test('are called as the pack calls them', () => {
    const { recordStates } = sample.pack.training
    expect(certificateStateWords('none', recordStates)).toBe('Date known, certificate missing')
    expect(certificateStateWords('promised', recordStates)).toBe('Certificate promised')
    expect(certificateStateWords('declared', recordStates)).toBe(
      'Declared by the person, not checked',
    )
  })
})

describe('the partnership’s calendar', () => {
  const anna = deputy('anna', 'Anna')
  const ben = deputy('ben', 'Ben')
  const core = (personId: string, completedOn: string) =>
    aRecord({ personId, courseId: 'wst-core', completedOn })
  const log = aStaffLog({
    people: [anna, ben],
    records: [core('anna', '2025-02-01'), core('ben', '2026-10-01')],
  })
  const booking = (known: Partial<Booking>): Booking => ({
    id: 'b1',
    personId: 'anna',
    calendarId: 'session-2027-06',
    courseId: 'wst-working-together-update',
    title: 'Working Together Update',
    start: '2027-03-04T13:00',
    state: 'booked',
    note: '',
    changedAt: '2026-11-24T09:00:00Z',
    ...known,
  })
  const session = (id: string, of: StaffLog = log) => {
    const found = calendarNeeds(of).find((one) => one.session.id === id)
    if (found === undefined) throw new Error(`no session ${id}`)
    return found
  }
  const names = (id: string, of: StaffLog = log) =>
    session(id, of).could.map(({ person }) => nameOf(person))

  test('says how many could take which session', () => {
    expect(names('session-2027-06')).toEqual(['Anna Sandhu'])
    expect(session('session-2027-06').words).toBe(
      '1 of your people could take Working Together Update on 4 March 2027.',
    )
    expect(
      session('session-2027-06').could[0]?.lines.map(({ requirement }) => requirement.id),
    ).toEqual(
      expect.arrayContaining(['dsl-two-year-refresh', 'dsl-wst-update', 'dsl-annual-refresh']),
    )
    const { words, session: toolkit } = session('session-2027-07')
    expect(words).toBe(`Nobody here needs ${toolkit.title} on 11 March 2027 now.`)
  })

  test('offers a course that is meant for roles to those roles, not to all whom it would help', () => {
    const teacher = aTeacher({ id: 'tess', given: 'Tess' })
    const head = aPerson({
      id: 'hana',
      given: 'Hana',
      roles: [{ roleId: 'headteacher', from: null, to: null }],
    })
    const all = { ...log, people: [anna, ben, head, teacher] }
    expect(names('session-2027-06', all)).toEqual(['Hana Sandhu', 'Anna Sandhu'])
    const ofSample = calendarNeeds(sample).find(({ session: { id } }) => id === 'session-2027-06')
    const roles = ofSample?.could.map(({ person }) => person.roles.map(({ roleId }) => roleId))
    expect(roles).toHaveLength(5)
    expect(
      roles?.every((held) => held.some((id) => ['dsl', 'deputy-dsl', 'headteacher'].includes(id))),
    ).toBe(true)
  })

  test('offers a course that no role asks for to everybody whom it clears something for', () => {
    const teacher = aTeacher({ id: 'tess', given: 'Tess' })
    const { calendar } = log.pack
    const sessions = (calendar?.sessions ?? []).map((one) => ({
      ...one,
      courseId: 'annual-update',
    }))
    const pack = { ...log.pack, calendar: calendar === null ? null : { ...calendar, sessions } }
    expect(names('session-2027-06', { ...log, pack, people: [teacher] })).toEqual(['Tess Sandhu'])
  })

  test('offers the waiting list where a session is full', () => {
    const full = session('session-2027-01')
    expect(full).toMatchObject({ full: true })
    expect(full.words).toContain('is full; 1 of your people could join the waiting list')
  })

  test('does not offer a second place to whoever has one', () => {
    const booked = { ...log, bookings: [booking({})] }
    expect(names('session-2027-06', booked)).toEqual([])
    expect(session('session-2027-06', booked).booked).toMatchObject([
      { booking: { state: 'booked' } },
    ])
    expect(names('session-2027-10', booked)).toEqual([])
    expect(session('session-2027-10', booked).elsewhere).toHaveLength(1)
  })

  test('a waiting list elsewhere is no place, and whoever did not attend is asked again', () => {
    const waiting = {
      ...log,
      bookings: [
        booking({
          calendarId: 'session-2027-01',
          start: '2027-01-19T09:30',
          state: 'waiting-list',
        }),
      ],
    }
    expect(names('session-2027-06', waiting)).toEqual(['Anna Sandhu'])
    expect(names('session-2027-01', waiting)).toEqual([])
    const missed = { ...log, bookings: [booking({ state: 'did-not-attend' })] }
    expect(names('session-2027-10', missed)).toEqual(['Anna Sandhu'])
  })

  test('whoever attended waits for her record, not for another place', () => {
    const went = {
      ...log,
      today: '2027-03-05',
      bookings: [booking({ state: 'attended' })],
    }
    expect(names('session-2027-10', went)).toEqual([])
    const later = { ...log, today: '2028-12-01' }
    expect(calendarNeeds(later)).toEqual([])
  })

  test('names no session that has been, and nothing without a calendar', () => {
    const days = calendarNeeds({ ...log, today: '2027-05-06' }).map(({ on }) => on)
    expect(days[0]).toBe('2027-05-06')
    expect(session('session-2027-10', { ...log, today: '2027-05-06' }).could).toEqual([])
    expect(calendarNeeds({ ...log, pack: { ...log.pack, calendar: null } })).toEqual([])
  })
})
