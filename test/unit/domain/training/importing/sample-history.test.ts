import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameOf } from '../../../../../renderer/src/domain/people/person.ts'
import { dateInWords } from '../../../../../renderer/src/domain/shared/calendar.ts'
import type { StaffLog } from '../../../../../renderer/src/domain/staff-log/staff-log.ts'
import { countKinds } from '../../../../../renderer/src/domain/training/importing/apply-history.ts'
import { NO_CHOICES } from '../../../../../renderer/src/domain/training/importing/choices.ts'
import type { TrainingRecord } from '../../../../../renderer/src/domain/training/record.ts'
import { aStaffLog } from '../../../../builders/staff-log.ts'
import {
  afterHistory,
  historyPlan,
  sampleHistoryTable,
  sampleRegister,
} from '../../../../builders/training.ts'

const table = sampleHistoryTable()
const empty = aStaffLog({ people: sampleRegister() })
const plan = historyPlan(table, empty)
const once = afterHistory(table, empty)

/** Everything about records but what differs from one import to the next. */
function facts({ records }: StaffLog) {
  return records.map(({ id: _, ...rest }) => JSON.stringify(rest)).sort((a, b) => (a < b ? -1 : 1))
}

const lineAt = (row: number) => {
  const line = plan.lines.find(({ key }) => key === row - 1)
  if (line === undefined) throw new Error(`no row ${row}`)
  return line
}

test('of 268 rows 266 are new and two have a day that must be asked for', () => {
  expect(Object.fromEntries(countKinds(plan))).toEqual({ new: 266, 'bad-date': 2 })
  expect(plan.complaints).toEqual([])
  expect(plan.people).toEqual([])
  expect(once.records).toHaveLength(266)
})

test('a month without a day is told with its cell and left until she gives one', () => {
  const line = lineAt(267)
  expect(line).toMatchObject({ kind: 'bad-date', deed: 'leave', course: { id: 'annual-update' } })
  expect(line.row.completed.problem?.sentence).toBe(
    'Cell E267: “Sept 2025” could not be read as a date. Write it like 12 February 2027 or 12/02/2027, the day first.',
  )
  const given = (on: string) => ({ ...NO_CHOICES, dates: new Map([[266, on]]) })
  const mended = afterHistory(table, empty, given('2025-09-15'))
  expect(mended.records).toHaveLength(267)
  // It is known again by what the list says, and not asked about a second time.
  expect(historyPlan(table, mended).lines[265]).toMatchObject({ kind: 'same', key: 266 })
  expect(facts(afterHistory(table, mended))).toEqual(facts(mended))
  // She has an update of 1 September in the list already.
  const near = historyPlan(table, empty, given('2025-09-03')).lines[265]
  expect(near).toMatchObject({ kind: 'possible-duplicate', deed: 'leave' })
  const lines = new Map([[266, 'take' as const]])
  const taken = historyPlan(table, empty, { ...given('2025-09-03'), lines }).lines[265]
  expect(taken).toMatchObject({ kind: 'possible-duplicate', deed: 'add' })
})

test('a day that no calendar has is told so, and its course that no catalogue names is kept by its name', () => {
  const line = lineAt(268)
  expect(line.row.completed.problem?.sentence).toContain('Cell E268: “31/09/2025” is not a day')
  const dates = new Map([[267, '2025-09-30']])
  const mended = historyPlan(table, empty, { ...NO_CHOICES, dates }).lines[266]
  expect(mended).toMatchObject({ kind: 'unknown-course', course: null, deed: 'add' })
  const fire = afterHistory(table, empty, { ...NO_CHOICES, dates }).records.find(
    ({ courseName }) => courseName === 'Fire marshal',
  )
  expect(fire).toMatchObject({ courseId: null, completedOn: '2025-09-30' })
})

test('a name without its accents and a day in another order are who and when they mean', () => {
  const line = lineAt(269)
  expect(line).toMatchObject({
    kind: 'new',
    completedOn: '2026-02-03',
    course: { id: 'prevent-awareness' },
  })
  expect(line.person && nameOf(line.person)).toBe('Oskar Stępień')
})

test('names in every order and preferred ones are found', () => {
  const people = new Map(plan.lines.map(({ row, person }) => [row.name, person && nameOf(person)]))
  expect(people.get('Sukhi Gill-Harland')).toBe('Sukhi Gill-Harland')
  expect(people.get('Gill-Harland, Sukhvinder')).toBe('Sukhi Gill-Harland')
  expect(people.get('Ellie Winstanley')).toBe('Ellie Winstanley')
  expect(people.get('Marlow, Xiu Lan')).toBe('Xiu Lan Marlow')
  expect(people.get('Haldane-Moss, Rupert')).toBe('Rupert Haldane-Moss')
  expect(people.get('Achterlonie, Desmond')).toBe('Desmond Achterlonie')
})

test('every wording of a course but one is read, and shown as what', () => {
  const unread = plan.courses.filter(({ found }) => found.type !== 'found')
  expect(unread.map(({ text }) => text)).toEqual(['Fire marshal'])
  const part = plan.courses.filter(({ found }) => found.type === 'found' && found.by === 'part')
  expect(part.map(({ text, rows }) => [text, rows.length])).toEqual([
    ['WST core training', 2],
    ['Annual safeguarding update', 45],
    ['Safeguarding update (Sept INSET)', 40],
    ['Safeguarding update (catch-up)', 2],
  ])
})

