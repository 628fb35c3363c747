import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readingDocuments } from '../../../../../renderer/src/domain/receipts/documents.ts'
import { meaningOfAnswer } from '../../../../../renderer/src/domain/receipts/importing/form-answer.ts'
import {
  findFormHeader,
  formColumnsProblem,
  guessFormColumns,
  keyOfFormHeaders,
} from '../../../../../renderer/src/domain/receipts/importing/form-columns.ts'
import {
  guessDateOrder,
  readFormDay,
} from '../../../../../renderer/src/domain/receipts/importing/form-dates.ts'
import {
  type FormChoices,
  NOTHING_CHOSEN,
} from '../../../../../renderer/src/domain/receipts/importing/form-plan.ts'
import {
  guessDocument,
  versionsToChoose,
} from '../../../../../renderer/src/domain/receipts/importing/form-target.ts'
import { guessForm } from '../../../../../renderer/src/domain/receipts/importing/guess-form.ts'
import {
  answersToRemember,
  readAnswers,
} from '../../../../../renderer/src/domain/receipts/importing/judged-before.ts'
import { planForm } from '../../../../../renderer/src/domain/receipts/importing/plan-form.ts'
import { readForm } from '../../../../../renderer/src/domain/receipts/importing/read-form.ts'
import {
  indexPeople,
  whoIsIt,
} from '../../../../../renderer/src/domain/receipts/importing/who-is-it.ts'
import { addDays } from '../../../../../renderer/src/domain/shared/calendar.ts'
import { formPlan, formReceipts } from '../../../../builders/forms.ts'
import { aPerson, aTable, TODAY } from '../../../../builders/people.ts'
import {
  aPolicy,
  aPolicyVersion,
  aReceipt,
  aStaffLog,
  aTeacher,
  samplePeople,
} from '../../../../builders/staff-log.ts'

const log = aStaffLog({ people: samplePeople() })

// Columns.

test('a Google form is read as well, with the parts of the name in two questions', () => {
  const table = aTable([
    [
      'Timestamp',
      'Email Address',
      'First name',
      'Surname',
      'Have you read Part One of KCSIE 2026?',
    ],
    ['2026/09/14 8:04:19 am GMT+1', '', 'Daljit', 'Sandhu', 'Yes, I have read and understood it'],
  ])
  const plan = formPlan(log, table)
  expect(plan.rows[0]).toMatchObject({ kind: 'write', row: { on: '2026-09-14' } })
  expect(plan.rows[0]?.person?.staffCode).toBe('DKS')
})

test('a question that only its answers betray is found by them, and points are none', () => {
  const table = aTable([
    ['ID', 'Completion time', 'Email', 'Name', 'Total points', 'Part One 2026'],
    ['1', '14/09/2026 08:04:19', 'anonymous', 'Daljit Sandhu', '1', 'Yes'],
    ['2', '14/09/2026 08:05:19', 'anonymous', 'Imran Vakil', '0', 'No'],
  ])
  expect(guessFormColumns(table, 0)).toEqual([
    'ignore',
    'completedAt',
    'email',
    'name',
    'ignore',
    'answer',
  ])
})

test('a title above the table is passed over', () => {
  const table = aTable([['INSET 2026'], [], ['Timestamp', 'Your name', 'I confirm']])
  expect(findFormHeader(table)).toBe(2)
})

test('without a name, an address or a day nothing can be brought in', () => {
  expect(formColumnsProblem(['completedAt', 'answer'])).toContain('names')
  expect(formColumnsProblem(['email', 'answer'])).toContain('day')
  expect(formColumnsProblem(['email', 'email', 'completedAt'])).toContain('Two columns')
  expect(formColumnsProblem(['email', 'completedAt'])).toBeNull()
})

// What it is for.

