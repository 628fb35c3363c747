import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newReceipts } from '../../../../renderer/src/domain/receipts/add-receipts.ts'
import {
  planAllPresent,
  receiptsOfPresence,
} from '../../../../renderer/src/domain/receipts/all-present.ts'
import { peopleForSheet, planSheets } from '../../../../renderer/src/domain/receipts/plan-sheets.ts'
import { quizOf, quizToTake, scoreQuiz } from '../../../../renderer/src/domain/receipts/quiz.ts'
import type { Receipt, SignHere } from '../../../../renderer/src/domain/receipts/receipt.ts'
import { lineCode, shortCode } from '../../../../renderer/src/domain/receipts/sheet-codes.ts'
import {
  offeredPeople,
  receiptsOfSigning,
  typedNameProblem,
} from '../../../../renderer/src/domain/receipts/sign-here.ts'
import { readingStanding } from '../../../../renderer/src/domain/receipts/standing.ts'
import {
  planTypedCodes,
  receiptsOfTypedCodes,
} from '../../../../renderer/src/domain/receipts/typed-codes.ts'
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
let ids = 0
const making = {
  newId: () => {
    ids += 1
    return `new-${ids}`
  },
  now: () => '2026-11-24T10:00:00Z',
  by: 'Daljit Sandhu',
}

const withRole = (roleId: string, known = {}) =>
  aPerson({ roles: [{ roleId, from: null, to: null }], startsOn: '2020-09-01', ...known })

// Sheets and their codes.

const sample = samplePeople()
const wish = { documentId: PART_ONE, roles: [], groups: [], withRead: false }
const printing = { random: () => 0.4, by: 'Daljit Sandhu', on: TODAY }
const [sheet] = planSheets(aStaffLog({ people: sample }), [wish], printing)
if (sheet === undefined) throw new Error('no sheet')
const log = aStaffLog({ people: sample, signSheets: [sheet] })

test('a sheet has everybody who must read and has not, in the order of names', () => {
  expect(sheet.people).toHaveLength(47)
  expect(sheet).toMatchObject({ documentId: PART_ONE, version: 'kcsie-2026', printedOn: TODAY })
  const kitchen = { ...wish, roles: ['site-catering-admin'] }
  expect(peopleForSheet(log, kitchen).length).toBeLessThan(20)
  const reader = sheet.people[0] ?? ''
  const read = { ...log, receipts: [aReceipt({ personId: reader })] }
  expect(peopleForSheet(read, wish)).toHaveLength(46)
  expect(peopleForSheet(read, { ...wish, withRead: true })).toHaveLength(47)
})

test('two sheets of one printing have different signs', () => {
  const sheets = planSheets(log, [wish, { ...wish, documentId: 'who-is-the-dsl' }], printing)
  expect(new Set([sheet, ...sheets].map(({ id }) => id)).size).toBe(3)
})

test('codes typed back become receipts of the day on the sheet, and typed again nothing', () => {
  const text = [0, 3, 46].map((place) => lineCode(sheet.id, place)).join('\n')
  const { codes } = planTypedCodes(log, text)
  expect(codes.map(({ kind }) => kind)).toEqual(['sign', 'sign', 'sign'])
  const receipts = receiptsOfTypedCodes(codes, { ...making, on: '2026-11-20', proof: 'scan-1' })
  expect(receipts.map(({ personId }) => personId)).toEqual(
    [0, 3, 46].map((place) => sheet.people[place]),
  )
  expect(receipts[0]).toMatchObject({ on: '2026-11-20', method: 'paper-sheet', proof: 'scan-1' })
  const after = { ...log, receipts }
  expect(planTypedCodes(after, text).codes.map(({ kind }) => kind)).toEqual([
    'already-signed',
    'already-signed',
    'already-signed',
  ])
  const again = receiptsOfTypedCodes(codes, { ...making, on: '2026-11-20', proof: 'scan-1' })
  expect(newReceipts(receipts, again)).toEqual([])
})

test('short codes are enough once the sheet is chosen, and the others can be taken at once', () => {
  const text = `${shortCode(sheet.id, 5)}, ${shortCode(sheet.id, 7).toLowerCase()}`
  const { codes, others } = planTypedCodes(log, text, sheet.id)
  expect(codes.map(({ kind }) => kind)).toEqual(['sign', 'sign'])
  expect(others).toHaveLength(45)
  expect(others.map(({ place }) => place)).not.toContain(5)
})

test('what cannot be a line is told with what to do', () => {
  const code = lineCode(sheet.id, 0)
  const swapped = `${code.slice(0, 3)}${code[4]}${code[3]}${code[5]}`
  const text = [code, code, swapped, '2222', lineCode(sheet.id, 60), lineCode('XYX', 1)].join(' ')
  const { codes } = planTypedCodes(log, text)
  expect(codes.map(({ kind }) => kind)).toEqual([
    'sign',
    'typed-twice',
    code[3] === code[4] ? 'typed-twice' : 'check-fails',
    'not-a-code',
    'no-such-line',
    'unknown-sheet',
  ])
  for (const { sentence } of codes) expect(sentence).toMatch(/\.$/)
})

