import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { StaffLog } from '../../../../../renderer/src/domain/staff-log/staff-log.ts'
import {
  type HistoryChoices,
  NO_CHOICES,
} from '../../../../../renderer/src/domain/training/importing/choices.ts'
import { aPerson, aTable } from '../../../../builders/people.ts'
import { aStaffLog } from '../../../../builders/staff-log.ts'
import { afterHistory, aRecord, historyPlan } from '../../../../builders/training.ts'

const people = [
  aPerson({ id: 'daljit', given: 'Daljit', family: 'Sandhu', staffCode: 'DKS' }),
  aPerson({ id: 'amir-1', given: 'Amir', family: 'Khan', staffCode: 'AK1' }),
  aPerson({ id: 'amir-2', given: 'Amir', family: 'Khan', staffCode: 'AK2' }),
  aPerson({ id: 'lukasz', given: 'Łukasz', family: 'Zieliński' }),
]
const HEAD = [
  'Name',
  'Staff code',
  'Course',
  'Date completed',
  'Provider',
  'Certificate held',
  'Notes',
]

const row = fc.tuple(
  fc.constantFrom(
    'Sandhu, Daljit',
    'Daljit Sandhu',
    'Daljit Sandu',
    'Amir Khan',
    'Lukasz Zielinski',
    'Gail Shaw',
    '',
  ),
  fc.constantFrom('', '', '', 'DKS', 'AK2', 'ZZZ'),
  fc.constantFrom(
    'Prevent',
    'Prevent awareness',
    'WT Update',
    'Fire marshal',
    'Prevennt awareness',
    '',
  ),
  fc.constantFrom(
    '01/09/2026',
    '2026-09-01',
    '02/09/2026',
    '09/01/2026',
    'Sept 2025',
    '31/09/2025',
    '',
    '01/09/2030',
  ),
  fc.constantFrom('', 'Home Office', 'School'),
  fc.constantFrom('', 'Yes', 'No'),
  fc.constantFrom('', 'Catch-up'),
)
const rows = fc.array(row, { maxLength: 14 })

/** She answers some of what is asked, in any way. */
const choices: fc.Arbitrary<HistoryChoices> = fc.record({
  people: fc
    .array(
      fc.tuple(
        fc.constantFrom('daljit sandu||', 'amir khan||', 'gail shaw||', 'gail shaw||zzz'),
        fc.constantFrom('daljit', 'amir-2', 'lukasz', 'skip' as const),
      ),
    )
    .map((pairs) => new Map(pairs)),
  courses: fc
    .array(
      fc.tuple(
        fc.constantFrom('prevennt awareness', 'fire marshal'),
        fc.constantFrom('prevent-awareness', 'none' as const, 'skip' as const),
      ),
    )
    .map((pairs) => new Map(pairs)),
  lines: fc
    .array(
      fc.tuple(fc.integer({ min: 1, max: 14 }), fc.constantFrom('take' as const, 'skip' as const)),
    )
    .map((pairs) => new Map(pairs)),
  dates: fc
    .array(fc.tuple(fc.integer({ min: 1, max: 14 }), fc.constantFrom('2025-09-15', '2026-09-01')))
    .map((pairs) => new Map(pairs)),
  renewals: fc.constant(new Map()),
})
const held = fc.array(
  fc
    .record({
      personId: fc.constantFrom('daljit', 'amir-1', 'lukasz'),
      courseId: fc.constantFrom('prevent-awareness', 'wst-working-together-update', null),
      completedOn: fc.constantFrom('2026-09-01', '2026-09-02', '2026-01-09'),
      provider: fc.constantFrom('', 'Ours'),
    })
    .map((known) => aRecord({ courseName: 'Fire marshal', ...known })),
  { maxLength: 6 },
)

const facts = ({ records }: StaffLog) =>
  records.map(({ id: _, ...rest }) => JSON.stringify(rest)).sort()

test('importing twice with the same answers equals once', () => {
  fc.assert(
    fc.property(rows, choices, held, (list, said, records) => {
      const table = aTable([HEAD, ...list])
      const once = afterHistory(table, aStaffLog({ people, records }), said)
      expect(afterHistory(table, once, said)).toEqual(once)
    }),
    { numRuns: 300 },
  )
})

test('nothing that is held is lost, and nothing is replaced without a word', () => {
  fc.assert(
    fc.property(rows, choices, held, (list, said, records) => {
      const silent = { ...said, lines: new Map() }
      const after = afterHistory(aTable([HEAD, ...list]), aStaffLog({ people, records }), silent)
      for (const before of records) {
        const now = after.records.find(({ id }) => id === before.id)
        expect(now).toMatchObject({
          personId: before.personId,
          courseId: before.courseId,
          completedOn: before.completedOn,
          result: before.result,
        })
        if (before.provider !== '') expect(now?.provider).toBe(before.provider)
      }
    }),
    { numRuns: 200 },
  )
})

test('rows in any order give the same records where nothing is answered by row', () => {
  fc.assert(
    fc.property(rows, held, fc.infiniteStream(fc.nat()), (list, records, dice) => {
      const log = aStaffLog({ people, records })
      const shuffled = list.map((cells) => ({ cells, at: dice.next().value }))
      shuffled.sort((a, b) => a.at - b.at)
      const other = aTable([HEAD, ...shuffled.map(({ cells }) => cells)])
      expect(facts(afterHistory(other, log))).toEqual(
        facts(afterHistory(aTable([HEAD, ...list]), log)),
      )
    }),
    { numRuns: 200 },
  )
})

test('every row is a line or a complaint, and only what is settled is written', () => {
  fc.assert(
    fc.property(rows, choices, (list, said) => {
      const plan = historyPlan(aTable([HEAD, ...list]), aStaffLog({ people }), said)
      const empty = list.filter((cells) => cells.every((cell) => cell === '')).length
      const told = new Set([
        ...plan.lines.map(({ key }) => key),
        ...plan.complaints.map((one) => one.row),
      ])
      expect(told.size).toBe(list.length - empty)
      for (const { deed, person, completedOn, placed } of plan.lines) {
        if (deed === 'leave') continue
        expect(person).not.toBeNull()
        expect(completedOn).not.toBeNull()
        expect(placed).not.toBeNull()
      }
    }),
  )
  expect(historyPlan(aTable([HEAD]), aStaffLog(), NO_CHOICES).lines).toEqual([])
})
