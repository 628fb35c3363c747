import { describe, expect, test } from 'vitest'
import type { HistoryChoices } from '../../../../../renderer/src/domain/training/importing/choices.ts'
import { NO_CHOICES } from '../../../../../renderer/src/domain/training/importing/choices.ts'
import {
  guessHistoryColumns,
  historyColumnsProblem,
  keyOfHistoryHeaders,
} from '../../../../../renderer/src/domain/training/importing/columns.ts'
import { aPerson, aTable } from '../../../../builders/people.ts'
import { aStaffLog } from '../../../../builders/staff-log.ts'
import { afterHistory, aRecord, historyPlan, historyRead } from '../../../../builders/training.ts'

const HEAD = [
  'Name',
  'Email',
  'Staff code',
  'Course',
  'Date completed',
  'Certificate held',
  'Certificate file',
  'Provider',
  'Hours',
  'Result',
  'Start date',
  'Renewal due',
]
const list = (...rows: readonly (readonly string[])[]) => aTable([HEAD, ...rows], 'Training')

const daljit = aPerson({ id: 'daljit', staffCode: 'DKS', email: 'd.sandhu@oakfield.example' })
const amir = aPerson({ id: 'amir', given: 'Amir', family: 'Khan', staffCode: 'AK1' })
const otherAmir = aPerson({ id: 'other-amir', given: 'Amir', family: 'Khan', staffCode: 'AK2' })
const log = aStaffLog({ people: [daljit, amir, otherAmir] })

const first = (row: readonly string[], choices: Partial<HistoryChoices> = {}, held = log) => {
  const line = historyPlan(list(row), held, { ...NO_CHOICES, ...choices }).lines[0]
  if (line === undefined) throw new Error('no line')
  return line
}

describe('who a row is', () => {
  test.each([
    ['the code', ['Sandhu, Dal', '', 'dks']],
    ['the address', ['Daljit K Sandhu', 'D.Sandhu@oakfield.example', '']],
    ['the name', ['SANDHU, daljit', '', '']],
    ['the name without a comma', ['Sandhu Daljit', '', '']],
    ['the name with a title', ['Mrs Daljit Sandhu', '', '']],
  ])('is told by %s', (_, who) => {
    const line = first([...who, 'Prevent', '01/09/2026'])
    expect(line).toMatchObject({ kind: 'new', person: { id: 'daljit' } })
  })

  test('is only proposed where the name is misspelt, shortened or a code is another’s', () => {
    for (const name of ['Daljit Sandu', 'D Sandhu', 'Sandhu', 'Mrs Sandhu']) {
      const line = first([name, '', '', 'Prevent', '01/09/2026'])
      expect(line).toMatchObject({ kind: 'likely-person', person: null, deed: 'leave' })
    }
    expect(first(['Priya Mistry', '', 'DKS', 'Prevent', '01/09/2026']).kind).toBe('likely-person')
  })

  test('is asked where two have the name, unless a code says which', () => {
    expect(first(['Khan, Amir', '', '', 'Prevent', '01/09/2026'])).toMatchObject({
      kind: 'which-person',
      deed: 'leave',
    })
    expect(first(['Khan, Amir', '', 'AK2', 'Prevent', '01/09/2026'])).toMatchObject({
      kind: 'new',
      person: { id: 'other-amir' },
    })
  })

  test('is unknown where nobody is like it, asked once for all its rows, and may be left out', () => {
    const rows = list(
      ['Gail Pemberton', '', '', 'Prevent', '01/09/2026'],
      ['Pemberton, Gail', '', '', 'FGM', '02/09/2026'],
    )
    const plan = historyPlan(rows, log)
    expect(plan.lines.map(({ kind }) => kind)).toEqual(['unknown-person', 'unknown-person'])
    expect(plan.people).toMatchObject([{ name: 'Gail Pemberton', rows: [1, 2] }])
    const key = plan.people[0]?.key ?? ''
    const skipped = historyPlan(rows, log, { ...NO_CHOICES, people: new Map([[key, 'skip']]) })
    expect(skipped.lines.map(({ kind }) => kind)).toEqual(['skipped', 'skipped'])
    const chosen = { ...NO_CHOICES, people: new Map([[key, 'daljit']]) }
    const after = afterHistory(rows, log, chosen)
    expect(after.records.map(({ personId }) => personId)).toEqual(['daljit', 'daljit'])
    // The same list asks nothing the next time.
    expect(historyPlan(rows, after).people).toEqual([])
    expect(afterHistory(rows, after)).toEqual(after)
  })

  test('is never somebody erased', () => {
    const erased = { ...daljit, erasedAt: '2026-01-01T00:00:00Z' }
    const line = first(
      ['Sandhu, Daljit', '', '', 'Prevent', '01/09/2026'],
      {},
      aStaffLog({ people: [erased] }),
    )
    expect(line.kind).toBe('unknown-person')
  })
})