test('the sign of the sheet itself is told as such, with the sheet chosen or not', () => {
  for (const chosen of [null, sheet.id]) {
    const [code] = planTypedCodes(log, sheet.id, chosen).codes
    expect(code).toMatchObject({ kind: 'not-a-code', person: null })
    expect(code?.sentence).toContain('sign of the sheet itself')
  }
})

test('a line whose person was erased writes nothing', () => {
  const people = sample.map((person) =>
    person.id === sheet.people[0] ? { ...person, erasedAt: '2026-11-01T09:00:00Z' } : person,
  )
  const { codes } = planTypedCodes({ ...log, people }, lineCode(sheet.id, 0))
  expect(codes[0]?.kind).toBe('person-gone')
  expect(receiptsOfTypedCodes(codes, { ...making, on: TODAY, proof: null })).toEqual([])
})

// Sign here.

const version = aPolicyVersion()
const policies = [aPolicy({ id: 'child-protection', versions: [version] })]

const morning: SignHere = {
  id: 'sign-here',
  gathering: 'inset-1',
  documents: [
    { documentId: PART_ONE, version: 'kcsie-2026' },
    { documentId: 'child-protection-policy', version: version.id },
  ],
  people: null,
  withCheck: true,
  pin: { salt: '', hash: '', rounds: 1 },
  on: TODAY,
  startedBy: 'Daljit Sandhu',
  startedAt: '2026-11-24T08:00:00Z',
}

test('everybody who must read one of the documents is offered, with what is still open', () => {
  const teacher = aTeacher()
  const volunteer = withRole('volunteer')
  const contractor = withRole('contractor')
  const people = [teacher, volunteer, contractor]
  const receipts = [aReceipt({ personId: teacher.id })]
  const offered = offeredPeople(aStaffLog({ people, receipts, policies }), morning)
  expect(offered.map(({ person }) => person.id)).toEqual([teacher.id, volunteer.id])
  expect(offered.map(({ open }) => open.map(({ documentId }) => documentId))).toEqual([
    ['child-protection-policy'],
    ['child-protection-policy'],
  ])
})

test('who has signed stays in the list as done, and a reload finds her done', () => {
  const teacher = aTeacher()
  const before = aStaffLog({ people: [teacher], policies })
  const open = offeredPeople(before, morning)[0]?.open ?? []
  expect(open).toHaveLength(2)
  const check = { quizId: 'q', right: 6, of: 6, passed: true }
  const signing = {
    morning,
    personId: teacher.id,
    documents: open,
    typedName: ' D Sandhu ',
    check,
    checkOf: PART_ONE,
  }
  const receipts = receiptsOfSigning(signing, making)
  expect(receipts.map(({ check }) => check?.right ?? null)).toEqual([6, null])
  expect(receipts[0]).toMatchObject({ method: 'at-this-laptop', typedName: 'D Sandhu', on: TODAY })
  const offered = offeredPeople({ ...before, receipts }, morning)
  expect(offered).toHaveLength(1)
  expect(offered[0]?.open).toEqual([])
  expect(newReceipts(receipts, receiptsOfSigning(signing, making))).toEqual([])
})

test('a policy without a registered version is put on no sheet and is signed by nobody', () => {
  const teacher = aTeacher()
  const log = aStaffLog({ people: [teacher] })
  const wish = { documentId: 'child-protection-policy', roles: [], groups: [], withRead: true }
  expect(peopleForSheet(log, wish)).toEqual([])
  expect(peopleForSheet({ ...log, policies }, wish)).toEqual([teacher])
  for (const people of [null, [teacher.id]]) {
    const [offered] = offeredPeople(log, { ...morning, people })
    expect(offered?.open.map(({ documentId }) => documentId)).toEqual([PART_ONE])
  }
})

test('a list of names offers only these, whether the pack asks them or not', () => {
  const contractor = withRole('contractor')
  const people = [aTeacher(), contractor]
  const offered = offeredPeople(aStaffLog({ people }), { ...morning, people: [contractor.id] })
  expect(offered.map(({ open }) => open.length)).toEqual([2])
})

test('who is not asked by the pack and has signed this morning is done', () => {
  const contractor = withRole('contractor')
  const log = aStaffLog({ people: [contractor] })
  const listed = { ...morning, people: [contractor.id] }
  const documents = offeredPeople(log, listed)[0]?.open ?? []
  const signing = { morning: listed, personId: contractor.id, documents, typedName: 'D Sandhu' }
  const receipts = receiptsOfSigning({ ...signing, check: null, checkOf: null }, making)
  expect(receipts).toHaveLength(2)
  expect(offeredPeople({ ...log, receipts }, listed)[0]?.open).toEqual([])
})

