import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameOf } from '../../../../renderer/src/domain/people/person.ts'
import {
  percentOf,
  shareByRole,
  shareOfDocument,
} from '../../../../renderer/src/domain/receipts/share-by-role.ts'
import { readingStanding } from '../../../../renderer/src/domain/receipts/standing.ts'
import {
  mailMergeRows,
  remindersOf,
  reminderText,
  reminderToAll,
  stillToRead,
  titleWithVersion,
  withoutEmailWords,
} from '../../../../renderer/src/domain/receipts/still-to-read.ts'
import { countsSummary, fullSummary } from '../../../../renderer/src/domain/receipts/summary.ts'
import {
  aPolicy,
  aPolicyVersion,
  aReceipt,
  aStaffLog,
  aTeacher,
  samplePeople,
} from '../../../builders/staff-log.ts'

const PART_ONE = 'kcsie-2026-part-one'
const people = samplePeople()
const [absent, declined, ...readers] = people.filter(({ endsOn }) => endsOn === null).slice(0, 12)
if (absent === undefined || declined === undefined) throw new Error('nobody')
const receipts = [
  ...readers.map(({ id }, at) =>
    aReceipt({ personId: id, on: `2026-09-${String(at + 1).padStart(2, '0')}` }),
  ),
  aReceipt({ personId: absent.id, state: 'exempt', reason: 'Long-term absence', on: '2026-10-01' }),
  aReceipt({ personId: declined.id, state: 'declined', reason: 'Wants to talk first' }),
]
const log = aStaffLog({ people, receipts })
const standing = readingStanding(log)
const words = { school: 'Oakfield Primary School', from: 'Daljit Sandhu', by: '2026-12-04' }

test('a share says of how many, and who is excused is not counted against it', () => {
  expect(shareOfDocument(standing, PART_ONE)).toEqual({
    asked: 47,
    read: 10,
    declined: 1,
    exempt: 1,
    notYet: 35,
    late: 35,
    percent: 22,
  })
})

test('100 per cent means all of them, and 0 means nobody', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5_000 }),
      fc.integer({ min: 0, max: 5_000 }),
      (of, some) => {
        const done = Math.min(some, of)
        const percent = percentOf(done, of)
        expect(percent === 100).toBe(done === of)
        expect(percent === 0).toBe(done === 0)
      },
    ),
  )
  expect(percentOf(0, 0)).toBeNull()
})

test('the rows of roles name those that must read something, all staff first', () => {
  const rows = shareByRole(log, standing)
  expect(rows[0]).toMatchObject({ roleId: 'all-staff', people: 46 })
  expect(rows.map(({ roleId }) => roleId)).toContain('trainee')
  expect(rows.map(({ roleId }) => roleId)).not.toContain('governor')
})

test('who has still to read is named with since when, and who is excused is not', () => {
  const lines = stillToRead(standing, { documentIds: new Set([PART_ONE]) })
  expect(lines).toHaveLength(36)
  expect(lines.filter(({ state }) => state === 'declined').map(({ person }) => person.id)).toEqual([
    declined.id,
  ])
  expect(lines.some(({ person }) => person.id === absent.id)).toBe(false)
  const larkham = lines.find(({ person }) => person.family === 'Larkham')
  expect(larkham).toMatchObject({ since: '2026-09-01', startedSince: false, late: true })
})

test('a reminder says what is open, by when, and from whom', () => {
  const lines = stillToRead(standing).filter(({ person }) => person.id === declined.id)
  const [reminder] = remindersOf(lines)
  if (reminder === undefined) throw new Error('no reminder')
  const text = reminderText(reminder, words)
  expect(text).toContain('by 4 December 2026')
  expect(text).toContain('- Keeping children safe in education 2026: Part One')
  expect(text).toMatch(/Daljit Sandhu\nOakfield Primary School$/)
  expect(text).not.toContain('!')
})

test('the message to all names nobody of those who have not read', () => {
  const text = reminderToAll(
    stillToRead(standing),
    { ...words, from: '', school: '' },
    (ids) => ids,
  )
  for (const person of people) expect(text).not.toContain(nameOf(person))
})

test('the message to all puts what only some owe under a heading of theirs', () => {
  const text = reminderToAll(stillToRead(standing), words, (ids) => ids)
  const [, ofTeam] = text.split(/^For: .*dsl-team.*$/m)
  expect(ofTeam).toContain('- Keeping children safe in education 2026: whole document')
  expect(text.indexOf('Part One')).toBeLessThan(text.indexOf('dsl-team'))
})

test('a reminder begins with Part One and calls a bare number a version', () => {
  const own = aPolicy({ id: 'child-protection', versions: [aPolicyVersion({ label: '9' })] })
  const person = aTeacher()
  const [reminder] = remindersOf(
    stillToRead(readingStanding(aStaffLog({ people: [person], policies: [own] }))),
  )
  const titles = reminder?.lines.map(({ document }) => titleWithVersion(document)) ?? []
  expect(titles[0]).toBe('Keeping children safe in education 2026: Part One')
  expect(titles.find((title) => title.startsWith('Child protection'))).toMatch(/\(version 9\)$/)
})

test('mail-merge rows are one a person, with headings, and say whom no mail reaches', () => {
  const reminders = remindersOf(stillToRead(standing))
  const rows = mailMergeRows(reminders)
  expect(rows).toHaveLength(reminders.length + 1)
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([6]))
  expect(withoutEmailWords(reminders)).toBe(
    '1 person cannot be written to, since no email is held.',
  )
})

test('what the partnership may have holds counts and days, and no name or address', () => {
  const summary = countsSummary(log)
  expect(summary.documents[0]).toMatchObject({
    title: 'Keeping children safe in education 2026: Part One',
    versionLabel: '2026 edition',
    readFrom: '2026-09-01',
    readTo: '2026-09-10',
  })
  expect(summary.documents[0]?.groups).toMatchObject([
    { title: 'staff and trainees', share: { asked: 47 } },
  ])
  const text = JSON.stringify(summary)
  for (const { given, family, email, id } of people) {
    for (const own of [family, email, id, `${given} ${family}`]) {
      if (own !== '') expect(text).not.toContain(own)
    }
  }
})

test('what governors may see names who has read and who has not', () => {
  const { lists } = fullSummary(log)
  const lines = lists.find(({ documentId }) => documentId === PART_ONE)?.lines ?? []
  expect(lines).toHaveLength(47)
  expect(lines.find(({ state }) => state === 'exempt')?.reason).toBe('Long-term absence')
})

test('as at an earlier day the figures are those of that day', () => {
  expect(countsSummary(log, '2026-09-05').documents[0]?.share.read).toBe(5)
})