describe('which course', () => {
  test('is asked where the words only come near one', () => {
    const line = first(['Sandhu, Daljit', '', '', 'Prevennt awareness', '01/09/2026'])
    expect(line).toMatchObject({ kind: 'likely-course', deed: 'leave' })
    const courses = new Map([['prevennt awareness', 'prevent-awareness']])
    expect(
      first(['Sandhu, Daljit', '', '', 'Prevennt awareness', '01/09/2026'], { courses }),
    ).toMatchObject({
      kind: 'new',
      course: { id: 'prevent-awareness' },
    })
  })

  test('is kept by its name where she says that it is none, or left out', () => {
    const row = ['Sandhu, Daljit', '', '', 'Prevent and me', '01/09/2026']
    expect(first(row).kind).toBe('likely-course')
    const none = new Map([['prevent and me', 'none' as const]])
    expect(first(row, { courses: none })).toMatchObject({ kind: 'unknown-course', deed: 'add' })
    const skip = new Map([['prevent and me', 'skip' as const]])
    expect(first(row, { courses: skip })).toMatchObject({ kind: 'skipped', deed: 'leave' })
  })
})

describe('which day', () => {
  test.each([
    ['', 'no-date', 'there is no date'],
    ['soon', 'bad-date', 'could not be read'],
    ['30/02/2026', 'bad-date', 'is not a day in the calendar'],
    ['01/09/2027', 'future-date', 'has not come yet'],
    ['01/09/1926', 'unlikely-date', 'more than 60 years back'],
  ])('%s is %s', (text, kind, words) => {
    const line = first(['Sandhu, Daljit', '', '', 'Prevent', text])
    expect(line).toMatchObject({ kind, deed: 'leave' })
    expect(line.row.completed.problem?.sentence).toMatch(/^Sheet “Training”, cell E2: /)
    expect(line.row.completed.problem?.sentence).toContain(words)
  })

  test('that has not come is not taken even where she insists', () => {
    const row = ['Sandhu, Daljit', '', '', 'Prevent', '01/09/2027']
    expect(first(row, { lines: new Map([[1, 'take']]) }).deed).toBe('leave')
    expect(first(row, { dates: new Map([[1, '2027-09-01']]) }).kind).toBe('future-date')
    expect(first(row, { dates: new Map([[1, '2026-09-01']]) })).toMatchObject({ kind: 'new' })
  })

  test('long ago is taken where she says so', () => {
    const row = ['Sandhu, Daljit', '', '', 'Prevent', '01/09/1926']
    expect(first(row, { lines: new Map([[1, 'take']]) })).toMatchObject({
      kind: 'new',
      deed: 'add',
    })
  })
})

describe('a record that is held', () => {
  const held = aRecord({
    personId: 'daljit',
    courseId: 'prevent-awareness',
    provider: '',
    delivery: null,
  })
  const holding = { ...log, records: [held] }
  const row = (...more: readonly string[]) => [
    'Sandhu, Daljit',
    '',
    '',
    'Prevent',
    '01/09/2026',
    ...more,
  ]

  test('is found by who, what and when, and the list fills its gaps', () => {
    const line = first(row('Yes', 'a.pdf', 'Home Office', '2h'), {}, holding)
    expect(line).toMatchObject({ kind: 'changed', deed: 'change' })
    const after = afterHistory(list(row('Yes', 'a.pdf', 'Home Office', '2h')), holding)
    expect(after.records).toEqual([
      {
        ...held,
        provider: 'Home Office',
        hours: 2,
        certificate: { state: 'seen', evidenceId: null, on: null, note: 'a.pdf' },
      },
    ])
  })

  test('keeps what it says otherwise, which is shown, unless she takes the list’s', () => {
    const own = { ...log, records: [{ ...held, provider: 'Ours' }] }
    const line = first(row('', '', 'Theirs'), {}, own)
    expect(line).toMatchObject({ kind: 'differs', deed: 'leave' })
    expect(line.changes).toEqual([
      { field: 'provider', before: 'Ours', after: 'Theirs', fillsGap: false },
    ])
    const take = { ...NO_CHOICES, lines: new Map([[1, 'take' as const]]) }
    expect(afterHistory(list(row('', '', 'Theirs')), own, take).records[0]?.provider).toBe('Theirs')
  })

  test('never lets its certificate go because a list says that there is none', () => {
    const certificate = { state: 'attached' as const, evidenceId: 'e', on: null, note: '' }
    const own = { ...log, records: [{ ...held, certificate }] }
    expect(first(row('No'), {}, own)).toMatchObject({ kind: 'same', deed: 'leave' })
    const take = { ...NO_CHOICES, lines: new Map([[1, 'take' as const]]) }
    expect(afterHistory(list(row('No')), own, take).records[0]?.certificate).toEqual(certificate)
  })

  test('a few days away, or with day and month exchanged, is perhaps the same', () => {
    for (const day of ['03/09/2026', '09/01/2026']) {
      const line = first(['Sandhu, Daljit', '', '', 'Prevent', day], {}, holding)
      expect(line).toMatchObject({
        kind: 'possible-duplicate',
        held: { id: held.id },
        deed: 'leave',
      })
    }
    expect(first(['Sandhu, Daljit', '', '', 'Prevent', '08/09/2026'], {}, holding).kind).toBe('new')
  })

  test('two rows of one list with day and month exchanged are two records', () => {
    const both = list(
      ['Sandhu, Daljit', '', '', 'Annual update', '09/01/2026'],
      ['Sandhu, Daljit', '', '', 'Annual update', '01/09/2026'],
    )
    expect(historyPlan(both, log).lines.map(({ kind }) => kind)).toEqual(['new', 'new'])
    const some = afterHistory({ ...both, rows: both.rows.slice(0, 2) }, log)
    expect(afterHistory(both, some).records).toHaveLength(2)
  })

  test('days are read as workbooks of either kind count them', () => {
    const row = ['Sandhu, Daljit', '', '', 'Prevent', '46266']
    const table = list(row)
    expect(historyPlan(table, log).lines[0]?.completedOn).toBe('2026-09-01')
    const old = { ...list([...row.slice(0, 4), '44804']), days: 1904 as const }
    expect(historyPlan(old, log).lines[0]?.completedOn).toBe('2026-09-01')
  })

  test('one line twice in a list is one record', () => {
    const twice = list(row('Yes'), row())
    const plan = historyPlan(twice, log)
    expect(plan.lines.map(({ kind, twinRow }) => [kind, twinRow])).toEqual([
      ['new', null],
      ['possible-duplicate', 1],
    ])
    const after = afterHistory(twice, log)
    expect(after.records).toHaveLength(1)
    expect(afterHistory(twice, after)).toEqual(after)
    // Where she says that it is two, each row is its own record from then on.
    const take = { ...NO_CHOICES, lines: new Map([[2, 'take' as const]]) }
    const both = afterHistory(twice, log, take)
    const held = historyPlan(twice, both).lines.map((line) => line.held?.id)
    expect(new Set(held)).toEqual(new Set(both.records.map(({ id }) => id)))
    expect(afterHistory(twice, both)).toEqual(both)
  })
})