test.each([
  [
    'I confirm I have read and understood Part One of Keeping children safe in education 2026',
    'kcsie-2026-part-one',
  ],
  ['I have read KCSIE Part 1', 'kcsie-2026-part-one'],
  ['I have read Part One in full', 'kcsie-2026-part-one'],
  ['Department for Education Part One 2026', 'kcsie-2026-part-one'],
  ['I have read the whole document KCSIE 2026', 'kcsie-2026-full'],
  ['I have read Part One of KCSIE 2025', 'kcsie-2025-part-one'],
  ['I have read Annex A of KCSIE 2025', 'kcsie-2025-annex-a'],
  ['Have you read our Child Protection and Safeguarding Policy?', 'child-protection-policy'],
  [
    'I confirm that I have read the staff behaviour policy (code of conduct)',
    'staff-code-of-conduct',
  ],
  ['I have read the whistleblowing policy', 'whistleblowing-policy'],
  ['I have read the Health & Safety Policy', 'health-and-safety'],
])('“%s” is about %s', (question, id) => {
  expect(guessDocument(log, question)?.id).toBe(id)
})

test.each([
  'I have read the overview of Part One of KCSIE 2026',
  'I have read the DfE summary of Keeping children safe in education',
  'I have read Keeping children safe in education 2026',
  'I have read Part One of KCSIE 2019',
  'I have read what the Department for Education says',
  'I have read the Department for Education part of 2026',
  'I confirm that my details are right',
  'I confirm',
])('“%s” is not guessed', (question) => {
  expect(guessDocument(log, question)).toBeNull()
})

test('the overview is never guessed, whatever else a question says', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          'overview',
          'part one',
          'KCSIE',
          '2026',
          'DfE',
          'read',
          'policy',
          'child protection',
        ),
      ),
      (words) => {
        expect(guessDocument(log, words.join(' '))?.kind).not.toBe('overview')
      },
    ),
  )
})

test('versions are offered with the newest first, and a form is for the one then in force', () => {
  const old = aPolicyVersion({
    effectiveOn: '2025-09-01',
    approvedOn: '2025-07-01',
    label: '2025-26',
  })
  const now = aPolicyVersion({ label: '2026-27' })
  const own = { ...log, policies: [aPolicy({ versions: [old, now] })] }
  const document = readingDocuments(own).find(({ id }) => id === 'child-protection-policy')
  if (document === undefined) throw new Error('no document')
  expect(versionsToChoose(own, document)).toEqual([
    { version: now.id, label: '2026-27', readableFrom: '2026-07-14' },
    { version: old.id, label: '2025-26', readableFrom: '2025-07-01' },
  ])
  const table = aTable([
    ['Completion time', 'Name', 'I have read the child protection policy'],
    ['14/10/2025 08:04:19', 'Daljit Sandhu', 'Yes'],
  ])
  expect(guessForm(own, table).targets[0]?.version).toBe(old.id)
})

// Dates.

test.each([
  ['01/09/2026 08:04:19', 'day-first', '2026-09-01'],
  ['9/1/2026 8:04:19', 'month-first', '2026-09-01'],
  ['9/14/26 8:04 PM', 'month-first', '2026-09-14'],
  ['2026-09-01 08:04', 'day-first', '2026-09-01'],
  ['2026-09-01T08:04:19Z', 'month-first', '2026-09-01'],
  ['2026/09/01 8:04:19 am EET', 'day-first', '2026-09-01'],
  ['1 September 2026, 08:04', 'day-first', '2026-09-01'],
  ['46266.3361', 'day-first', '2026-09-01'],
] as const)('%s, %s, is %s', (cell, order, day) => {
  expect(readFormDay(cell, 1900, order)).toBe(day)
})

test('one date that can only be read one way settles the whole column', () => {
  expect(guessDateOrder(['01/09/2026', '14/09/2026'], TODAY)).toEqual({
    order: 'day-first',
    certainty: 'sure',
  })
  expect(guessDateOrder(['9/1/2026', '9/14/2026'], TODAY)).toEqual({
    order: 'month-first',
    certainty: 'sure',
  })
  expect(guessDateOrder(['14/09/2026', '9/14/2026'], TODAY).certainty).toBe('mixed')
})

