import { expect, test } from 'vitest'
import { readingStanding } from '../../../../renderer/src/domain/receipts/standing.ts'
import { rulesInForce } from '../../../../renderer/src/domain/training/rules.ts'
import { trainingStanding } from '../../../../renderer/src/domain/training/standing.ts'
import {
  choosablePeople,
  leftOutWords,
  searchChoosable,
  setsByRole,
} from '../../../../renderer/src/features/training/picking/pick-people.ts'
import {
  draftOf,
  newDraft,
  problemsOf,
  recordFrom,
  withCourse,
} from '../../../../renderer/src/features/training/record/record-draft.ts'
import {
  ruleDraft,
  ruleProblems,
} from '../../../../renderer/src/features/training/rules/rule-draft.ts'
import { stillToRead } from '../../../../renderer/src/features/training/sessions/reading-given.ts'
import { sessionProblems } from '../../../../renderer/src/features/training/sessions/session-draft.ts'
import {
  dueInRow,
  duePeople,
  likeliestCourse,
  needCourse,
} from '../../../../renderer/src/features/training/together/due-people.ts'
import { whoHas } from '../../../../renderer/src/features/training/together/make-records.ts'
import { aReceipt, aStaffLog, aTeacher, samplePeople } from '../../../builders/staff-log.ts'
import { aRecord } from '../../../builders/training.ts'

const TODAY = '2026-11-24'
const rules = rulesInForce(aStaffLog())
const core = rules.courseById.get('wst-core')
const update = rules.courseById.get('annual-update')

test('a record needs a course and a day that has come', () => {
  const draft = newDraft(undefined, null)
  expect(problemsOf(draft, TODAY).map(({ field }) => field)).toEqual(['course', 'completedOn'])
  const future = newDraft(core, '2026-11-25')
  expect(problemsOf(future, TODAY).map(({ field }) => field)).toEqual(['completedOn'])
  expect(problemsOf(newDraft(core, TODAY), TODAY)).toEqual([])
})

test('another due date needs its reason', () => {
  const draft = { ...newDraft(core, '2026-09-01'), dueOn: '2027-09-01' }
  expect(problemsOf(draft, TODAY).map(({ field }) => field)).toEqual(['dueReason'])
  expect(problemsOf({ ...draft, dueReason: 'On the certificate' }, TODAY)).toEqual([])
})

test('changing the course brings its provider, and leaves one that was typed', () => {
  const draft = newDraft(core, TODAY)
  expect(withCourse(draft, update, core).provider).toBe('School')
  const typed = { ...draft, provider: 'Diocese' }
  expect(withCourse(typed, update, core).provider).toBe('Diocese')
})

test('a record that is opened and saved unchanged is the same record', () => {
  const record = aRecord({
    personId: 'a',
    hours: 2,
    dueOverride: { on: '2027-01-01', reason: 'On the certificate' },
    whatChanged: 'A new form.',
  })
  expect(recordFrom(draftOf(record), record)).toEqual(record)
})

test('a row names those of whom it is asked, and not all whom its course would help', () => {
  const teacher = aTeacher({ id: 'teacher' })
  const standing = trainingStanding(aStaffLog({ people: [teacher], today: TODAY }))
  const row = standing.rows.find(({ id }) => id === 'group:dsl-two-years')
  const course = row ? likeliestCourse(row) : null
  expect([...duePeople(standing, course ?? '').keys()]).toEqual(['teacher'])
  expect(dueInRow(standing, 'group:dsl-two-years')).toEqual([])
})

test('whom a course would clear is due, and the course that clears a whole row is proposed', () => {
  const teacher = aTeacher({ id: 'teacher' })
  const log = aStaffLog({ people: [teacher], today: TODAY })
  const standing = trainingStanding(log)
  expect([...duePeople(standing, 'annual-update').keys()]).toEqual(['teacher'])
  expect(duePeople(standing, 'minibus').size).toBe(0)
  const group = standing.rows.find(({ requirements }) => requirements.length > 1)
  const course = group ? likeliestCourse(group) : null
  expect(group?.requirements.every(({ anyOf }) => anyOf.includes(course ?? ''))).toBe(true)
})