describe('other cells', () => {
  test('say how and how long it was, and whether it was completed', () => {
    const table = aTable([
      ['Staff member', 'Training', 'Date', 'Method', 'Duration', 'Status'],
      ['Daljit Sandhu', 'Prevent', '01/09/2026', 'Webinar', '1h 30', 'Did not attend'],
      ['Daljit Sandhu', 'FGM', '01/09/2026', 'In person', '90 minutes', 'Attended'],
    ])
    expect(afterHistory(table, log).records).toMatchObject([
      { delivery: 'online', hours: 1.5, result: 'not-completed' },
      { delivery: 'in-person', hours: 1.5, result: 'completed' },
    ])
  })

  test('that cannot be are told with their place, and left out', () => {
    const read = historyRead(
      list(
        [
          'Sandhu, Daljit',
          '',
          '',
          'Prevent',
          '01/09/2026',
          '',
          '',
          '',
          '',
          '',
          '02/09/2026',
          '01/01/2026',
        ],
        ['', '', '', 'Prevent', '01/09/2026'],
        ['Sandhu, Daljit', '', '', '', '01/09/2026'],
        ['Sandhu, Daljit', '', '', 'FGM', '01/09/2026', '', '', '', '', '', '', 'next year'],
      ),
    )
    expect(read.rows).toHaveLength(2)
    expect(read.complaints.map(({ sentence }) => sentence)).toEqual([
      'Sheet “Training”, cell K2: it began after it was completed, so the first day was left out.',
      'Sheet “Training”, cell L2: it falls due before it was completed, so that day was left out.',
      'Sheet “Training”, cell A3: there is no name, so the row was left out.',
      'Sheet “Training”, cell D4: there is no course, so the row was left out.',
      'Sheet “Training”, cell L5: “next year” could not be read as a date. It was left out. Write it like 12 February 2027 or 12/02/2027, the day first.',
    ])
  })
})

describe('columns', () => {
  test('are guessed from their headers, and remembered by them', () => {
    expect(
      guessHistoryColumns([
        'Surname',
        'Forename',
        'Course title',
        'Date attended',
        'Expiry',
        'Cert?',
        'Cost',
      ]),
    ).toEqual([
      'family',
      'given',
      'course',
      'completedOn',
      'renewalDue',
      'certificateHeld',
      'ignore',
    ])
    expect(keyOfHistoryHeaders(['Name', 'Course'])).toBe(keyOfHistoryHeaders(['NAME ', 'course']))
    expect(keyOfHistoryHeaders(['Name', 'Course'])).toMatch(/^training:/)
  })

  test('that lack are asked for in a sentence', () => {
    expect(historyColumnsProblem(['course', 'completedOn'])).toContain('names')
    expect(historyColumnsProblem(['fullName', 'completedOn'])).toContain('course')
    expect(historyColumnsProblem(['fullName', 'course'])).toContain('day')
    expect(historyColumnsProblem(['fullName', 'course', 'completedOn', 'note', 'note'])).toContain(
      'Two',
    )
    expect(historyColumnsProblem(['fullName', 'course', 'completedOn'])).toBeNull()
  })
})