test('where nothing settles it the day comes first, but not into the future', () => {
  expect(guessDateOrder(['01/09/2026'], TODAY)).toEqual({ order: 'day-first', certainty: 'unsure' })
  expect(guessDateOrder(['10/12/2026'], TODAY)).toEqual({
    order: 'month-first',
    certainty: 'unsure',
  })
  expect(guessDateOrder(['09/09/2026', '2026-09-01'], TODAY).certainty).toBe('sure')
})

test('a column of days written one way is read back as it was written', () => {
  const days = fc.array(
    fc.integer({ min: 0, max: 400 }).map((back) => addDays(TODAY, -back)),
    { minLength: 1, maxLength: 20 },
  )
  const written = (day: string, monthFirst: boolean) => {
    const [year, month, date] = day.split('-')
    return `${monthFirst ? `${month}/${date}` : `${date}/${month}`}/${year} 09:30:00`
  }
  fc.assert(
    fc.property(days, fc.boolean(), (list, monthFirst) => {
      const cells = list.map((day) => written(day, monthFirst))
      const { order, certainty } = guessDateOrder(cells, TODAY)
      expect(certainty).not.toBe('mixed')
      if (certainty === 'sure') {
        expect(cells.map((cell) => readFormDay(cell, 1900, order))).toEqual(list)
      }
    }),
  )
})

test('what is no day, lies in the future or names nobody is told with its cell', () => {
  const table = aTable([
    ['Completion time', 'Email', 'Name', 'I confirm'],
    ['rubbish', '', 'Daljit Sandhu', 'Yes'],
    ['14/12/2026 08:00:00', '', 'Daljit Sandhu', 'Yes'],
    ['14/09/2026 08:00:00', 'anonymous', '', 'Yes'],
  ])
  const uses = ['completedAt', 'email', 'name', 'answer'] as const
  const { rows, complaints } = readForm(table, { headerRow: 0, uses, today: TODAY })
  expect(rows).toEqual([])
  expect(complaints.map(({ sentence }) => sentence.slice(0, 8))).toEqual([
    'Cell A2:',
    'Cell A3:',
    'Cell B4:',
  ])
  for (const { sentence } of complaints) expect(sentence).toContain('left out')
})

// Answers.

test.each([
  ['Yes', 'yes'],
  ['I confirm', 'yes'],
  ['Yes, I have read and understood it', 'yes'],
  ['✓', 'yes'],
  ['TRUE', 'yes'],
  ['No', 'no'],
  ['Not yet', 'no'],
  ['I have not read it', 'no'],
  ["I haven't", 'no'],
  ['', 'blank'],
  ['I skimmed it', 'unclear'],
  ['Nothing to add', 'unclear'],
] as const)('“%s” means %s', (text, meaning) => {
  expect(meaningOfAnswer(text)).toBe(meaning)
})

const codeOfConduct = (...rows: readonly (readonly string[])[]) =>
  aTable([['Completion time', 'Email', 'Name', 'I have read the staff code of conduct'], ...rows])
const said = (answer: string, day = '14/10/2026') => [
  `${day} 08:00:00`,
  'd.sandhu@oakfield.example',
  'Daljit Sandhu',
  answer,
]
const judgedAs = (value: 'read' | 'declined' | 'leave'): FormChoices => ({
  people: new Map(),
  judged: new Map([[1, value]]),
  before: new Map(),
})

test('a no is a refusal only where she says so', () => {
  const table = codeOfConduct(said('No'))
  expect(formReceipts(table, log, formPlan(log, table))).toEqual([])
  const [receipt] = formReceipts(table, log, formPlan(log, table, judgedAs('declined')))
  expect(receipt).toMatchObject({ state: 'declined', reason: 'Answered “No” in the form' })
  expect(formPlan(log, table, judgedAs('leave')).rows[0]?.kind).toBe('to-judge')
})