test('a typed name must be the chosen person’s, in any of the ways in which she is called', () => {
  const person = aPerson({ given: 'Sukhvinder', family: 'Gill-Harland', preferredGiven: 'Sukhi' })
  for (const name of [
    'Sukhi Gill-Harland',
    'SUKHVINDER GILL HARLAND',
    'Gill-Harland Sukhi',
    'Mrs Sukhi Gill-Harland',
  ]) {
    expect(typedNameProblem(person, name)).toBeNull()
  }
  for (const name of ['', 'Daljit Sandhu', 'Sukhi']) {
    expect(typedNameProblem(person, name)).toMatch(/\.$/)
  }
})

// The check of understanding.

const quiz = quizOf(log, PART_ONE)
if (quiz === null) throw new Error('no check')

test('the pack has a check for Part One and for nothing else', () => {
  expect(quiz.questions).toHaveLength(6)
  expect(quizOf(log, 'behaviour-policy')).toBeNull()
})

test('however the options are mixed, the right one stays right', () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.double({ min: 0, max: 0.9999 })), (numbers) => {
      const taken = quizToTake(quiz, () => numbers.next().value ?? 0)
      for (const [at, { options, right }] of taken.questions.entries()) {
        const original = quiz.questions[at]
        expect([...options].sort()).toEqual([...(original?.options ?? [])].sort())
        expect(options[right]).toBe(original?.options[original.answerIndex])
      }
      const answers = taken.questions.map(({ right }) => right)
      expect(scoreQuiz(taken, answers)).toMatchObject({ right: 6, of: 6, passed: true })
    }),
  )
})

test('five of six pass and four do not, as the pack says', () => {
  const taken = quizToTake(quiz, () => 0)
  const answers = (wrong: number) =>
    taken.questions.map(({ right }, at) => (at < wrong ? null : right))
  expect(scoreQuiz(taken, answers(1)).passed).toBe(true)
  expect(scoreQuiz(taken, answers(2))).toMatchObject({ right: 4, passed: false })
})

// All present.

test('being there proves no reading: receipts come only where time to read was given', () => {
  const people = [aTeacher(), aTeacher(), withRole('contractor')]
  const read = aReceipt({ personId: people[1]?.id ?? '' })
  const present = {
    on: '2026-09-02',
    present: people.map(({ id }) => id),
    documentIds: [PART_ONE],
    readingTimeGiven: true,
  }
  const plan = planAllPresent(aStaffLog({ people, receipts: [read] }), present)
  expect(plan.map(({ kind }) => kind)).toEqual(['write', 'has-read', 'not-asked'])
  const told = { ...making, proof: null, gathering: 'inset', title: 'INSET of 2 September 2026' }
  const receipts = receiptsOfPresence(plan, present, told)
  expect(receipts).toHaveLength(1)
  expect(receipts[0]).toMatchObject({ on: '2026-09-02', method: 'on-behalf' })
  expect(receiptsOfPresence(plan, { ...present, readingTimeGiven: false }, told)).toEqual([])
})

// Receipts are only ever added.

const people = [aTeacher(), aTeacher()]
const anyReceipt = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    personId: fc.constantFrom(...people.map(({ id }) => id)),
    key: fc.option(fc.constantFrom('row 1', 'row 2', 'row 3')),
    on: fc.constantFrom('2026-09-01', '2026-09-02'),
  })
  .map(
    ({ key, ...known }): Receipt =>
      aReceipt({ ...known, source: key === null ? null : { type: 'form', key, from: '' } }),
  )
const batches = fc.array(fc.array(anyReceipt, { maxLength: 6 }), { maxLength: 5 })
const bringIn = (held: readonly Receipt[], coming: readonly Receipt[]) => [
  ...held,
  ...newReceipts(held, coming),
]

test('no order of bringing receipts in ever loses or changes one that is held', () => {
  fc.assert(
    fc.property(batches, (imports) => {
      let held: readonly Receipt[] = []
      for (const coming of imports) {
        const after = bringIn(held, coming)
        expect(after.slice(0, held.length)).toEqual(held)
        held = after
      }
      expect(new Set(held.map(({ id }) => id)).size).toBe(held.length)
    }),
  )
})

test('bringing the same in twice equals once', () => {
  fc.assert(
    fc.property(batches, (imports) => {
      const once = imports.reduce(bringIn, [])
      expect(imports.reduce(bringIn, once)).toEqual(once)
    }),
  )
})

test('somebody who has read stays one who has read, whatever is brought in after', () => {
  fc.assert(
    fc.property(fc.array(anyReceipt, { maxLength: 6 }), batches, (start, imports) => {
      const first = bringIn([], start)
      const last = imports.reduce(bringIn, first)
      const readers = (receipts: readonly Receipt[]) =>
        readingStanding(aStaffLog({ people, receipts }))
          .people.filter(({ cells }) => cells.get(PART_ONE)?.state === 'read')
          .map(({ person }) => person.id)
      expect(readers(last)).toEqual(expect.arrayContaining([...readers(first)]))
    }),
  )
})
