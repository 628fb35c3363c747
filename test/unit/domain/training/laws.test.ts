import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addMonths } from '../../../../renderer/src/domain/shared/calendar.ts'
import type { StaffLog } from '../../../../renderer/src/domain/staff-log/staff-log.ts'
import type { TrainingCell, TrainingLine } from '../../../../renderer/src/domain/training/cells.ts'
import type {
  RequirementChange,
  TrainingRecord,
} from '../../../../renderer/src/domain/training/record.ts'
import { rulesInForce } from '../../../../renderer/src/domain/training/rules.ts'
import { trainingStanding } from '../../../../renderer/src/domain/training/standing.ts'
import { compareStates } from '../../../../renderer/src/domain/training/state-order.ts'
import { aPerson } from '../../../builders/people.ts'
import { aStaffLog } from '../../../builders/staff-log.ts'
import { anExemption, aRecord } from '../../../builders/training.ts'

const ROLES = [
  'dsl',
  'teaching',
  'prevent-lead',
  'link-governor',
  'first-aider',
  'eyfs-staff',
  'medicines',
]
const person = aPerson({
  startsOn: '2017-09-01',
  roles: ROLES.map((roleId) => ({ roleId, from: null, to: null })),
})
const { pack } = aStaffLog()
const COURSES = pack.training.courses.map(({ id }) => id)
const asked = rulesInForce(aStaffLog()).requirementsOfPerson(person, '2026-11-24')

/** Month ends and leap days come up more often than by chance. */
const day = fc.oneof(
  fc.integer({ min: 0, max: 4_000 }).map((days) => addDays('2018-01-01', days)),
  fc.constantFrom(
    '2024-02-29',
    '2023-02-28',
    '2025-08-31',
    '2026-08-31',
    '2026-01-31',
    '2020-02-29',
  ),
)
const record = fc
  .record({
    courseId: fc.constantFrom(...COURSES),
    completedOn: day,
    done: fc.integer({ min: 0, max: 9 }).map((dice) => dice > 0),
  })
  .map(({ done, ...known }) =>
    aRecord({ personId: person.id, ...known, result: done ? 'completed' : 'not-completed' }),
  )
const records = fc.array(record, { maxLength: 25 })
const override = fc.record({ on: day, reason: fc.constant('As on the certificate') })
const recordsWithDays = fc.array(
  fc
    .tuple(record, fc.option(override))
    .map(([one, dueOverride]): TrainingRecord => ({ ...one, dueOverride })),
  { maxLength: 25 },
)

function cells(known: Partial<StaffLog>, on: string): ReadonlyMap<string, TrainingCell> {
  const log = aStaffLog({ people: [person], ...known })
  return trainingStanding(log, on).people[0]?.cells ?? new Map()
}

function lines(known: Partial<StaffLog>, on: string): ReadonlyMap<string, TrainingLine> {
  const all = [...cells(known, on).values()].flatMap((cell) => cell.lines)
  return new Map(all.map((line) => [line.requirement.id, line]))
}

/** What is due never is later than what nobody ever asks again. */
const dueOf = (line: TrainingLine | undefined) => line?.dueOn ?? '9999-12-31'

test('records may come in any order', () => {
  fc.assert(
    fc.property(recordsWithDays, day, fc.infiniteStream(fc.nat()), (all, on, dice) => {
      const shuffled = all.map((one) => ({ one, at: dice.next().value }))
      shuffled.sort((a, b) => a.at - b.at)
      const other = lines({ records: shuffled.map(({ one }) => one) }, on)
      expect(other).toEqual(lines({ records: all }, on))
    }),
  )
})

test('a line falls due by calendar months after the newest record that meets it', () => {
  fc.assert(
    fc.property(records, day, (all, on) => {
      for (const { requirement, dueOn, state } of lines({ records: all }, on).values()) {
        const { anyOf, renewMonths, follows, startFrom } = requirement
        const before = asked.find(({ id }) => id === follows)?.anyOf ?? []
        const meets = (courses: readonly string[]) =>
          all
            .filter(({ result, completedOn }) => result === 'completed' && completedOn <= on)
            .filter(({ courseId }) => courses.includes(courseId ?? ''))
            .map(({ completedOn }) => completedOn)
            .sort()
            .at(-1)
        const newest = meets(anyOf) ?? meets(startFrom === null ? before : [startFrom])
        if (newest === undefined) {
          expect(['never', 'not-asked-yet']).toContain(state)
          continue
        }
        const due = renewMonths === null ? null : addMonths(newest, renewMonths)
        expect(dueOn).toBe(due)
        const until = addDays(on, pack.training.dueSoonDays)
        const expected = due === null || due > until ? 'in-date' : due < on ? 'overdue' : 'due-soon'
        expect(state).toBe(expected)
      }
    }),
  )
})