test('what she said of an answer is remembered with the form, and may be said otherwise', () => {
  const first = codeOfConduct(said('No'))
  const choices = judgedAs('declined')
  const stored = answersToRemember(formPlan(log, first, choices), choices)
  expect(stored).toEqual({ no: 'declined' })
  const before = readAnswers({ ...stored, maybe: 'whatever' })
  const again = { ...NOTHING_CHOSEN, before }
  const next = formPlan(log, codeOfConduct(said(' no ', '15/10/2026')), again)
  expect(next.rows[0]).toMatchObject({ kind: 'to-judge', answers: [{ deed: 'decline' }] })
  const otherwise = { ...again, judged: judgedAs('leave').judged }
  const left = formPlan(log, codeOfConduct(said('No', '15/10/2026')), otherwise)
  expect(left.rows[0]?.answers[0]?.deed).toBe('left-out')
  expect(answersToRemember(left, otherwise)).toEqual({ no: 'leave' })
})

test('a yes, somebody’s own words, and an answer judged in two ways are not remembered', () => {
  const own = 'I was on leave that week and shall read it when I am back in school'
  const table = codeOfConduct(said(own), said('No', '15/10/2026'), said('No', '16/10/2026'))
  const judged = new Map([
    [1, 'declined' as const],
    [2, 'declined' as const],
    [3, 'leave' as const],
  ])
  const choices = { ...NOTHING_CHOSEN, judged }
  expect(answersToRemember(formPlan(log, table, choices), choices)).toEqual({})
})

test('the same headings are the same form, whatever their case, and others are another', () => {
  const headers = ['Completion time', 'Email', 'I have read it']
  expect(keyOfFormHeaders(headers)).toBe(keyOfFormHeaders(headers.map((one) => one.toUpperCase())))
  expect(keyOfFormHeaders(headers)).not.toBe(keyOfFormHeaders([...headers, 'Comments']))
})

test('an answer that is older than the version is hers to judge', () => {
  const policies = [aPolicy({ id: 'staff-code-of-conduct', versions: [aPolicyVersion()] })]
  const own = { ...log, policies }
  const table = codeOfConduct(said('Yes', '14/06/2026'), said('Yes'))
  const [early, later] = formPlan(own, table).rows
  // Guessed for the version of the last answer.
  expect(early?.answers[0]?.deed).toBe('too-early')
  expect(later?.answers[0]?.deed).toBe('write')
})

test('two answers on one day are one, and the second is told as such', () => {
  const table = codeOfConduct(said('Yes'), said('Yes'))
  const plan = formPlan(log, table)
  expect(plan.rows[1]?.answers[0]).toMatchObject({
    deed: 'duplicate',
    first: { row: 1, sameDay: true },
  })
  expect(formReceipts(table, log, plan)).toHaveLength(1)
})

test('the first of two answers is the earlier day, however the file is sorted', () => {
  const plan = formPlan(log, codeOfConduct(said('Yes', '02/10/2026'), said('Yes', '30/09/2026')))
  expect(plan.rows.map(({ answers }) => answers[0]?.deed)).toEqual(['duplicate', 'write'])
})

test('who has a receipt from a paper sheet gets no second one', () => {
  const person = samplePeople().find(({ staffCode }) => staffCode === 'DKS')
  const receipts = [
    aReceipt({
      personId: person?.id ?? '',
      documentId: 'staff-code-of-conduct',
      version: 'standing',
    }),
  ]
  const plan = formPlan({ ...log, receipts }, codeOfConduct(said('Yes')))
  expect(plan.rows[0]).toMatchObject({ kind: 'nothing' })
  expect(plan.rows[0]?.answers[0]?.deed).toBe('has-read')
})