test('whoever must do a course and is not ticked is named, a trainee too', () => {
  const trainee = aTeacher({
    id: 'trainee',
    given: 'Esme',
    family: 'Larkham',
    post: 'Trainee teacher',
    roles: [{ roleId: 'trainee', from: null, to: null }],
  })
  const people = [aTeacher({ id: 'teacher' }), trainee]
  const standing = trainingStanding(aStaffLog({ people, today: TODAY }))
  const courses = rulesInForce(aStaffLog({ people, today: TODAY })).courses
  const both = courses.find(({ id }) => needCourse(standing, id).length === 2)
  const needed = needCourse(standing, both?.id ?? '')
  const all = choosablePeople(people, [], TODAY)
  expect(leftOutWords(all, needed, new Set(['teacher']))).toBe(
    'Not ticked, though it is asked of them: Esme Larkham (Trainee teacher).',
  )
  expect(leftOutWords(all, needed, new Set(['teacher', 'trainee']))).toBe('')
})

test('whoever has a record of the course and day is not written twice', () => {
  const there = [aRecord({ personId: 'a' }), aRecord({ personId: 'b', completedOn: '2025-09-01' })]
  const have = whoHas(there, {
    courseId: 'annual-update',
    courseName: 'Yearly safeguarding update',
    completedOn: '2026-09-01',
  })
  expect([...have]).toEqual(['a'])
})

test('only those are ticked who are at the school, by name, role or post', () => {
  const people = choosablePeople(samplePeople(), aStaffLog().pack.training.roles, TODAY)
  expect(people).toHaveLength(47)
  const teachers = setsByRole(people, aStaffLog().pack.training.roles).find(
    ({ label }) => label === 'Teaching staff',
  )
  expect(teachers?.ids.length).toBeGreaterThan(0)
  expect(searchChoosable(people, 'TEACHING staff').map(({ id }) => id)).toEqual(
    expect.arrayContaining([...(teachers?.ids ?? [])]),
  )
})

test('a session that is still to come is not recorded', () => {
  const draft = { ...BLANK, courseId: 'annual-update' }
  expect(sessionProblems({ ...draft, on: '2026-09-02' }, TODAY)).toEqual([])
  expect(sessionProblems({ ...draft, on: '2026-11-23', until: '2026-11-25' }, TODAY)).toHaveLength(
    1,
  )
  expect(sessionProblems({ ...BLANK, on: '2026-09-02' }, TODAY).map(({ field }) => field)).toEqual([
    'course',
  ])
})

test('reading time gives a receipt only to who was there and had not read, then or since', () => {
  const names = ['here', 'read', 'later', 'away']
  const log = aStaffLog({
    people: names.map((id) => aTeacher({ id })),
    receipts: [
      aReceipt({ personId: 'read', on: '2026-09-01' }),
      aReceipt({ personId: 'later', on: '2026-09-10' }),
    ],
    today: TODAY,
  })
  const standing = readingStanding(log, '2026-09-02')
  const document = standing.documents.find(({ id }) => id === 'kcsie-2026-part-one')
  if (document === undefined) throw new Error('the starter asks everybody to read Part One')
  const present = new Set(['here', 'read', 'later'])
  expect(stillToRead(standing, log.receipts, document, present)).toEqual(['here'])
})

test('a rule of the pack can only be tightened', () => {
  const pack = rules.requirementById.get('all-annual-update')
  if (pack === undefined) throw new Error('the starter asks for a yearly update')
  const draft = { ...ruleDraft(pack, null), reason: 'Governors decided.' }
  expect(ruleProblems(draft, pack).map(({ field }) => field)).toEqual(['roles'])
  expect(ruleProblems({ ...draft, renewMonths: 24 }, pack).map(({ field }) => field)).toContain(
    'renewMonths',
  )
  expect(ruleProblems({ ...draft, renewMonths: null }, pack).map(({ field }) => field)).toContain(
    'renewMonths',
  )
  expect(ruleProblems({ ...draft, renewMonths: 6 }, pack)).toEqual([])
  expect(
    ruleProblems({ ...draft, renewMonths: 6, reason: ' ' }, pack).map(({ field }) => field),
  ).toEqual(['reason'])
})

const BLANK = {
  courseId: null,
  title: '',
  on: null,
  until: null,
  provider: '',
  venue: '',
  delivery: null,
  hours: null,
  note: '',
  whatChanged: '',
}