test('adding a record never makes a state worse or a day earlier', () => {
  fc.assert(
    fc.property(records, record, day, (all, more, on) => {
      const before = lines({ records: all }, on)
      const after = lines({ records: [...all, more] }, on)
      for (const [id, line] of before) {
        const now = after.get(id)
        // What comes first was done: from now on the next is asked for.
        if (now === undefined || line.state === 'not-asked-yet') continue
        expect(compareStates(now.state, line.state)).toBeGreaterThanOrEqual(0)
        if (line.record !== null) expect(dueOf(now) >= dueOf(line)).toBe(true)
      }
    }),
  )
})

test('as days go by nothing gets better by itself', () => {
  fc.assert(
    fc.property(recordsWithDays, day, fc.nat(900), (all, on, later) => {
      const past = all.filter(({ completedOn }) => completedOn <= on)
      const before = lines({ records: past }, on)
      for (const [id, line] of lines({ records: past }, addDays(on, later))) {
        const then = before.get(id)
        expect(then && compareStates(line.state, then.state)).toBeLessThanOrEqual(0)
        expect(line.dueOn).toBe(then?.dueOn)
      }
    }),
  )
})

test('a row is the least good of its lines, and due when the first of them is', () => {
  fc.assert(
    fc.property(recordsWithDays, day, (all, on) => {
      for (const cell of cells({ records: all }, on).values()) {
        for (const { state, dueOn } of cell.lines) {
          expect(compareStates(cell.state, state)).toBeLessThanOrEqual(0)
          if (dueOn !== null) expect(cell.dueOn !== null && cell.dueOn <= dueOn).toBe(true)
        }
        expect(cell.lines.map(({ state }) => state)).toContain(cell.state)
        const days = cell.lines.map(({ dueOn }) => dueOn)
        expect(days).toContain(cell.dueOn)
      }
    }),
  )
})

const change = fc
  .record({
    id: fc.constantFrom(...asked.map(({ id }) => id)),
    renewMonths: fc.option(fc.integer({ min: 0, max: 90 })),
    anyOf: fc.subarray(COURSES),
    roles: fc.subarray(ROLES),
  })
  .map(
    (known): RequirementChange => ({
      ...known,
      type: 'tightened',
      title: '',
      reason: '',
      by: '',
      at: '2026-09-01T09:00:00Z',
    }),
  )

test('tightening never makes anything later or better', () => {
  fc.assert(
    fc.property(recordsWithDays, fc.array(change, { maxLength: 8 }), day, (all, changes, on) => {
      const plain = lines({ records: all }, on)
      const tight = lines({ records: all, requirementChanges: changes }, on)
      for (const [id, line] of plain) {
        const now = tight.get(id)
        expect(now && compareStates(now.state, line.state)).toBeLessThanOrEqual(0)
        if (now?.state !== 'never' && now?.state !== 'not-asked-yet') {
          expect(dueOf(now) <= dueOf(line)).toBe(true)
        }
      }
    }),
    { numRuns: 300 },
  )
})

test('nothing that rests on law or checked guidance can be switched off', () => {
  const off = pack.training.requirements.map(
    ({ id }): RequirementChange => ({
      id,
      type: 'off',
      title: '',
      roles: [],
      anyOf: [],
      renewMonths: null,
      reason: 'We do it otherwise',
      by: '',
      at: '2026-09-01T09:00:00Z',
    }),
  )
  const rules = rulesInForce(aStaffLog({ requirementChanges: off }))
  expect(rules.requirements.length).toBeGreaterThan(10)
  for (const { courseBasis, verified } of rules.requirements) {
    expect(courseBasis !== 'school' && verified).toBe(true)
  }
  for (const { requirement } of rules.off) {
    expect(requirement.courseBasis === 'school' || !requirement.verified).toBe(true)
  }
  // Each of them is told of: switched off, not to be switched off, or not of this school.
  expect(rules.off.length + rules.ignored.length).toBe(off.length)
})

test('an exemption never asks for more, and ends on its day', () => {
  fc.assert(
    fc.property(records, day, day, fc.constantFrom(...asked), (all, from, on, { id }) => {
      const until = addDays(from, 200)
      const exemptions = [anExemption({ personId: person.id, requirementId: id, from, until })]
      const line = lines({ records: all, exemptions }, on).get(id)
      const plain = lines({ records: all }, on).get(id)
      const holds = from <= on && on <= until
      const expected = holds && plain?.state !== 'in-date' ? 'exempt' : plain?.state
      expect(line?.state).toBe(expected)
    }),
  )
})