test('one form can confirm two documents', () => {
  const table = aTable([
    [
      'Completion time',
      'Name',
      'I have read the whistleblowing policy',
      'I have read the staff code of conduct',
    ],
    ['14/10/2026 08:00', 'Daljit Sandhu', 'Yes', 'Yes'],
    ['14/10/2026 08:00', 'Imran Vakil', 'Yes', ''],
  ])
  const receipts = formReceipts(table, log, formPlan(log, table))
  expect(receipts.map(({ documentId }) => documentId)).toEqual([
    'whistleblowing-policy',
    'staff-code-of-conduct',
    'whistleblowing-policy',
  ])
})

test('where no column asks, sending the form in is the confirmation', () => {
  const table = aTable([
    ['Completion time', 'Name'],
    ['14/10/2026 08:00', 'Daljit Sandhu'],
  ])
  const { headerRow, headers, uses } = guessForm(log, table)
  const read = readForm(table, { headerRow, uses, today: TODAY })
  const target = { column: null, documentId: 'who-is-the-dsl', version: 'standing' }
  expect(planForm(log, read, [target], headers).rows[0]?.kind).toBe('write')
})

// Whose it is.

const index = indexPeople(samplePeople())
const found = (name: string, email = '') => {
  const match = whoIsIt({ name, email }, index)
  return match.type === 'person' ? `${match.person.staffCode} by ${match.by}` : match.type
}

test('by address where the name agrees, by name where no address speaks against it', () => {
  expect(found('Somebody Else', 'd.sandhu@oakfield.example')).toBe('perhaps')
  expect(found('Sandhu, Daljit')).toBe('DKS by name')
  expect(found('Mrs Daljit Sandhu')).toBe('DKS by name')
  expect(found('Daljit Sandhu', 'daljit@home.example')).toBe('perhaps')
  expect(found('Kevin Oldacre', 'kev@home.example')).toBe('KOL by name')
  expect(found('Debbie Stallworthy')).toBe('DST by name')
  expect(found('', 'd.sandhu@oakfield.example')).toBe('DKS by email')
  expect(found('Daljit')).toBe('nobody')
})

test('two people of one name are told apart by her', () => {
  const both = [
    aTeacher({ given: 'Ann', family: 'Lee' }),
    aTeacher({ given: 'Ann', family: 'Lee' }),
  ]
  const match = whoIsIt({ name: 'Ann Lee', email: '' }, indexPeople(both))
  expect(match).toMatchObject({ type: 'perhaps', because: 'namesakes' })
})

test('an address that an office shares is decided by the name', () => {
  const email = 'office@oakfield.example'
  const people = [
    aPerson({ given: 'Ann', family: 'Lee', email }),
    aPerson({ given: 'Bo', family: 'Lind', email }),
  ]
  const both = indexPeople(people)
  expect(whoIsIt({ name: 'Bo Lind', email }, both)).toMatchObject({
    type: 'person',
    person: people[1],
  })
  expect(whoIsIt({ name: 'Office', email }, both).type).toBe('perhaps')
})

test('an erased person is nobody', () => {
  const gone = aTeacher({ given: 'Ann', family: 'Lee', erasedAt: '2026-10-01T09:00:00Z' })
  expect(whoIsIt({ name: 'Ann Lee', email: '' }, indexPeople([gone])).type).toBe('nobody')
})

test('a name with any one slip is never taken for somebody without her word', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...samplePeople()),
      fc.nat(),
      fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
      (person, at, letter) => {
        const name = `${person.given} ${person.family}`
        const place = at % name.length
        const slip = `${name.slice(0, place)}${letter}${name.slice(place + 1)}`
        const match = whoIsIt({ name: slip, email: '' }, index)
        // Only a slip that is none, or that spells another way of her own name, is sure.
        if (match.type === 'person') expect(match.person.id).toBe(person.id)
      },
    ),
  )
})

test('the person meant is among those whom she is asked about', () => {
  const [asked] = [whoIsIt({ name: 'Małgorzata Wojick', email: '' }, index)]
  expect(asked.type === 'perhaps' ? asked.people.map(({ staffCode }) => staffCode) : []).toContain(
    'MWO',
  )
})