test('the 79 renewal days of the list agree with a rule or with the course itself', () => {
  const checks = plan.lines.flatMap(({ renewal }) => renewal ?? [])
  expect(checks).toHaveLength(79)
  expect(checks.filter(({ agrees }) => !agrees)).toEqual([])
})

test('a renewal day that disagrees is shown, and counts only with a reason', () => {
  const rows = table.rows.map((cells) => [...cells])
  const safer = rows.find((cells) => cells[2] === 'Safer recruitment') ?? []
  safer[5] = '10/02/2025'
  const list = { ...table, rows: [rows[0] ?? [], safer] }
  const [line] = historyPlan(list, empty).lines
  expect(line?.renewal).toMatchObject({ agrees: false, listed: '2025-02-10' })
  expect(line?.renewal?.words).toBe(
    'The list says 10 February 2025; by the rules it is 10 February 2027 (school’s interval).',
  )
  expect(afterHistory(list, empty).records[0]?.dueOverride).toBeNull()
  const renewals = new Map([[1, 'The provider says three years']])
  const taken = afterHistory(list, empty, { ...NO_CHOICES, renewals })
  expect(taken.records[0]?.dueOverride).toEqual({
    on: '2025-02-10',
    reason: 'The provider says three years',
  })
  expect(afterHistory(list, taken, { ...NO_CHOICES, renewals })).toEqual(taken)
})

test('a certificate that the list speaks of was seen, and its file’s name is noted', () => {
  const states = new Map<string, number>()
  for (const { certificate } of once.records) {
    states.set(certificate.state, (states.get(certificate.state) ?? 0) + 1)
  }
  expect(Object.fromEntries(states)).toEqual({ seen: 86, none: 180 })
  expect(once.records[0]?.certificate.note).toBe('Sandhu_wst-core_2015.pdf')
})

test('importing twice changes nothing', () => {
  expect(afterHistory(table, once)).toEqual(once)
  expect(Object.fromEntries(countKinds(historyPlan(table, once)))).toEqual({
    same: 266,
    'bad-date': 2,
  })
})

test('the rows may come in any order', () => {
  const [head = [], ...rows] = table.rows
  fc.assert(
    fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
      const other = { ...table, rows: [head, ...shuffled] }
      expect(facts(afterHistory(other, empty))).toEqual(facts(once))
      expect(afterHistory(other, once)).toEqual(once)
    }),
    { numRuns: 10 },
  )
})

test('after any part of the list the whole completes it', () => {
  const [head = [], ...rows] = table.rows
  fc.assert(
    fc.property(fc.subarray(rows), (part) => {
      const some = afterHistory({ ...table, rows: [head, ...part] }, empty)
      expect(facts(afterHistory(table, some))).toEqual(facts(once))
    }),
    { numRuns: 10 },
  )
})

test('days may be written in any way that a list writes them', () => {
  const rows = table.rows.map((cells, row) => {
    const on = plan.lines[row - 1]?.completedOn
    if (on == null) return cells
    const written = row % 3 === 0 ? on : row % 3 === 1 ? dateInWords(on) : serialOf(on)
    return cells.map((cell, column) => (column === 4 ? written : cell))
  })
  expect(afterHistory({ ...table, rows }, once)).toEqual(once)
})

/** As Excel counts days. */
function serialOf(on: string): string {
  return String(Math.round((Date.parse(`${on}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000))
}

test('what was changed here since stays through any new import', () => {
  const edits: readonly ((record: TrainingRecord) => Partial<TrainingRecord>)[] = [
    () => ({ certificate: { state: 'attached', evidenceId: 'piece', on: null, note: '' } }),
    () => ({ certificate: { state: 'seen', evidenceId: null, on: '2026-11-01', note: '' } }),
    () => ({ certificate: { state: 'promised', evidenceId: null, on: '2026-12-01', note: '' } }),
    () => ({
      certificate: { state: 'waived', evidenceId: null, on: null, note: 'No longer made' },
    }),
    () => ({ completedOn: '2026-11-02' }),
    () => ({ courseId: 'wst-threshold' }),
    () => ({ courseId: null }),
    () => ({ provider: 'Another provider' }),
    () => ({ note: 'My own note', whatChanged: 'A new form' }),
    () => ({ result: 'not-completed' }),
    () => ({ delivery: 'distance' }),
    () => ({ dueOverride: { on: '2027-01-01', reason: 'Agreed' } }),
  ]
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(once.records.length - 1), fc.nat(edits.length - 1)), {
        minLength: 1,
        maxLength: 30,
      }),
      (changes) => {
        const records = [...once.records]
        for (const [at, which] of changes) {
          const record = records[at]
          if (record !== undefined) records[at] = { ...record, ...edits[which]?.(record) }
        }
        const edited = { ...once, records }
        const after = afterHistory(table, edited)
        expect(after.records).toHaveLength(records.length)
        for (const [at, record] of after.records.entries()) {
          const before = records[at]
          // A note of the list may fill a gap; nothing that was there is replaced.
          expect({ ...record, note: '' }).toEqual({ ...before, note: '' })
          if (before?.note !== '') expect(record.note).toBe(before?.note)
        }
      },
    ),
    { numRuns: 20 },
  )
})
